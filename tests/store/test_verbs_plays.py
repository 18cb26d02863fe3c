from dataclasses import replace

import pytest
from acting import GONE, refusal
from case_acting import begun, happened, taken, view
from case_text import CASE, FAIL_OVER, FIRST, STEP, TOUCH_NOTHING
from case_text import opening as case_opening
from look import ask

from presenter.core.improvised import Improvised
from presenter.core.incident import MoveKind
from presenter.core.room import Held, Place
from presenter.core.spot import START, Spot, Stage
from presenter.store.reader import room_of
from presenter.store.verbs import plays, sessions, talks, votes

MOVED_ON = "The case has moved on. Look again at where it stands."
ROLL_BACK, KILL = "Roll the migration back", "Kill the blocking session"
ENDED = "This session has ended, so nothing is added to it. Begin a new one."


@pytest.fixture
def opening():
    return case_opening()


def stands(logbook) -> tuple[int, Stage, int]:
    (spot,) = logbook.room().place.spots
    return spot.moment, spot.stage, spot.page


def test_before_it_begins_a_case_stands_at_its_start(logbook):
    found = view(logbook)
    assert (found.tip, found.began_at, found.now.title) == (START, None, "The page")
    assert [outlook.letter for outlook in found.ahead.options] == ["A", "B", "C"]
    assert refusal(logbook, plays.take, CASE, START, FAIL_OVER) == (
        "This case has not begun. Begin it first."
    )


def test_a_case_begins_once_and_the_wall_reads_its_first_scene(logbook, clock):
    assert begun(logbook).began_at == clock.now()
    assert stands(logbook) == (START, Stage.READING, 0)
    assert refusal(logbook, plays.begin, CASE) == "This case has begun already."
    assert refusal(logbook, plays.begin, 99) == GONE


def test_a_choice_leads_on_and_the_wall_reads_what_it_brought(logbook, clock):
    begun(logbook)
    clock.tick(minutes=4)
    found = taken(logbook, FAIL_OVER)
    assert (found.now.title, found.now.clock, found.now.at) == ("New primary", "16:51", clock.now())
    assert (found.now.kind, found.now.number, found.now.decision) == (MoveKind.CHOICE, 2, 1)
    assert stands(logbook) == (1, Stage.READING, 0)


def test_a_look_comes_back_to_its_scene_and_belongs_to_its_decision(logbook):
    begun(logbook)
    found = taken(logbook, *FIRST)
    assert (found.now.title, found.now.clock, found.now.kind) == (
        "The page",
        "16:58",
        MoveKind.LOOK,
    )
    assert (found.now.number, found.now.decision) == (1, START)
    assert found.ahead.looks == ()


def test_what_is_not_offered_cannot_be_taken(logbook):
    begun(logbook)
    assert refusal(logbook, plays.take, CASE, START, KILL) == (
        f"“{KILL}” cannot be chosen at 16:48: there is {FIRST[0]} / {FIRST[1]} / "
        f"{ROLL_BACK} / {FAIL_OVER} / {TOUCH_NOTHING}."
    )


def test_two_people_who_press_at_once_move_once(logbook):
    begun(logbook)
    taken(logbook, FAIL_OVER)
    assert refusal(logbook, plays.take, CASE, START, FAIL_OVER) == MOVED_ON
    assert refusal(logbook, plays.rewind, CASE, START, START) == MOVED_ON
    assert refusal(logbook, plays.improvise, CASE, START, Improvised("Pray", "x")) == MOVED_ON
    assert happened(logbook) == [FAIL_OVER]


def test_what_nobody_wrote_takes_its_minutes_and_joins_the_case_again(logbook):
    begun(logbook)
    option = Improvised(
        " Phone the\nvendor ", "scene-new-primary", 13, (("trust", 8), ("data", -3)), ("vendor in",)
    )
    logbook.do("Maya", plays.improvise, CASE, START, option)
    now = view(logbook).now
    assert (now.kind, now.text, now.title) == (
        MoveKind.IMPROVISED,
        "Phone the vendor",
        "New primary",
    )
    assert (now.clock, now.state.names) == ("17:01", ("vendor in",))
    assert [event.name for event in now.events][1:] == ["checkout-5xx"]
    assert [meter.value for meter in now.exhibit.head.meters] == [44, 97, 75]


@pytest.mark.parametrize(
    ("option", "why"),
    [
        (Improvised("  ", "scene-new-primary"), "Say in a sentence what the room does."),
        (
            Improvised("x" * 161, "scene-new-primary"),
            "A sentence has room for 160 characters; this one has 161.",
        ),
        (Improvised("Pray", "scene-new-primary", -1), "It takes 0 to 62 minutes."),
        (Improvised("Pray", "scene-new-primary", 63), "It takes 0 to 62 minutes."),
        (
            Improvised("Pray", "look-the-client"),
            "Choose a scene or an ending of this case to go on with.",
        ),
        (
            Improvised("Pray", "scene-new-primary", changes=(("luck", 1),)),
            "“luck” is no score of this case: there is customers, data, trust.",
        ),
        (
            Improvised("Pray", "scene-new-primary", changes=(("data", 101),)),
            "A score changes by 100 at most.",
        ),
        (
            Improvised("Pray", "scene-new-primary", sets=("a, b",)),
            "A flag is some words without a comma.",
        ),
    ],
)
def test_what_nobody_wrote_must_be_something_that_the_case_can_do(logbook, option, why):
    begun(logbook)
    assert refusal(logbook, plays.improvise, CASE, START, option) == why


