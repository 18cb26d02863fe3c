"""Turns the Room into the Picture: the one place that decides what the audience may see."""

from dataclasses import replace

from presenter.core.agenda import PhaseView
from presenter.core.deck import Face, Kind, Plan, Shows, Slide
from presenter.core.entries import EntryKind, EntryView
from presenter.core.freezing import as_held
from presenter.core.picture import (
    BlackPicture,
    BreakPicture,
    Card,
    Column,
    Footer,
    Mark,
    NeutralPicture,
    OpenerPicture,
    Picture,
    QueuePicture,
    SlidePicture,
    State,
    StoryPicture,
    Teller,
    WallPicture,
)
from presenter.core.room import Place, Room
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer, day, minutes

LISTEN = "Listen to understand. No fixing, no blame.\nQuestions come after the applause."
ALWAYS_ON_THE_WALL = (EntryKind.LEARNING, EntryKind.QUESTION, EntryKind.COMMITMENT)
FOLLOWING = 4


def picture(room: Room) -> Picture:
    """What the room sees: black before all else, then the neutral card, then what is frozen."""
    if room.place.black:
        return BlackPicture()
    if room.place.neutral:
        return NeutralPicture(room.session.title, room.session.event)
    return live_picture(as_held(room))


def live_picture(room: Room) -> Picture:
    """What the room would see if nothing covered the wall and it were not frozen."""
    if telling := room.telling:
        return _story(room, telling)
    return _step(room)


def next_picture(room: Room) -> Picture | None:
    """What Next would bring up; nothing after the last step."""
    step = room.place.step + 1
    return None if step > room.deck.last_step else step_picture(room, step)


def step_picture(room: Room, step: int) -> Picture:
    """What a step would bring up by itself."""
    return _step(replace(room, place=Place(step)))


def phase_entered(room: Room, step: int) -> PhaseView | None:
    """The phase whose clock starts when Next moves to this step, if it has not started yet.

    Once the session has ended, none does.
    """
    phase = room.agenda[room.deck.phase_of(step)]
    return None if phase.timer.started_at or room.session.ended_at else phase


def _step(room: Room) -> Picture:
    slide, phase = room.slide, room.shown
    match slide.shows:
        case Shows.QUEUE:
            return _queue(room, slide)
        case Shows.WALL:
            return _wall(room, slide)
        case Shows.OPENER if phase.kind is not Kind.BREAK:
            return OpenerPicture(_kicker(room), slide.markdown, _footer(room), slide.dress)
    if phase.kind is Kind.BREAK:
        footer, face = replace(_footer(room), clock=None), _face(room, Face.RING)
        return BreakPicture(slide.markdown, _seen(phase.timer, face), footer, slide.dress, face)
    return SlidePicture(slide.markdown, _footer(room), slide.dress, room.step.part)


def _story(room: Room, turn: TurnView) -> StoryPicture:
    told, waiting = len(room.told), room.waiting
    more, face = len(waiting), _face(room, Face.RING)
    return StoryPicture(
        number=told + 1,
        count=told + 1 + more,
        teller=_teller(turn),
        timer=_seen(turn.timer, face),
        listen=_plan(room).listen or LISTEN,
        next=_teller(waiting[0]) if waiting else None,
        footer=replace(_footer(room), clock=None, text=_in_the_queue(more)),
        face=face,
    )


def _queue(room: Room, slide: Slide) -> QueuePicture:
    waiting = [_teller(turn) for turn in room.waiting]
    return QueuePicture(
        heading=slide.title,
        next=waiting[0] if waiting else None,
        following=tuple(waiting[1 : 1 + FOLLOWING]),
        listen=_plan(room).listen or LISTEN,
        footer=_footer(room),
    )


def _wall(room: Room, slide: Slide) -> WallPicture:
    columns = tuple(
        Column(kind, cards)
        for kind in EntryKind
        if (cards := _cards(room, kind)) or kind in ALWAYS_ON_THE_WALL
    )
    return WallPicture(slide.title, columns, _footer(room))


def _cards(room: Room, kind: EntryKind) -> tuple[Card, ...]:
    return tuple(
        Card(entry.text, _source(entry)) for entry in reversed(room.entries) if entry.kind is kind
    )


def _source(entry: EntryView) -> str:
    if entry.story:
        return f"from “{entry.story}”"
    return f"from {entry.phase}" if entry.phase else ""


def _teller(turn: TurnView) -> Teller:
    return Teller(turn.teller, turn.title)


def _plan(room: Room) -> Plan:
    return room.deck.plans[room.deck.phase_of(room.place.step)]


def _kicker(room: Room) -> str:
    plan = _plan(room)
    if plan.kicker:
        return plan.kicker
    number = room.deck.plans.index(plan) + 1
    part = f"Part {number} of {len(room.deck.plans)}"
    return f"{part} · {minutes(plan.planned)} minutes" if plan.planned else part


def _footer(room: Room) -> Footer:
    shown, face = room.shown, _face(room, Face.DIGITS)
    runs = shown.timer.running and shown.timer.granted
    clock = _seen(shown.timer, face) if runs else None
    marks = tuple(
        Mark(phase.title, _state(phase, shown))
        for phase in room.agenda
        if phase.kind is not Kind.BREAK or phase is shown
    )
    where = [room.session.event, day(room.session.opened_at)]
    text = " · ".join(part for part in where if part)
    return Footer(marks if len(room.agenda) > 1 else (), clock, "" if clock else text, face)


def _face(room: Room, usual: Face) -> Face:
    """How the room sees the clock of the phase that is shown."""
    return _plan(room).clock or usual


def _seen(timer: Timer, face: Face) -> Timer | None:
    """The clock, unless the room is not to see it: then it is not in the picture at all."""
    return None if face is Face.NOTHING else timer


def _state(phase: PhaseView, shown: PhaseView) -> State:
    if phase is shown:
        return State.NOW
    return State.PAST if phase.timer.started_at else State.AHEAD


def _in_the_queue(more: int) -> str:
    return f"{more} more in the queue" if more else ""
