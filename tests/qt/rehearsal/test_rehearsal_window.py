from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from presenter.core.rehearsing import PhaseTime, Rehearsal, SlideTime
from presenter.qt import theme
from presenter.qt.rehearsal.bar import Bar
from presenter.qt.rehearsal.window import RehearsalWindow


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


WELCOME = PhaseTime(
    "Welcome",
    minutes(10),
    minutes(12),
    began=True,
    slides=(
        SlideTime(1, "Welcome <b>all</b>", minutes(8.5)),
        SlideTime(2, "Rules", minutes(3.5)),
        SlideTime(3, "Passed over", minutes(0)),
    ),
)


@pytest.fixture
def show(qtbot):
    def shown(*hints: str) -> RehearsalWindow:
        window = RehearsalWindow(Rehearsal((WELCOME,), hints))
        qtbot.addWidget(window)
        return window

    return shown


def read(window: RehearsalWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def test_each_slide_stands_with_its_number_title_and_time(show):
    said = read(show())
    slides = said[said.index("12 / 10 min") + 1 :]
    assert slides == [
        "1",
        "Welcome <b>all</b>",
        "8:30",
        "2",
        "Rules",
        "3:30",
        "3",
        "Passed over",
        "–",
    ]


def test_a_plan_that_fits_is_said_to_fit(show):
    assert "The plan fits." in read(show())


def test_hints_stand_under_their_heading(show):
    said = read(show("Plan 12.", "Plan less."))
    at = said.index("WHERE THE PLAN DOES NOT FIT")
    assert said[at + 1 : at + 3] == ["Plan 12.", "Plan less."]


def test_done_closes_it(show, qtbot):
    window = show()
    with qtbot.waitSignal(window.closed):
        window.done.click()


@pytest.mark.parametrize(
    ("used", "planned", "colours"),
    [
        (5, 10, ("calm", "raised")),
        (10, 5, ("calm", "warn")),
        (0, 0, ("raised", "raised")),
        (5, 0, ("warn", "warn")),
    ],
)
def test_a_bar_shows_use_and_what_went_over(qtbot, used, planned, colours):
    bar = Bar(minutes(used), minutes(planned))
    qtbot.addWidget(bar)
    bar.resize(200, bar.height())
    picture = bar.grab().toImage()
    found = [picture.pixelColor(x, bar.height() // 2) for x in (50, 150)]
    assert found == [theme.NIGHT.colour(token) for token in colours]
