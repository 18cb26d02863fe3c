"""What a moment of a play shows the room: map, monitoring, feed, pages, decision."""

from fractions import Fraction

import pytest
from cases import SAMPLE, case_of, changed

from presenter.case.lines import Lines
from presenter.case.pages import ROOM
from presenter.case.wording import quantity
from presenter.core.board import Board, Chart, FeedKind, Head, Tile
from presenter.core.playing import Health
from presenter.resources import bundled_deck

LOCKS, RETRIES = "Lock waits on the ledger", "The iOS retry policy"
ROLL_BACK, FAIL_OVER = "Roll the migration back", "Fail over to the replica"
TERMINAL = bundled_deck("cases") / "the-wrong-terminal.md"


def board(*steps: str, text: str = SAMPLE) -> Board:
    return Lines(case_of(text)).moment(steps).exhibit.board


def head(*steps: str) -> Head:
    return Lines(case_of(SAMPLE)).moment(steps).exhibit.head


def pages(*steps: str, text: str = SAMPLE) -> list[tuple[str, str]]:
    found = Lines(case_of(text)).moment(steps).exhibit.pages
    return [(page.kicker, page.title) for page in found]


def tile(found: Board, name: str) -> Tile:
    return next(each for each in found.tiles if each.name == name)


def chart(found: Board, name: str) -> Chart:
    return next(each for each in found.charts if each.name == name)


def test_the_head_says_what_the_last_move_did_to_the_scores():
    assert [(meter.name, meter.value, meter.moved) for meter in head().meters] == [
        ("customers", 70, 0),
        ("data", 100, 0),
        ("trust", 80, 0),
    ]
    now = head(FAIL_OVER)
    assert (now.title, now.clock, now.elapsed) == ("The Friday coupon", "16:51", 3)
    assert [(meter.value, meter.moved) for meter in now.meters] == [(64, -6), (75, -25), (77, -3)]


def test_a_tile_says_in_words_how_its_service_is():
    found = board()
    assert tile(found, "checkout").note == "14.2 % checkout errors"
    assert tile(found, "checkout").health is Health.DEGRADED
    assert tile(found, "ios-app").note == "healthy"
    assert tile(found, "coupons").note == "not monitored"
    assert tile(found, "coupons").health is Health.UNKNOWN


def test_the_map_knows_no_hidden_service_until_it_is_shown():
    before, after = board(), board(RETRIES)
    assert "retry-q" not in {each.name for each in before.tiles}
    assert "retry-q" not in tile(before, "checkout").calls
    assert "retry-q" in tile(after, "checkout").calls
    assert [each.name for each in after.tiles if each.is_new] == ["retry-q"]
    assert not [each for each in board(RETRIES, LOCKS).tiles if each.is_new]


def test_a_chart_ends_now_and_is_straight_between_its_points():
    found = chart(board(LOCKS), "checkout errors")
    assert found.points[:2] == ((-8, 0.3), (-3, 4.0))
    assert found.points[-1] == (4, 27.8)
    assert found.reading == "27.8 %"
    assert found.thresholds == (2.0, 20.0, 30.0, 40.0)
    assert found.health is Health.FAILING


def test_a_chart_bends_where_a_track_takes_its_signal_over():
    found = chart(board(FAIL_OVER, "Freeze refunds, reconcile by hand"), "checkout errors")
    minutes = [minute for minute, _value in found.points]
    assert {3, 6, 13} <= set(minutes)
    assert max(minutes) == 23
    assert dict(found.points)[13] == 2.0


def test_the_most_alarming_charts_come_first_and_six_at_most():
    rows = "".join(f"| spare {n} | n | 1 | 1 | 1 | 1 | 1 |\n" for n in range(9))
    text = changed(("| ledger-db locks | n", f"{rows}| ledger-db locks | n"))
    found = board(ROLL_BACK, text=text).charts
    assert len(found) == 6
    assert [each.name for each in found[:2]] == ["checkout errors", "ledger-db locks"]


