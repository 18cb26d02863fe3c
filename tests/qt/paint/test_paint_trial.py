from itertools import groupby

import pytest
from evening_pictures import TRIAL
from PySide6.QtGui import QColor, QImage

from presenter.qt.paint.text import Text
from presenter.qt.paint.trial import COLOURS, NEAR_BLACK, NEAR_WHITE, SIZES
from presenter.qt.paint.trial_parts import INSET, Circle
from presenter.qt.paint.view import PictureView
from presenter.qt.theme import NIGHT

OUTER, INNER = QColor(NIGHT.text).name(), QColor(NIGHT.ember).name()
SHAPES = [(1024, 768), (1280, 720), (1920, 1080), (3840, 2160), (2560, 1080), (1000, 2000)]


@pytest.fixture
def shown(qtbot, clock, scenes):
    """The card as a window of this size shows it, in the pixels of its display."""

    def show(width: int, height: int) -> QImage:
        view = PictureView(clock, scenes)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show_picture(TRIAL)
        return view.grab().toImage()

    return show


def across(image: QImage, x: int, count: int) -> list[str]:
    """Colours of neighbouring pixels: from `x` to the right, or from the right edge to the left."""
    step = 1 if x >= 0 else -1
    start = x if x >= 0 else image.width() + x
    return [image.pixelColor(start + n * step, image.height() // 3).name() for n in range(count)]


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: "x".join(map(str, size)))
def test_the_edges_are_single_pixels_at_the_border_of_any_display(shown, size):
    image = shown(*size)
    ink = QColor(NIGHT.ink).name()
    expected = [OUTER, *[ink] * (INSET - 1), INNER, ink]
    assert across(image, 0, len(expected)) == expected
    assert across(image, -1, len(expected)) == expected
    for x in (0, image.width() // 2, image.width() - 1):
        for y in (0, image.height() - 1):
            assert image.pixelColor(x, y).name() == OUTER


def test_the_edges_are_single_pixels_at_twice_the_scale_too(clock, scenes, qtbot, monkeypatch):
    view = PictureView(clock, scenes)
    qtbot.addWidget(view)
    view.resize(960, 540)
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 2.0)
    image = view._render(TRIAL).toImage()
    assert image.width() == 1920
    ink = QColor(NIGHT.ink).name()
    assert across(image, 0, INSET + 2) == [OUTER, *[ink] * (INSET - 1), INNER, ink]
    assert image.pixelColor(1919, 1079).name() == OUTER


@pytest.mark.parametrize("width", [1440, 1920, 2520])
def test_the_circle_is_round_and_nothing_stands_in_its_way(scenes, width):
    scene = scenes.scene(TRIAL, width)
    (placed,) = [each for each in scene.placed if isinstance(each.piece, Circle)]
    assert placed.x == width / 2
    assert placed.piece.radius * 2 < width / 2.8


@pytest.mark.parametrize("width", [1440, 1920, 2520])
def test_it_names_sizes_shades_colours_resolution_and_scale(painted, words, width):
    painted(TRIAL, width)
    said = [text for text, _, _ in words]
    assert [f"{size} px" for size in SIZES] == [text for text in said if text.endswith(" px")]
    for name in (*COLOURS, *map(str, NEAR_BLACK), *map(str, NEAR_WHITE)):
        assert name in said
    assert {"HDMI-1", "1920 × 1080", "at 100%"} <= set(said)


@pytest.mark.parametrize("width", [1440, 1920, 2520])
def test_no_word_is_shortened(painted, monkeypatch, width):
    seen = []
    monkeypatch.setattr(Text, "paint", lambda text, *_: seen.append(text))
    painted(TRIAL, width)
    assert seen
    assert [text.words for text in seen if text.shortened] == []


@pytest.mark.parametrize(("steps", "row"), [(NEAR_BLACK, 800), (NEAR_WHITE, 894)])
def test_every_shade_differs_from_the_next_and_no_seam_is_between_them(painted, steps, row):
    image = painted(TRIAL)
    seen = [image.pixelColor(x, row).name() for x in range(150, 1770)]
    shades = [QColor.fromRgbF(*[step / 100] * 3).name() for step in steps]
    assert [shade for shade, _ in groupby(seen)] == shades
