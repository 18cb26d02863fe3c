import itertools
from dataclasses import replace

import pytest
from case_pictures import HEAD, board, charts
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from presenter.core.board import Chart
from presenter.core.playing import Health
from presenter.qt.paint.case import monitoring
from presenter.qt.paint.case.period import before, period
from presenter.qt.paint.case.plot import HALO, Plot
from presenter.qt.paint.case.scale import corners, scale
from presenter.qt.theme import NIGHT

BOX = QRectF(1100, 122, 760, 480)


def chart(*values: float, thresholds: tuple[float, ...] = (), health: Health = Health.OK) -> Chart:
    points = tuple((minute * 10, value) for minute, value in enumerate(values))
    return Chart("errors", "4 %", health, points, thresholds)


def test_a_scale_begins_at_zero_where_that_is_natural():
    assert scale((3, 10)).low == 0
    assert scale((0.3, 52)).low == 0
    assert scale((95, 100)).low > 90
    assert scale((-5, 5)).low < -5


def test_all_values_and_the_thresholds_near_them_are_inside():
    for values, thresholds in (((1, 9), (5, 12)), ((300, 296), (250,)), ((1e9, 3e9), (2e9,))):
        made = scale(values, thresholds)
        for value in (*values, *thresholds):
            assert 0 <= made.share(value) <= 1


def test_a_threshold_far_away_flattens_nothing():
    assert scale((1, 2), (1000,)).high < 3


@pytest.mark.parametrize("value", [0, 4, -4, 1e-9, 1e12])
def test_a_flat_line_has_a_scale_too(value):
    made = scale((value, value))
    assert made.low < made.high
    assert 0 <= made.share(value) <= 1


def test_no_values_have_a_scale():
    assert scale(()).share(0) == 0


def test_of_a_curve_only_the_corners_are_painted():
    straight = tuple((minute, minute * 0.1) for minute in range(100))
    assert corners(straight) == (straight[0], straight[-1])
    bent = (*straight, *((99 + minute, 9.9 - minute * 0.3) for minute in range(1, 30)))
    assert corners(bent) == (bent[0], straight[-1], bent[-1])
    assert corners(((0, 1.0), (1, 2.0))) == ((0, 1.0), (1, 2.0))
    assert corners(((0, 1.0),)) == ((0, 1.0),)
    assert corners(()) == ()


@pytest.mark.parametrize(
    ("clock", "minutes", "earlier"),
    [("16:48", 8, "16:40"), ("00:10", 20, "23:50"), ("12:00", 0, "12:00"), ("03:12", -5, "03:17")],
)
def test_the_clock_some_minutes_earlier(clock, minutes, earlier):
    assert before(clock, minutes) == earlier


def test_all_charts_show_the_same_time_up_to_now():
    made = period((chart(1, 2, 3), chart(5)), HEAD)
    assert (made.first, made.last) == (0, 20)
    assert made.began == "02:52"
    assert made.share(20) == 1


def test_early_on_a_curve_fills_only_the_right_of_its_chart():
    made = period((Chart("a", "1", Health.OK, ((0, 1.0), (3, 2.0))),), HEAD)
    assert made.share(0) == pytest.approx(0.8)
    assert period((), HEAD).last == 0


def test_what_was_before_the_start_is_shown_if_it_is_known():
    made = period((Chart("a", "1", Health.OK, ((-20, 1.0), (3, 2.0))),), HEAD)
    assert made.share(-20) == 0


def painted_plot(shown: Chart) -> QImage:
    image = QImage(440, 140, QImage.Format.Format_RGB32)
    image.fill(QColor(NIGHT.surface))
    painter = QPainter(image)
    plot = Plot(shown, 400, 100, period((shown,), HEAD), NIGHT)
    plot.paint(painter, 20, 20)
    painter.end()
    return image


def columns_of(image: QImage, colour: str) -> list[int]:
    wanted = QColor(colour).name()
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() == wanted for y in range(image.height()))
    ]


def test_a_curve_goes_from_the_left_to_a_dot_at_the_right():
    image = painted_plot(chart(1, 9, 4, health=Health.FAILING))
    there = columns_of(image, NIGHT.bad)
    assert there[0] == pytest.approx(20, abs=4)
    assert there[-1] == pytest.approx(420, abs=8)
    assert there[-1] > 420


def test_one_value_is_a_dot_at_the_right():
    there = columns_of(painted_plot(chart(4)), NIGHT.ok)
    assert there
    assert there[0] > 420 - HALO


def test_without_points_there_is_only_the_ground():
    assert columns_of(painted_plot(chart()), NIGHT.ok) == []


def dashes(shown: Chart) -> int:
    """How many thresholds are painted: rows that are broken again and again."""
    image = painted_plot(shown)
    ground = QColor(NIGHT.surface).name()
    rows = 0
    for y in range(10, 118):
        lit = [image.pixelColor(x, y).name() != ground for x in range(20, 380)]
        gaps = sum(one and not other for one, other in itertools.pairwise(lit))
        rows += gaps > 8
    return rows


def test_thresholds_are_dashed():
    assert dashes(chart(1, 1, 1)) == 0
    one, two = (dashes(chart(1, 1, 1, thresholds=each)) for each in ((0.5,), (0.4, 0.8)))
    assert 1 <= one < two


def test_values_are_large_in_the_colour_of_their_health_with_a_sign(fonts):
    placed = monitoring.monitoring((chart(1, 2, health=Health.FAILING),), HEAD, BOX, NIGHT).placed
    texts = {each.piece.words: each.piece.style for each in placed if hasattr(each.piece, "words")}
    assert texts["4 %"].colour == NIGHT.bad
    assert texts["4 %"].pixels > 1.5 * texts["errors"].pixels


@pytest.mark.parametrize("count", range(1, 7))
@pytest.mark.parametrize("size", [(500, 420), (760, 470), (760, 370), (1800, 400)])
def test_up_to_six_charts_stand_in_their_panel_and_never_on_each_other(fonts, count, size):
    box = QRectF(56, 122, *size)
    placed = monitoring.monitoring(charts(count), HEAD, box, NIGHT).placed
    plots = [
        QRectF(each.x, each.y, each.piece.width, each.piece.height)
        for each in placed
        if isinstance(each.piece, Plot)
    ]
    assert len(plots) == min(count, max(int((size[1] - 100) // 56), 1) * (1 + (size[0] > 1300)))
    for at, one in enumerate(plots):
        assert box.contains(one)
        assert not any(one.intersects(other) for other in plots[:at])


def test_of_too_many_charts_those_in_trouble_stay_and_the_rest_is_counted(painted, words):
    many = [*charts(9, Health.OK), replace(chart(1, 2), name="trouble", health=Health.DEGRADED)]
    painted(board(charts=tuple(many)))
    said = [text for text, _, _ in words]
    assert "trouble" in said
    assert any(text.startswith("+ 4 more") for text in said)


def test_the_time_that_is_shown_is_said(painted, words):
    painted(board(charts=charts(2)))
    assert "02:30 – now" in [text for text, _, _ in words]