def test_a_signal_that_only_an_unseen_service_depends_on_is_not_on_the_wall():
    text = TERMINAL.read_text(encoding="utf-8")
    seen = {each.name for each in board(text=text).charts}
    assert "new copy" not in seen
    assert {"backup failure mails", "files on db-1"} <= seen


def test_the_feed_has_the_newest_first_and_what_the_room_did_among_it():
    lines = board(ROLL_BACK).feed
    assert [(line.kind, line.clock, line.who) for line in lines] == [
        (FeedKind.PAGE, "16:53", "checkout-5xx"),
        (FeedKind.DONE, "16:48", ""),
        (FeedKind.CHAT, "16:48", "support"),
    ]
    assert [line.is_new for line in lines] == [True, True, False]
    assert lines[1].text == ROLL_BACK


def test_an_alert_that_only_warns_is_a_warning():
    text = changed(("| page     | checkout", "| warn     | checkout"))
    assert board(ROLL_BACK, text=text).feed[0].kind is FeedKind.WARN


def test_a_choice_is_read_after_what_came_on_the_way():
    end = "Cut traffic at the gateway and wait"
    assert pages() == [("Part A: Friday, 16:48", "The page")]
    assert pages(LOCKS) == [("You looked", "Lock waits")]
    assert pages(LOCKS, ROLL_BACK) == [("Part B: The choice bites", "Rolling back")]
    assert pages(LOCKS, ROLL_BACK, end) == [
        ("17:05", "The boss joins"),
        ("The end", "Clean but dark"),
    ]


def test_a_part_with_words_of_its_own_is_read_when_it_begins():
    text = changed(
        ("## Part B: The choice bites\n", "## Part B: The choice bites\n\nNight falls.\n")
    )
    assert pages(ROLL_BACK, text=text) == [
        ("", "Part B: The choice bites"),
        ("Part B: The choice bites", "Rolling back"),
    ]
    assert len(pages(LOCKS, text=text)) == 1


def test_an_end_without_a_section_has_a_page_all_the_same():
    text = changed(('stops: "17:50"', 'stops: "16:55"'))
    assert pages(ROLL_BACK, text=text) == [("The end", "Out of time")]
    late = changed(('stops: "17:50"', 'stops: "16:52"'))
    assert pages(LOCKS, text=late) == [("You looked", "Lock waits"), ("The end", "Out of time")]
    cut = changed(('stops: "17:50"', 'stops: "16:50"'))
    assert pages(LOCKS, text=cut) == [("The end", "Out of time")]


def test_what_is_too_long_for_one_page_is_read_on_several():
    word = "word " * (ROOM // 2)
    text = changed(("A coupon mail went", f"{word}\n\n{word}\n\nA coupon mail went"))
    assert pages(text=text) == [
        ("Part A: Friday, 16:48 · 1 of 2", "The page"),
        ("Part A: Friday, 16:48 · 2 of 2", "The page"),
    ]


def test_notes_are_those_of_what_is_read_and_stand_apart_from_it():
    text = changed(
        ("# The Friday coupon\n", "# The Friday coupon\n\n> **Facilitator** Hand out the roles.\n"),
        (
            "## Part B: The choice bites\n",
            "## Part B: The choice bites\n\n> **Facilitator** Wait.\n",
        ),
        ("is money being lost?", "is money being lost?\n>\n> **Facilitator** Ask the lead."),
    )
    lines = Lines(case_of(text))
    assert lines.moment(()).notes == (
        "Hand out the roles.",
        "Let the room guess before it looks. What do you expect to see?",
    )
    assert lines.moment((ROLL_BACK,)).notes == ("Wait.",)
    assert lines.moment((LOCKS,)).notes == ()


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (Fraction(142, 10), "%", "14.2 %"),
        (Fraction(38), "%", "38 %"),
        (Fraction(61004, 10), "n", "6,100"),
        (Fraction(41, 10), "GB", "4.1 GB"),
        (Fraction(-1, 100), "ms", "0 ms"),
        (Fraction(3), "", "3"),
    ],
)
def test_a_value_is_said_as_a_room_reads_it(value, unit, words):
    assert quantity(value, unit) == words
