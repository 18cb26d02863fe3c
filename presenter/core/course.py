"""What is to be done next with a case: commit, discuss, commit again, then go on."""

from enum import StrEnum

from presenter.core.incident import CaseView, VoteView
from presenter.core.outlook import Outlook

TALK = 3  # minutes, where the case says nothing
FIRST, SECOND = 1, 2


class Due(StrEnum):
    """The one thing to do next; everything else stays possible."""

    BEGIN = "begin"
    VOTE = "vote"
    COUNT = "count"
    TALK = "talk"
    LISTEN = "listen"
    VOTE_AGAIN = "vote again"
    TAKE = "take"
    OPEN_TRUTH = "open the truth"
    DEBRIEF = "debrief"


def due(view: CaseView) -> Due:
    """By what has been done of this decision."""
    if not view.began_at:
        return Due.BEGIN
    if view.truth_opened_at:
        return Due.DEBRIEF
    if view.now.is_over:
        return Due.OPEN_TRUTH
    return _due_of_decision(view)


def _due_of_decision(view: CaseView) -> Due:
    decision = view.now.decision
    if view.voting:
        return Due.COUNT
    if view.vote(decision, SECOND):
        return Due.TAKE
    if view.talking:
        return Due.LISTEN
    if not view.vote(decision, FIRST):
        return Due.VOTE
    talked = any(talk.moment == decision for talk in view.talks)
    return Due.VOTE_AGAIN if talked else Due.TALK


def talk_minutes(view: CaseView) -> int:
    """How long the case lets the room talk about what it decides now."""
    return max((option.talk for option in view.ahead.options), default=0) or TALK


def favoured(view: CaseView) -> Outlook | None:
    """The option with the most hands in the last closed vote; nobody's if two have as many."""
    votes = [view.vote(view.now.decision, number) for number in (SECOND, FIRST)]
    vote = next((each for each in votes if each and not each.is_open), None)
    if not vote:
        return None
    ranked = sorted(view.ahead.options, key=lambda option: vote.count(option.text) or 0)
    if not ranked or not vote.count(ranked[-1].text):
        return None
    if len(ranked) > 1 and vote.count(ranked[-1].text) == vote.count(ranked[-2].text):
        return None
    return ranked[-1]


def hands(vote: VoteView) -> int:
    """How many have been counted so far."""
    return sum(count for _option, count in vote.hands)
