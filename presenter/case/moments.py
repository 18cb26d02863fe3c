"""The moments of a play: what happened last, and what the room and the facilitator may see."""

from collections.abc import Iterator, Sequence

from presenter.case import pages
from presenter.case.charts import charts
from presenter.case.feed import Feed, feed
from presenter.case.outlooks import letter
from presenter.case.rules import Turn, available, ending_title, is_over, named, start, take
from presenter.case.tiles import tiles
from presenter.core.board import Board, Decision, Head, Meter, Option, Page
from presenter.core.case import Case, Choice, Section
from presenter.core.incident import Exhibit
from presenter.core.playing import Event, State, What
from presenter.values import dataclass

Step = str | Choice  # a choice by its text, or one that nobody wrote


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a play has come to; `number` is that of its decision, `notes` are private."""

    state: State
    events: tuple[Event, ...]
    exhibit: Exhibit
    title: str
    notes: tuple[str, ...]
    number: int
    is_over: bool


def first(case: Case) -> Moment:
    state = start(case)
    return _moment(case, None, Turn(state, ()), [case.sections[state.section]], 1)


def after(case: Case, before: Moment, step: Step) -> Moment:
    """Raises `Refused` for a choice that is not to be had."""
    choice = named(case, before.state, step) if isinstance(step, str) else step
    turn = take(case, before.state, choice)
    number = before.number + (not choice.is_look)
    return _moment(case, before, turn, list(_arrived(case, choice, turn.state)), number)


def _arrived(case: Case, choice: Choice, state: State) -> Iterator[Section]:
    """What is to be read now: nothing of a look or a scene that the end of the clock cut off."""
    if choice.is_look and choice.target in state.looks:
        yield case.sections[choice.target]
    if state.section in case.sections and (is_over(case, state) or not choice.is_look):
        yield case.sections[state.section]


def _moment(
    case: Case, before: Moment | None, turn: Turn, arrived: Sequence[Section], number: int
) -> Moment:
    state, old = turn.state, before.state if before else None
    over = is_over(case, state)
    board = Board(
        tiles(case, old, state),
        charts(case, state),
        feed(case, _feed(before), turn.events, arrived),
        None if over else _decision(case, state, number),
    )
    return Moment(
        state,
        turn.events,
        Exhibit(_head(case, old, state), board, tuple(_pages(case, old, turn, arrived))),
        ending_title(case, state) if over else case.sections[state.section].title,
        tuple(_notes(case, old, turn, arrived)),
        number,
        over,
    )


def _feed(before: Moment | None) -> Feed:
    return before.exhibit.board.feed if before else ()


def _head(case: Case, before: State | None, state: State) -> Head:
    old = before.scores if before else state.scores
    meters = tuple(
        Meter(score.name, now, now - then)
        for score, now, then in zip(case.scores, state.scores, old, strict=True)
    )
    return Head(case.title, case.clock.at(state.minute), state.minute, meters)


def _decision(case: Case, state: State, number: int) -> Decision:
    options = (choice for choice in available(case, state) if not choice.is_look)
    lettered = tuple(Option(letter(at), choice.text) for at, choice in enumerate(options))
    return Decision(number, case.sections[state.section].question, lettered)


def _pages(
    case: Case, before: State | None, turn: Turn, arrived: Sequence[Section]
) -> Iterator[Page]:
    """What came on the way, then what the room has come to."""
    yield from pages.injects(case, turn.events)
    old = case.sections.get(before.section) if before else None
    for section in arrived:
        yield from pages.section(case, old, section)
    if is_over(case, turn.state) and turn.state.section not in case.sections:
        yield from pages.ending(ending_title(case, turn.state))


def _notes(
    case: Case, before: State | None, turn: Turn, arrived: Sequence[Section]
) -> Iterator[str]:
    """The facilitator's cards: for the whole case and each part as it begins, then the rest."""
    if before is None:
        yield from case.notes
    old = case.sections.get(before.section) if before else None
    for event in turn.events:
        if event.what is What.INJECT:
            yield from case.sections[event.name].notes
    for section in arrived:
        part = pages.new_part(case, old, section)
        yield from part.notes if part else ()
        yield from section.notes
