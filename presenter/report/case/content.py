"""What a report says of a case that was played, as plain values."""

from collections.abc import Iterable

from presenter.core.case import Card, Text
from presenter.core.incident import CaseView
from presenter.core.room import Room
from presenter.report.case.debrief import Question, questions
from presenter.report.case.endings import Ending, endings
from presenter.report.case.map import Map, system
from presenter.report.case.path import Step, others, steps
from presenter.report.case.scores import Scores, scores
from presenter.report.prose import Prose, Words, prose
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class CaseReport:
    """One case; `others` are the lines that the room went back from, `truth` the last part."""

    title: str
    clock: str
    map: Map
    steps: tuple[Step, ...]
    others: tuple[str, ...]
    scores: Scores
    endings: tuple[Ending, ...]
    truth: tuple[Prose, ...]
    questions: tuple[Question, ...]


def cases(room: Room) -> tuple[CaseReport, ...]:
    """Those that were begun; what really happened only once it was opened."""
    return tuple(_case(view) for view in room.cases if view.began_at)


def _case(view: CaseView) -> CaseReport:
    return CaseReport(
        title=view.case.title,
        clock=f"{view.line[0].clock} – {view.now.clock} on the clock of the case",
        map=system(view),
        steps=tuple(steps(view)),
        others=others(view),
        scores=scores(view),
        endings=endings(view),
        truth=_truth(view),
        questions=questions(view),
    )


def _truth(view: CaseView) -> tuple[Prose, ...]:
    if not view.truth_opened_at:
        return ()
    return read_pieces(piece for page in view.truth for piece in page.body)


def read_pieces(pieces: Iterable[Text | Card]) -> tuple[Prose, ...]:
    """A case's own text and cards, for the page."""
    return tuple(each for piece in pieces for each in _piece(piece))


def _piece(piece: Text | Card) -> tuple[Prose, ...]:
    if isinstance(piece, Text):
        return prose(piece.markdown)
    head = " · ".join(part for part in (piece.kind, piece.who) if part)
    said = [cell for each in prose(piece.text) for cell in each.cells] or [(Words(piece.text),)]
    first, *others = said
    begun = Prose("quote", ((Words(f"{head}  ", bold=True), *first),))
    return (begun, *(Prose("quote", (cell,)) for cell in others))
