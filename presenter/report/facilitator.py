"""What whoever facilitates wants to know for the next time: times to the second, and what to do."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, timedelta

from presenter.core.agenda import PhaseView
from presenter.core.consent import reported_name, reports_story
from presenter.core.entries import EntryKind
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO, Timer, minutes, words
from presenter.report.heading import heading
from presenter.report.house import House
from presenter.report.reality import Reality, reality
from presenter.report.sections import A_STORY
from presenter.report.stories import reported_title
from presenter.values import dataclass

HANDLING = (
    "For whoever facilitates. It has times that would tell who spoke when: do not pass it on."
)
WORTH_SAYING = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Span:
    """A phase or a story: times of day to the second, and spans as `12:30`; empty if there is none.

    `over` is how much longer than planned, or shorter with a minus.
    """

    title: str
    began: str
    ended: str
    planned: str
    taken: str
    paused: str
    over: str


@dataclass(frozen=True, slots=True)
class FacilitatorContent:
    title: str
    event: str
    date: str
    made: str
    handling: str
    house: dict[str, object]
    reality: Reality
    phases: tuple[Span, ...]
    stories: tuple[Span, ...]
    advice: tuple[str, ...]


def content(room: Room, now: datetime, house: House) -> dict[str, object]:
    """Names and titles only as their tellers allow, here too."""
    until = room.session.ended_at or now
    return asdict(
        FacilitatorContent(
            **heading(room, now, house, HANDLING),
            reality=reality(room, now),
            phases=tuple(_span(phase.title, phase.timer, until) for phase in room.agenda),
            stories=tuple(_span(_called(turn), turn.timer, until) for turn in room.told),
            advice=tuple(advice(room, until)),
        )
    )


def advice(room: Room, until: datetime) -> Iterator[str]:
    """What to do better, each in a sentence with its figure."""
    for phase in room.agenda:
        yield from _about_phase(phase, until)
    yield from _about_stories(room.told)
    unasked = sum(turn.is_unanswered for turn in room.told)
    if unasked:
        yield (
            f"{unasked} of the tellers {'was' if unasked == 1 else 'were'} not asked again after "
            "the story: ask them before the report goes out."
        )
    if room.told and not any(entry.kind is EntryKind.COMMITMENT for entry in room.entries):
        yield "Nobody promised anything: leave more time for it at the end, or ask in a month."


def _about_phase(phase: PhaseView, until: datetime) -> Iterator[str]:
    if phase.timer.started_at is None:
        yield f"“{phase.title}” did not happen: leave it out of the plan, or begin earlier."
        return
    over = phase.timer.used(until) - phase.timer.planned
    taken = minutes(phase.timer.used(until))
    if phase.timer.planned and over >= WORTH_SAYING:
        yield f"“{phase.title}” took {minutes(over)} min more than planned: plan {taken} min."
    elif phase.timer.planned and -over >= WORTH_SAYING:
        yield f"“{phase.title}” took {minutes(-over)} min less than planned: {taken} min will do."


def _about_stories(told: tuple[TurnView, ...]) -> Iterator[str]:
    if not told:
        return
    taken = sum((_taken(turn.timer) for turn in told), ZERO) / len(told)
    planned = sum((turn.timer.planned for turn in told), ZERO) / len(told)
    if abs(taken - planned) >= WORTH_SAYING / 3:
        yield f"A story took {words(taken)} on average and {words(planned)} were planned for it."


def _called(turn: TurnView) -> str:
    if not reports_story(turn.kept):
        return A_STORY.capitalize()
    return f"{reported_title(turn)} ({reported_name(turn.kept, turn.name)})"


def _span(title: str, timer: Timer, until: datetime) -> Span:
    taken = timer.used(until)
    over = taken - timer.planned
    return Span(
        title=title,
        began=_second(timer.started_at),
        ended=_second(timer.ended_at),
        planned=words(timer.planned) if timer.planned else "",
        taken=words(taken) if timer.started_at else "",
        paused=words(_paused(timer, until)) if timer.pauses else "",
        over=_signed(over) if timer.started_at and timer.planned else "",
    )


def _taken(timer: Timer) -> timedelta:
    return timer.used(timer.ended_at) if timer.ended_at else ZERO


def _paused(timer: Timer, until: datetime) -> timedelta:
    spans = ((pause.ended_at or timer.ended_at or until) - pause.began_at for pause in timer.pauses)
    return sum(spans, ZERO)


def _second(at: datetime | None) -> str:
    return f"{at.astimezone():%H:%M:%S}" if at else ""


def _signed(over: timedelta) -> str:
    sign = "−" if over < ZERO else "+" if over > ZERO else ""
    return f"{sign}{words(abs(over))}"
