"""The room's way through a case: each decision with both votes, each look, what came by itself."""

from collections.abc import Iterator

from presenter.core.incident import CaseView, MomentView, MoveKind, VoteView
from presenter.core.playing import Event, What
from presenter.values import dataclass

BY_ITSELF = {What.INJECT, What.ALERT}


@dataclass(frozen=True, slots=True)
class Tally:
    """An option and its hands in both votes, empty where none were counted."""

    letter: str
    text: str
    first: str
    second: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened: `clock` is the case's; only a decision has `tallies`."""

    clock: str
    words: str
    tallies: tuple[Tally, ...] = ()
    voted: bool = False


def steps(view: CaseView) -> Iterator[Step]:
    """From the first scene to where the play stands."""
    for before, moment in zip(view.line, view.line[1:], strict=False):
        yield _move(view, before, moment)
        for event in moment.events:
            if event.what in BY_ITSELF:
                yield Step(view.case.clock.at(event.minute), _said(event))
    if view.now.is_over:
        yield Step(view.now.clock, f"The end: {view.now.title}")


def others(view: CaseView) -> tuple[str, ...]:
    """How each line ended that the room went back from."""
    parents = {moment.parent for moment in view.moments}
    mine = {moment.id for moment in view.line}
    leaves = (each for each in view.moments if each.id not in parents and each.id not in mine)
    return tuple(f"{leaf.clock}: {leaf.text}, which led to “{leaf.title}”" for leaf in leaves)


def _move(view: CaseView, before: MomentView, moment: MomentView) -> Step:
    if moment.kind is MoveKind.LOOK:
        return Step(before.clock, f"Looked: {moment.text}")
    decision = before.exhibit.board.decision
    question = decision.question if decision else ""
    title = f"Decision {before.number}" + (f": {question}" if question else "")
    if moment.kind is MoveKind.IMPROVISED:
        title += f". The room improvised: {moment.text}"
    tallies = tuple(_tallies(view, before, moment))
    voted = any(tally.first or tally.second for tally in tallies)
    return Step(before.clock, title, tallies, voted)


def _tallies(view: CaseView, before: MomentView, moment: MomentView) -> Iterator[Tally]:
    decision = before.exhibit.board.decision
    first, second = (view.vote(before.decision, number) for number in (1, 2))
    for option in decision.options if decision else ():
        text = option.text
        counted = _hands(first, text), _hands(second, text)
        yield Tally(option.letter, text, *counted, taken=text == moment.text)


def _hands(vote: VoteView | None, option: str) -> str:
    count = vote.count(option) if vote else None
    return "" if count is None else str(count)


def _said(event: Event) -> str:
    return f"Alert {event.name}: {event.text}" if event.what is What.ALERT else event.text
