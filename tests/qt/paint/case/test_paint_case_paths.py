from dataclasses import replace
from itertools import combinations

import pytest
from case_pictures import DOTS, PATHS
from evening_pictures import FOOTER
from PySide6.QtCore import QPointF, QRectF, QSizeF

from presenter.core.board import Dot, Paths
from presenter.core.case_picture import PathsPicture
from presenter.qt.paint.case import field
from presenter.qt.paint.case.axes import axes, axis
from presenter.qt.paint.case.endings import percent, ranked
from presenter.qt.paint.case.field import MOST_DOTS, Spots, Way
from presenter.qt.paint.case.places import Places
from presenter.qt.theme import NIGHT

BOX = QRectF(80, 180, 1170, 800)


def shown(paths: Paths) -> PathsPicture:
    return PathsPicture("All it could have been", paths, FOOTER)


def said(words) -> list[str]:
    return [text for text, _, _ in words]


def test_both_axes_have_their_name(painted, words):
    painted(shown(PATHS))
    assert {"customers →", "↑ data"} <= set(said(words))


@pytest.mark.parametrize(
    ("scores", "low", "high"),
    [([10, 90], 0, 100), ([50], 30, 70), ([], 0, 100), ([0], 0, 40), ([100], 60, 100)],
)
def test_an_axis_shows_all_scores_in_tens(scores, low, high):
    made = axis(scores)
    assert (made.low, made.high) == (low, high)
    assert all(made.low <= tick <= made.high for tick in made.ticks)
    assert len(made.ticks) >= 4


def test_a_score_stands_further_right_or_up_the_higher_it_is():
    frame = axes(PATHS, BOX)
    low, high = frame.point(20, 30), frame.point(70, 90)
    assert low.x() < high.x()
    assert low.y() > high.y()
    assert frame.area.contains(low)


def spots(paths: Paths) -> Spots:
    (found,) = (e.piece for e in field.field(paths, BOX, NIGHT) if isinstance(e.piece, Spots))
    return found


def test_a_dot_is_as_large_as_the_share_of_plays_that_lead_there(fonts):
    by_share = sorted(spots(PATHS).spots, key=lambda spot: spot.dot.share)
    radii = [spot.radius for spot in by_share]
    assert radii == sorted(radii)
    assert radii[-1] / radii[2] == pytest.approx((0.3 / 0.145) ** 0.5, abs=0.01)
    assert radii[0] >= 5


def test_of_thousands_of_dots_the_heaviest_are_shown(fonts):
    many = tuple(Dot("x", at % 100, at % 97, at / 10_000) for at in range(1_000))
    found = spots(replace(PATHS, dots=many)).spots
    assert len(found) == MOST_DOTS
    assert min(spot.dot.share for spot in found) == 0.02


def test_dots_without_shares_are_dots_too(fonts):
    assert len(spots(replace(PATHS, dots=(Dot("x", 1, 2, 0.0),))).spots) == 1


def test_the_way_of_the_room_is_lit_from_the_start(painted, colours, fonts):
    (way,) = (e.piece for e in field.field(PATHS, BOX, NIGHT) if isinstance(e.piece, Way))
    assert len(way.points) == 4
    assert NIGHT.ember.lower() in colours(painted(shown(PATHS)).copy(0, 0, 1300, 980))


def test_without_a_way_nothing_is_lit(fonts):
    bare = replace(PATHS, trail=(), own="")
    assert not [e for e in field.field(bare, BOX, NIGHT) if isinstance(e.piece, Way)]


def test_a_way_that_has_only_begun_is_a_ring(painted, colours):
    begun = replace(PATHS, trail=((90, 100),), own="", dots=())
    assert NIGHT.ember.lower() in colours(painted(shown(begun)).copy(0, 0, 1300, 980))


def test_the_rooms_ending_is_named_first_then_those_with_most_plays():
    assert [name for name, _ in ranked(PATHS)] == [
        "Open, with holes",
        "A short night",
        "Until the morning",
        "Bare rooms",
        "Eighteen hours in public",
    ]
    assert ranked(PATHS)[1][1] == pytest.approx(0.4)


def test_every_ending_is_in_the_list_with_its_share(painted, words):
    painted(shown(PATHS))
    assert {dot.ending for dot in DOTS} <= set(said(words))
    assert {"25 %", "40 %", "20 %", "< 1 %", "THIS EVENING", "IT COULD HAVE BEEN"} <= set(
        said(words)
    )


def test_before_the_end_no_ending_is_the_rooms(painted, words):
    painted(shown(replace(PATHS, own="")))
    assert "HOW IT CAN END" in said(words)
    assert "THIS EVENING" not in said(words)


def test_more_endings_than_have_room_are_counted(painted, words):
    many = tuple(Dot(f"The ending of number {at}", at, at, 0.01) for at in range(90))
    painted(shown(replace(PATHS, dots=many, own="")))
    listed = [text for text in said(words) if text.endswith(" more")]
    assert len(listed) == 1


@pytest.mark.parametrize(
    ("share", "words"), [(0.0, "0 %"), (0.004, "< 1 %"), (0.345, "34 %"), (1.0, "100 %")]
)
def test_shares_are_whole_percents(share, words):
    assert percent(share) == words


def test_labels_cover_neither_each_other_nor_large_dots():
    places = Places(QRectF(0, 0, 400, 300))
    size = QSizeF(120, 30)
    found = [places.beside(QPointF(200, 150), 10, size) for _ in range(12)]
    there = [box for box in found if box]
    assert 2 <= len(there) < 12
    for one, other in combinations(there, 2):
        assert not one.intersects(other)


def test_a_label_stays_off_the_way():
    places = Places(QRectF(0, 0, 400, 300))
    places.take_line(QPointF(200, 150), QPointF(400, 150), 10)
    box = places.beside(QPointF(200, 150), 10, QSizeF(100, 24))
    assert box
    assert box.right() < 200 or box.bottom() < 145 or box.y() > 155
