from itertools import combinations, product

import pytest
from case_pictures import ASKED, VOTED, board, charts, feed, full, tiles
from PySide6.QtCore import QRectF

from presenter.qt.paint.case.arrange import LOWER, Boxes, Needs, arrange
from presenter.qt.paint.case.plate import Plate
from presenter.qt.paint.case.plot import Plot
from presenter.qt.paint.scene import Scene

BOARD = QRectF(56, 122, 1808, 870)
NARROW = QRectF(42, 122, 1356, 870)


def boxes(found: Boxes) -> list[QRectF]:
    every = (found.system, found.monitoring, found.feed, found.decision)
    return [box for box in every if box.width() > 0 and box.height() > 0]


@pytest.mark.parametrize("whole", [BOARD, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize(
    ("tiles", "charts", "has_feed", "has_decision"),
    list(product([0, 3, 20], [0, 2, 6], [False, True], [False, True])),
)
def test_panels_share_the_board_and_nothing_is_left_over(
    whole, tiles, charts, has_feed, has_decision
):
    found = arrange(whole, Needs(tiles, charts, has_feed, has_decision, 300.0, 360.0))
    there = boxes(found)
    assert len(there) == sum([tiles > 0, charts > 0, has_feed, has_decision])
    for box in there:
        assert whole.adjusted(-0.1, -0.1, 0.1, 0.1).contains(box)
    for one, other in combinations(there, 2):
        assert not one.intersects(other)
    if there:
        assert min(box.x() for box in there) == whole.x()
        assert max(box.right() for box in there) == pytest.approx(whole.right())


@pytest.mark.parametrize("tiles", [6, 12])
def test_the_map_keeps_its_place_from_one_decision_to_the_next(tiles):
    """Heights go in steps: a few lines more do not move it."""
    one, other = (
        arrange(BOARD, Needs(tiles, 3, True, True, 300.0, lower)) for lower in (368.0, 391.0)
    )
    assert one == other


def test_what_is_below_gets_the_height_that_it_needs_up_to_a_limit():
    for needed in (100.0, 300.0, 455.0):
        found = arrange(BOARD, Needs(6, 3, has_feed=True, has_decision=True, decision=needed))
        assert found.decision.height() >= needed
    most = arrange(BOARD, Needs(6, 3, has_feed=True, has_decision=True, decision=9_000.0))
    assert most.decision.height() == LOWER[-1]
    assert most.system.height() > 250


@pytest.mark.parametrize(("whole", "large"), [(BOARD, 9), (NARROW, 7)], ids=["wide", "narrow"])
def test_a_long_decision_takes_nothing_from_a_large_map(whole, large):
    def height(tiles: int, decision: float) -> float:
        needs = Needs(tiles, 3, has_feed=True, has_decision=True, feed=300, decision=decision)
        return arrange(whole, needs).system.height()

    assert height(large, 540) == height(large, 230) > 500
    assert height(large - 1, 540) < height(large - 1, 230)


def test_without_a_map_and_monitoring_the_rest_is_no_higher_than_it_has_to_be():
    found = arrange(BOARD, Needs(has_feed=True, has_decision=True, decision=400.0))
    assert found.decision.height() == pytest.approx(460)
    assert BOARD.y() < found.decision.y() < BOARD.center().y()


def test_a_large_map_gets_more_of_the_width():
    widths = [
        arrange(BOARD, Needs(count, 3, has_feed=True, feed=300)).system.width()
        for count in (4, 9, 14, 20)
    ]
    assert widths == sorted(set(widths))


def plates(scene: Scene) -> list[QRectF]:
    return [
        QRectF(each.x, each.y, each.piece.width, each.piece.height)
        for each in scene.placed
        if isinstance(each.piece, Plate)
    ]


@pytest.mark.parametrize("width", [1440.0, 1728.0, 1920.0, 2520.0])
def test_the_board_has_a_panel_for_each_thing_it_shows(scenes, width):
    for picture, count in (
        (full(), 4),
        (full(decision=None), 3),
        (board(tiles=tiles(4)), 1),
        (board(charts=charts(2), decision=ASKED), 2),
        (board(feed=feed(3), decision=VOTED), 2),
        (board(), 0),
    ):
        found = plates(scenes.scene(picture, width))
        assert len(found) == count
        for one, other in combinations(found, 2):
            assert not one.intersects(other)


def test_beside_a_large_map_no_chart_is_left_out_for_a_decision_in_large_letters(scenes):
    found = scenes.scene(full(12), 1920).placed
    shown = {each.piece.chart.name for each in found if isinstance(each.piece, Plot)}
    assert shown == {chart.name for chart in full(12).board.charts}