def test_after_an_ending_nothing_is_improvised(logbook):
    begun(logbook)
    end = taken(logbook, ROLL_BACK, KILL).tip
    assert refusal(logbook, plays.improvise, CASE, end, Improvised("Pray", "x")) == (
        "The play is over. Rewind it to go another way."
    )


def test_a_rewind_goes_another_way_and_keeps_both_lines(logbook, clock):
    begun(logbook)
    end = taken(logbook, ROLL_BACK, KILL).tip
    clock.tick(minutes=1)
    logbook.do("Maya", plays.rewind, CASE, end, START)
    assert (view(logbook).tip, stands(logbook)) == (START, (START, Stage.BOARD, 0))
    taken(logbook, FAIL_OVER)
    assert happened(logbook) == [FAIL_OVER]
    logbook.do("Maya", plays.rewind, CASE, view(logbook).tip, end)
    assert happened(logbook) == [ROLL_BACK, KILL]
    found = view(logbook)
    assert [moment.text for moment in found.moments[1:]] == [ROLL_BACK, KILL, FAIL_OVER]
    assert [arrival.moment for arrival in found.arrivals] == [1, 2, START, 4, 2]
    assert found.arrivals[-1].at == clock.now()


def test_a_rewind_leads_to_another_moment_of_this_play(logbook):
    begun(logbook)
    assert refusal(logbook, plays.rewind, CASE, START, START) == "This is where the play stands."
    assert refusal(logbook, plays.rewind, CASE, START, 77) == (
        "There is no such moment in this play."
    )


def test_a_move_ends_the_vote_and_the_talk_and_a_look_does_not(logbook, clock):
    begun(logbook)
    logbook.do("Maya", votes.open, CASE, START, 1)
    logbook.do("Maya", talks.begin, CASE, START, 3)
    found = taken(logbook, FIRST[0])
    assert found.voting
    assert found.talking
    clock.tick(minutes=2)
    found = taken(logbook, FAIL_OVER)
    assert (found.voting, found.talking) == (None, None)
    assert found.votes[0].closed_at == found.talks[0].timer.ended_at == clock.now()


def test_what_really_happened_is_opened_once_and_whenever_it_is_asked_for(logbook, clock):
    begun(logbook)
    clock.tick(minutes=30)
    logbook.do("Maya", plays.open_truth, CASE)
    assert view(logbook).truth_opened_at == clock.now()
    assert stands(logbook) == (START, Stage.TRUTH, 0)
    assert refusal(logbook, plays.open_truth, CASE) == "What really happened is open already."


def test_undo_takes_a_move_back_and_the_wall_shows_the_board_before_it(logbook):
    begun(logbook)
    taken(logbook, FAIL_OVER)
    logbook.undo("Maya", logbook.room().last.id)
    assert (view(logbook).tip, view(logbook).moments[1:]) == (START, ())
    logbook.redo("Maya", logbook.room().undone.id)
    assert (view(logbook).tip, happened(logbook)) == (1, [FAIL_OVER])


def test_another_session_stands_where_the_play_stood(logbook, path, clock):
    begun(logbook)
    before = taken(logbook, FIRST[0], FAIL_OVER)
    logbook.show(Place(STEP).at_spot(Spot(CASE, before.tip, Stage.BOARD)))
    place = logbook.room().place
    logbook.close()
    assert room_of(path, 1).cases == (before,)
    again = type(logbook)(path, clock, print)
    again.go_on(1)
    assert (view(again), again.room().place) == (before, place)
    again.close()


def test_a_frozen_wall_holds_the_page_of_the_case_and_lets_go_of_it(logbook, path, clock):
    begun(logbook)
    held = Held(STEP, clock.now(), Spot(CASE, START, Stage.READING))
    logbook.show(Place(STEP, held=held).at_spot(Spot(CASE, START, Stage.BOARD)))
    before = logbook.room().place
    logbook.close()
    again = type(logbook)(path, clock, print)
    again.go_on(1)
    assert again.room().place == before
    again.show(replace(before, held=None))
    assert again.room().place.held is None
    again.close()


def test_the_end_of_the_session_keeps_the_play_and_closes_it(logbook, clock):
    begun(logbook)
    logbook.do("Maya", votes.open, CASE, START, 1)
    logbook.do("Maya", talks.begin, CASE, START, 3)
    clock.tick(minutes=1)
    logbook.do("Maya", sessions.end, 1)
    found = view(logbook)
    assert (found.voting, found.talking) == (None, None)
    assert found.votes[0].closed_at == clock.now()
    for verb, *targets in (
        (plays.take, START, FAIL_OVER),
        (plays.rewind, START, START),
        (plays.open_truth,),
    ):
        assert refusal(logbook, verb, CASE, *targets) == ENDED


def test_moves_and_rewinds_are_rows_with_their_instant(logbook, path):
    begun(logbook)
    taken(logbook, FAIL_OVER)
    logbook.do("Maya", plays.rewind, CASE, 1, START)
    rows = ask(path, "SELECT parent_id, kind, text, at FROM move ORDER BY id")
    at = "2026-11-22 13:00:00.000000"
    assert rows == [(None, "choice", FAIL_OVER, at), (None, "rewind", "", at)]
