"""Turns a case into what the audience may see of it."""

from dataclasses import replace

from presenter.core.board import Board, Decision, Option, Paths
from presenter.core.case_picture import (
    BoardPicture,
    CasePicture,
    DebriefPicture,
    PathsPicture,
    ReadingPicture,
    RolesPicture,
)
from presenter.core.foot import Footer
from presenter.core.incident import CaseView, MomentView, MoveKind, VoteView
from presenter.core.outcomes import dots
from presenter.core.spot import Spot, Stage
from presenter.core.stages import pairs

WAYS = "Every way it could have gone"


def case_picture(view: CaseView, spot: Spot, footer: Footer) -> CasePicture:
    """The case where the wall stands in it."""
    match spot.stage:
        case Stage.ROLES:
            return RolesPicture(view.case.title, view.case.roles, footer)
        case Stage.READING | Stage.TRUTH:
            return _reading(view, spot, footer)
        case Stage.BOARD:
            return BoardPicture(view.now.exhibit.head, board(view, view.now), footer)
        case Stage.PATHS:
            return PathsPicture(WAYS, _paths(view, spot.page), footer)
        case _:
            return _debrief(view, spot.page, footer)


def _reading(view: CaseView, spot: Spot, footer: Footer) -> ReadingPicture:
    exhibit = view.now.exhibit
    pages = view.truth if spot.stage is Stage.TRUTH else exhibit.pages
    return ReadingPicture(exhibit.head, pages[spot.page], footer)


def board(view: CaseView, moment: MomentView) -> Board:
    """The board of a moment, with the hands of its votes once they are closed."""
    found = moment.exhibit.board
    if not found.decision:
        return found
    return replace(found, decision=_decided(view, moment, found.decision))


def _decided(view: CaseView, moment: MomentView, decision: Decision) -> Decision:
    first, second = (view.vote(moment.decision, number) for number in (1, 2))
    taken = _taken(view, moment)
    talk = view.talking
    return replace(
        decision,
        options=tuple(
            replace(
                option,
                first=_hands(first, option),
                second=_hands(second, option),
                is_taken=option.text == taken,
            )
            for option in decision.options
        ),
        voting=view.voting.round if view.voting and view.tip == moment.id else 0,
        timer=talk.timer if talk and talk.moment == moment.decision else None,
    )


def _hands(vote: VoteView | None, option: Option) -> int | None:
    """Nobody's hand is one that was counted, too."""
    if vote is None or vote.is_open:
        return None
    return vote.count(option.text) or 0


def _taken(view: CaseView, moment: MomentView) -> str:
    """What the line that is played now went on with after a moment."""
    follows = (each for each in view.line if each.parent == moment.id)
    return next((each.text for each in follows if each.kind is MoveKind.CHOICE), "")


def _paths(view: CaseView, number: int) -> Paths:
    across, up = pairs(view)[number]
    names = [score.name for score in view.case.scores]
    trail: list[tuple[int, int]] = []
    for moment in view.line:
        place = (moment.state.scores[across], moment.state.scores[up])
        if trail[-1:] != [place]:
            trail.append(place)
    return Paths(
        names[across],
        names[up],
        dots(view.outcomes, across, up),
        tuple(trail),
        view.now.title if view.now.is_over else "",
    )


def _debrief(view: CaseView, number: int, footer: Footer) -> DebriefPicture:
    questions = view.case.questions
    mine = [answer for answer in view.answers if answer.question == number + 1]
    columns = tuple(
        (column, tuple(answer.words for answer in mine if answer.column == column))
        for column in view.case.columns
    )
    return DebriefPicture(number + 1, len(questions), questions[number], columns, footer)
