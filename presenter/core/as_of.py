"""A case as it was at an instant."""

from dataclasses import replace
from datetime import datetime

from presenter.core.incident import CaseView, TalkView, VoteView


def as_of(view: CaseView, at: datetime) -> CaseView:
    """Nothing that came since then, and what ended since then still open; clocks go on."""
    return replace(
        view,
        began_at=_by(view.began_at, at),
        truth_opened_at=_by(view.truth_opened_at, at),
        arrivals=tuple(each for each in view.arrivals if each.at <= at),
        votes=tuple(_vote(each, at) for each in view.votes if each.opened_at <= at),
        talks=tuple(_talk(each, at) for each in view.talks if _by(each.timer.started_at, at)),
        answers=tuple(each for each in view.answers if each.written_at <= at),
    )


def _vote(vote: VoteView, at: datetime) -> VoteView:
    return replace(vote, closed_at=_by(vote.closed_at, at))


def _talk(talk: TalkView, at: datetime) -> TalkView:
    return replace(talk, timer=replace(talk.timer, ended_at=_by(talk.timer.ended_at, at)))


def _by(instant: datetime | None, at: datetime) -> datetime | None:
    return instant if instant is not None and instant <= at else None
