"""The figures of the sample, worked out by hand.

Checkout errors are above 10 % from the first minute on, so customers lose 2 a minute. A failover
ends that: the curve then falls to 12 in 3 minutes and to 2 in 7 more, so it is last above 10
four minutes after it. Trust loses 1 a minute until the status page is posted, and 5 more at
minute 17 if it is not. The two looks of 4 and 6 minutes can be taken or not, in either order.
"""

from collections import Counter

import pytest
from cases import SAMPLE, case_of, changed

from presenter.case import rules
from presenter.case.exploring import Exploration, Result, chart, explore
from presenter.clock import Clock, StoppedClock

LOCKS, CLIENT = "Lock waits on the ledger", "The iOS retry policy"
ROLL, FAIL = "Roll the migration back", "Fail over to the replica"
POST = "Touch nothing, post to the status page, keep looking"
KILL, CUT = "Kill the blocking session", "Cut traffic at the gateway and wait"
REPLAY, FREEZE = "Replay the retry queue", "Freeze refunds, reconcile by hand"
DARK, TWICE, WEEKEND = (
    "ending-clean-but-dark",
    "ending-charged-twice",
    "ending-the-long-weekend",
)
LOOKS = ((), (LOCKS,), (CLIENT,), (LOCKS, CLIENT), (CLIENT, LOCKS))
MINUTES = {LOCKS: 4, CLIENT: 6, ROLL: 9, FAIL: 3, POST: 8, KILL: 5, CUT: 12, REPLAY: 10, FREEZE: 20}
BOSS = 17


def plays() -> list[tuple[str, ...]]:
    """Every play there is: cutting needs the one look, replaying the other."""
    found = []
    for looks in LOOKS:
        for first in (ROLL, POST):
            found.append((*looks, first, KILL))
            if LOCKS in looks:
                found.append((*looks, first, CUT))
        found.append((*looks, FAIL, FREEZE))
        if CLIENT in looks:
            found.append((*looks, FAIL, REPLAY))
    return found


def ending(play: tuple[str, ...]) -> str:
    return {REPLAY: TWICE, FREEZE: WEEKEND}.get(play[-1], DARK)


def minutes(play: tuple[str, ...]) -> int:
    return sum(MINUTES[choice] for choice in play)


def customers(play: tuple[str, ...]) -> int:
    score, first, last = 70, *play[-2:]
    if first == FAIL:
        drained = minutes(play[:-1]) + 4
        return score - 2 * drained + (20 if last == REPLAY else 0)
    score = max(0, score - 2 * minutes(play[:-1]))
    score = max(0, score - 10) if first == ROLL else score
    score = max(0, score - 2 * MINUTES[last])
    return score + 5 if last == CUT else max(0, score - 15)


def data(play: tuple[str, ...]) -> int:
    score = 75 if FAIL in play else 100
    return score - 30 if REPLAY in play else score


def trust(play: tuple[str, ...]) -> int:
    silent = minutes(play[:-1]) if POST in play else minutes(play)
    score = 80 - silent - (5 if silent >= BOSS else 0) + (10 if POST in play else 0)
    return score - {CUT: 10, FREEZE: 15}.get(play[-1], 0)


def scores(play: tuple[str, ...]) -> tuple[int, int, int]:
    return customers(play), data(play), trust(play)


@pytest.fixture(scope="module")
def found() -> Exploration:
    return explore(chart(case_of(SAMPLE), Clock()))


@pytest.mark.parametrize("play", plays(), ids=" / ".join)
def test_every_play_ends_where_and_when_it_should(play):
    case = case_of(SAMPLE)
    *_, (_, turn) = rules.replay(case, play)
    assert turn.state.section == ending(play)
    assert turn.state.minute == minutes(play)
    assert turn.state.scores == scores(play)


def test_there_are_24_plays_and_each_ending_has_its_share(found):
    ends = Counter(map(ending, plays()))
    assert ends == {DARK: 16, TWICE: 3, WEEKEND: 5}
    assert found.plays == len(plays()) == 24
    assert {each.anchor: each.plays for each in found.endings} == ends
    assert {each.anchor: each.share for each in found.endings} == {
        DARK: 16 / 24,
        TWICE: 3 / 24,
        WEEKEND: 5 / 24,
    }


def test_plays_take_13_to_33_minutes(found):
    spans = [minutes(play) for play in plays()]
    assert found.minutes == (min(spans), max(spans)) == (13, 33)


def test_no_two_plays_meet_so_each_has_states_of_its_own(found):
    first_scene = len(LOOKS)
    rolling_back, new_primary = 2 * len(LOOKS), len(LOOKS)
    assert found.states == first_scene + rolling_back + new_primary + len(plays()) == 44


def test_three_results_are_best_each_in_its_own_way(found):
    results = {(ending(play), scores(play)) for play in plays()}
    best = {
        (anchor, mine)
        for anchor, mine in results
        if not any(
            theirs != mine and all(a >= b for a, b in zip(theirs, mine, strict=True))
            for _, theirs in results
        )
    }
    assert {(each.anchor, each.scores) for each in found.front} == best
    assert found.front == (
        Result(TWICE, (64, 45, 56)),
        Result(WEEKEND, (56, 75, 37)),
        Result(DARK, (29, 100, 82)),
    )


def test_no_play_loses_nothing(found):
    assert all(customers(play) < 70 for play in plays())
    assert (found.no_win, found.clean_play) == ("proven", ())


def test_no_option_is_a_straw_man_or_the_obvious_answer(found):
    assert found.straw_men == found.obvious == ()


def test_how_often_a_play_takes_each_choice(found):
    taken = Counter(choice for play in plays() for choice in play)
    assert {each.offered.choice.text: each.per_play for each in found.usage} == {
        text: count / 24 for text, count in taken.items()
    }
    offered = {each.offered.choice.text: each.states for each in found.usage}
    assert (offered[LOCKS], offered[FAIL], offered[KILL], offered[CUT]) == (2, 5, 10, 6)


def test_a_win_that_is_claimed_by_nobody_is_not_looked_for():
    case = case_of(changed(("no win: true", "no win: false")))
    assert explore(chart(case, Clock())).no_win == "not claimed"


def test_past_the_cap_nothing_is_proven():
    capped = explore(chart(case_of(SAMPLE), Clock(), states=20))
    assert not capped.is_whole
    assert capped.no_win == "not proven"


def test_past_the_time_nothing_is_proven(clock: StoppedClock):
    def late(_found: int) -> None:
        clock.tick(minutes=2)

    found = chart(case_of(SAMPLE), clock, late)
    assert not found.is_whole
    assert explore(found).no_win == "not proven"


def test_a_search_that_is_stopped_later_proves_what_it_has_seen(clock: StoppedClock):
    found = chart(case_of(SAMPLE), clock)
    clock.tick(minutes=2)
    explored = explore(found)
    assert (explored.no_win, explored.is_whole) == ("proven", False)
