"""One evening at several moments, as the control window may be shown it."""

from dataclasses import replace
from datetime import datetime, timedelta

from presenter.core.consent import Consent
from presenter.core.deck import Deck, Kind, Plan, Shows, Slide
from presenter.core.entries import EntryKind, EntryView
from presenter.core.room import ActView, Place, Room, before_opening
from presenter.core.speaking import TurnView
from presenter.core.timing import Pause, Timer

NOTES = """Do not rescue them. Let the silence work for ten seconds.

Ask: *what do you know, and how do you know it?*

- If they pick **D**, show the page from the database team at 03:27.
- The clock costs them 15 minutes.
"""
PLANS = (
    ("Welcome", Kind.SLIDES, 10, ("This one time", "Why we are here", "What keeps it safe")),
    (
        "Case study",
        Kind.CASE,
        40,
        ("The system", "02:58 First page", "03:12 The replica", "What really happened", "Debrief"),
    ),
    ("Break", Kind.BREAK, 10, ("Ten minutes",)),
    ("War stories", Kind.STORIES, 50, ("Your stories", "The floor is yours")),
    ("Wrap-up", Kind.WRAP_UP, 20, ("What we heard", "Thank you")),
)
TELLERS = (
    ("Priya N.", "The cache that remembered everyone", 8, Consent.NAMED),
    ("", "DROP, in the wrong tab", 8, Consent.UNNAMED_SUMMARY),
    ("Tomás R.", "The 41-hour rebalance", 8, Consent.LESSONS_ONLY),
    ("Mei L.", "Leap day", 5, Consent.ROOM_ONLY),
    ("Sam O.", "I fixed it in production", 8, Consent.LESSONS_ONLY),
    ("Jonas K.", "Certificate Sunday", 8, Consent.LESSONS_ONLY),
    ("Ada <b>L.</b>", "", 8, Consent.LESSONS_ONLY),
)

LONG_NAME = "Bartholomew Featherstonehaugh-Cholmondeley of the Platform Reliability Office"


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def deck() -> Deck:
    slides: list[Slide] = []
    plans = []
    for title, kind, planned, names in PLANS:
        first = len(slides)
        slides += [Slide(name, f"# {name}\n\n- one\n- two", NOTES) for name in names]
        slides[first] = replace(slides[first], shows=Shows.OPENER)
        plans.append(Plan(title, kind, minutes(planned), first, len(slides) - 1))
    slides[10] = replace(slides[10], shows=Shows.QUEUE, notes="")
    slides[11] = replace(slides[11], shows=Shows.WALL)
    return Deck("This one time when I blew up production", tuple(slides), tuple(plans))


def opening(now: datetime) -> Room:
    """Before a file holds it: nothing has a number yet."""
    return before_opening(deck(), "Acme Platform", now)


def empty(now: datetime) -> Room:
    """In a file, and not begun: no tellers, nothing kept."""
    room = opening(now)
    agenda = tuple(replace(phase, id=i) for i, phase in enumerate(room.agenda, start=1))
    return replace(room, session=replace(room.session, id=1), agenda=agenda, saved_at=now)


def timed(room: Room, *timers: Timer) -> Room:
    """The first phases with these timers."""
    agenda = list(room.agenda)
    for place, timer in enumerate(timers):
        agenda[place] = replace(agenda[place], timer=timer)
    return replace(room, agenda=tuple(agenda))


def case_study(now: datetime) -> Room:
    """Half-way: Welcome took 11 minutes, 27:20 of the 40 are used, seven wait, 20 were kept."""
    begun = now - minutes(27) - timedelta(seconds=20)
    welcome = Timer(minutes(10), begun - minutes(11), begun)
    room = timed(empty(now), welcome, Timer(minutes(40), begun))
    return replace(
        room,
        place=Place(5),
        turns=queue(),
        entries=entries(),
        last=ActView(41, "Started Case study"),
    )


def story(now: datetime, told: float = 3) -> Room:
    """Priya tells; one has told before her. The evening runs four minutes late."""
    room = timed(
        case_study(now), *run(now - minutes(20), 11, 42, 11), Timer(minutes(50), now - minutes(20))
    )
    begun = now - minutes(15)
    timer = Timer(minutes(8), begun, begun + minutes(9))
    past = TurnView(90, "Olu A.", "The wrong region", timer, confirmed=True)
    first, *others = room.turns
    telling = replace(first, timer=replace(first.timer, started_at=now - minutes(told)))
    return replace(
        room,
        place=Place(10),
        turns=(past, telling, *others),
        last=ActView(57, "Called turn 1"),
    )


def wrap_up(now: datetime) -> Room:
    """The last slide of the last phase."""
    begun = now - minutes(19)
    ended = run(begun, 10, 40, 10, 45)
    return replace(timed(case_study(now), *ended, Timer(minutes(20), begun)), place=Place(12))


def run(until: datetime, *spans: float) -> list[Timer]:
    """The first phases, one after another, with the minutes that they took."""
    timers: list[Timer] = []
    for (_, _, planned, _), span in reversed(list(zip(PLANS, spans, strict=False))):
        timers.insert(0, Timer(minutes(planned), until - minutes(span), until))
        until -= minutes(span)
    return timers


def queue() -> tuple[TurnView, ...]:
    return tuple(
        TurnView(number, name, title, Timer(minutes(planned)), consent)
        for number, (name, title, planned, consent) in enumerate(TELLERS, start=1)
    )


def crowd(count: int) -> tuple[TurnView, ...]:
    """Many tellers, with names as long as names may be."""
    return tuple(
        TurnView(
            number,
            f"{number}. {LONG_NAME}"[:80],
            f"Migration number {number} that was only going to take a minute, and then it did not "
            "stop for the rest of the week",
            Timer(minutes(8)),
            tuple(Consent)[number % 4],
        )
        for number in range(1, count + 1)
    )


def entries() -> tuple[EntryView, ...]:
    kinds = [EntryKind.LEARNING] * 14 + [EntryKind.QUESTION] * 6
    return tuple(
        EntryView(number, kind, f"Entry {number}", "Case study")
        for number, kind in enumerate(kinds, start=1)
    )


def paused(timer: Timer, since: datetime) -> Timer:
    return replace(timer, pauses=(*timer.pauses, Pause(since)))
