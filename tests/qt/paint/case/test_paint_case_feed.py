from dataclasses import replace

import pytest
from case_pictures import board, feed
from PySide6.QtCore import QRectF

from presenter.core.board import FeedKind, FeedLine
from presenter.qt.paint.case import feed as panel
from presenter.qt.paint.case.entry import MOST_LINES, Entry, token
from presenter.qt.paint.text import Text
from presenter.qt.theme import DAY, NIGHT

NARROW, WIDE = QRectF(56, 600, 760, 380), QRectF(56, 600, 1808, 380)
LONG = FeedLine(FeedKind.CHAT, "03:12", "support", "word " * 2_000)


def entries(lines, box: QRectF = NARROW) -> list[tuple[Entry, QRectF]]:
    return [
        (each.piece, QRectF(each.x, each.y, each.piece.width, each.piece.height))
        for each in panel.feed(lines, box, NIGHT).placed
        if isinstance(each.piece, Entry)
    ]


def told(lines, box: QRectF = NARROW) -> list[str]:
    """The texts beside the entries: the name of the panel, and what is counted."""
    placed = panel.feed(lines, box, NIGHT).placed
    return [each.piece.words for each in placed if isinstance(each.piece, Text)]


def test_the_newest_stands_at_the_top(fonts):
    found = entries(feed(5))
    assert [made.clock.words for made, _ in found] == ["03:12", "03:11", "03:10", "03:09", "03:08"]
    tops = [box.y() for _, box in found]
    assert tops == sorted(tops)


def test_what_has_no_room_is_left_out_by_whole_lines_and_counted(fonts):
    many = feed() * 4
    found = entries(many)
    assert 3 < len(found) < len(many)
    assert f"+ {len(many) - len(found)} earlier" in told(many)
    assert not any(made.words.shortened for made, _ in found)


@pytest.mark.parametrize("count", range(1, 30))
@pytest.mark.parametrize("box", [NARROW, WIDE], ids=["narrow", "wide"])
def test_lines_stay_in_their_panel_and_never_on_each_other(fonts, count, box):
    boxes = [where for _, where in entries((feed() * 4)[:count], box)]
    for at, one in enumerate(boxes):
        assert box.adjusted(20, 50, -20, -20).contains(one)
        assert not any(one.intersects(other) for other in boxes[:at])


def test_where_all_have_room_nothing_is_counted(fonts):
    assert told(feed(4)) == ["PAGER & LOGS"]


def test_few_lines_are_set_larger_than_many(fonts):
    few, many = entries(feed(2)), entries(feed(9))
    assert few[0][0].size > many[0][0].size


def test_a_wide_feed_stands_in_two_columns(fonts):
    lefts = {box.x() for _, box in entries(feed() * 2, WIDE)}
    assert len(lefts) == 2
    assert len({box.x() for _, box in entries(feed(2), WIDE)}) == 1


def test_a_line_of_ten_thousand_letters_ends_in_a_sign(fonts):
    ((made, _), *_) = entries((LONG, *feed(3)))
    assert made.words.lines == MOST_LINES
    assert made.words.shortened


def test_a_feed_without_room_for_one_line_counts_all_of_them(fonts):
    low = QRectF(0, 0, 700, 150)
    assert entries((LONG,) * 3, low) == []
    assert "+ 3 earlier" in told((LONG,) * 3, low)


def test_it_says_when_what_kind_who_and_what(fonts):
    ((made, _),) = entries((FeedLine(FeedKind.PAGE, "03:12", "login", "error\nrate"),))
    assert made.clock.words == "03:12"
    assert made.words.words == "PAGE  login  error rate"


def test_a_line_of_nobody_and_no_time_is_as_good(fonts):
    ((made, _),) = entries((FeedLine(FeedKind.DONE, "", "", "Fail over"),))
    assert made.words.words == "DONE  Fail over"


def test_each_kind_has_a_sign_and_a_colour_of_its_own_but_people_share_one(fonts):
    lines = tuple(FeedLine(kind, "", "", "x") for kind in FeedKind)
    assert len({made.icon.drawing for made, _ in entries(lines)}) == len(FeedKind)
    assert token(FeedKind.PAGE, NIGHT) == NIGHT.bad
    assert token(FeedKind.WARN, DAY) == DAY.warn
    assert token(FeedKind.CHAT, NIGHT) == token(FeedKind.MAIL, NIGHT)


def test_what_is_new_stands_out_and_arrives(fonts, scenes):
    lines = feed(4, new=2)
    colours = [made.words.style.colour for made, _ in entries(lines)]
    assert colours == [NIGHT.text, NIGHT.text, NIGHT.muted, NIGHT.muted]
    arrivals = scenes.scene(board(feed=lines), 1920).arrivals
    assert [each.name for each in arrivals] == [
        "03:12 login error rate > 20 % (5 m)",
        "03:11 login pool exhausted (100/100) waiting on db",
    ]


def test_a_line_keeps_its_name_when_others_come_above_it(scenes):
    first = feed(3, new=1)
    later = (replace(first[0], text="something else", is_new=True), *first)
    one, other = (scenes.scene(board(feed=each), 1920).arrivals for each in (first, later))
    assert one[0].name in {each.name for each in other}
