from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel

from presenter.core.room import Place, before_opening
from presenter.deck.problems import Problem
from presenter.deck.reading import read
from presenter.qt.paint.scenes import Scenes
from presenter.qt.paint.view import PictureView
from presenter.qt.preview.problem_list import ALL_IS_WELL, MOST
from presenter.qt.preview.window import PreviewWindow
from presenter.qt.theme import NIGHT

TEXT = """---
title: A small evening
---

<!--
phase: Welcome
minutes: 10
-->

# Welcome

<!-- Say **hello**. -->

---

# Rules

---

<!--
phase: Wrap-up
minutes: 25
-->

# Thanks
"""
OPEN = Problem(40, "D107", "error", "This code is never closed: end it with a line “```”.")
TIMELESS = Problem(7, "D203", "warning", "The phase “Welcome” has no minutes.")
SIZES = [(800, 480), (960, 520), (1272, 680), (1440, 860), (1920, 1040), (3840, 2100)]


class NoPictures:
    def read(self, name: str) -> bytes | None:
        return None


@pytest.fixture
def window(qtbot, fonts, clock) -> PreviewWindow:
    made = PreviewWindow(PictureView(clock, Scenes(NIGHT, NoPictures())), 16 / 9)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def room(clock):
    deck, _problems = read(TEXT, "small")
    return before_opening(deck, "", clock.now())


def words(window) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def place_of(widget, window) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def test_it_shows_the_slide_its_notes_and_where_it_is(window, room):
    window.show_room(room)
    assert window.windowTitle() == "War Stories — Preview"
    assert {"A small evening", "slide 1 of 3", "Welcome", "35 min"} <= set(words(window))
    assert window.notes.text.toPlainText() == "Say hello."
    assert not window.back.isEnabled()
    assert window.next.isEnabled()


def test_on_the_last_slide_there_is_no_next(window, room):
    window.show_room(replace(room, place=Place(2)))
    assert {"slide 3 of 3", "Wrap-up"} <= set(words(window))
    assert window.back.isEnabled()
    assert not window.next.isEnabled()


def test_a_slide_of_several_steps_says_which_it_is(window, room):
    slides = (replace(room.deck.slides[0], parts=4), *room.deck.slides[1:])
    plans = (replace(room.deck.plans[0], last=4), replace(room.deck.plans[1], first=5, last=5))
    deck = replace(room.deck, slides=slides, plans=plans)
    window.show_room(replace(room, deck=deck, place=Place(2)))
    assert "slide 1 of 3 · step 3 of 4" in words(window)


def test_problems_are_listed_with_line_and_mend(window):
    window.show_problems([TIMELESS, OPEN])
    said = words(window)
    assert {"2 problems", "line 7", TIMELESS.message, "D203", "line 40", OPEN.message} <= set(said)
    assert said.index(TIMELESS.message) < said.index(OPEN.message)
    window.show_problems([OPEN])
    assert "One problem" in words(window)
    assert TIMELESS.message not in words(window)


def test_an_error_and_a_warning_have_signs_of_their_own(window):
    window.show_problems([TIMELESS, OPEN])
    assert {"▲", "■"} <= set(words(window))


def test_without_problems_it_says_so(window):
    window.show_problems([OPEN])
    window.show_problems([])
    assert {"No problems", ALL_IS_WELL} <= set(words(window))


def test_what_has_no_line_is_said_without_one(window):
    window.show_problems([Problem(0, "", "error", "There is no file small.md.")])
    assert "There is no file small.md." in words(window)
    assert "line 0" not in words(window)


def test_of_very_many_problems_the_first_are_listed_and_the_rest_counted(window):
    window.show_problems([replace(TIMELESS, line=line) for line in range(1, MOST + 8)])
    assert words(window).count(TIMELESS.message) == MOST
    assert "and 7 more" in words(window)


def test_words_are_never_markup(window, room):
    deck = replace(room.deck, title="<b>A</b>")
    window.show_room(replace(room, deck=deck))
    window.show_problems([replace(OPEN, message="<i>Open</i>")])
    assert {"<b>A</b>", "<i>Open</i>"} <= set(words(window))
    labels = window.findChildren(QLabel)
    assert {label.textFormat().name for label in labels} == {"PlainText"}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("aspect", [4 / 3, 16 / 9])
def test_nothing_overlaps_and_the_slide_keeps_its_shape(qtbot, window, room, size, aspect):
    window._aspect = aspect
    window.resize(*size)
    window.show_room(room)
    window.show_problems([TIMELESS, OPEN] * 4)
    for _ in range(4):
        QApplication.processEvents()
    parts = (window.header, window.screen_frame, window.problems, window.notes, window.next)
    places = [place_of(part, window) for part in parts]
    for number, one in enumerate(places):
        assert window.rect().contains(one), parts[number]
        assert not any(one.intersects(other) for other in places[number + 1 :]), parts[number]
    shape = window.screen_frame.width() / window.screen_frame.height()
    assert shape == pytest.approx(aspect, rel=0.01)


def test_no_button_takes_space_from_the_slides(window):
    assert not window.back.hasFocus()
    assert not window.notes.smaller.hasFocus()
