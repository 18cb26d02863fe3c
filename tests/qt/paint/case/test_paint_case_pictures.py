"""What holds for every picture of a case."""

import pytest
from case_pictures import OF_THE_CASE, PROSE, board, charts, full, options, page, tiles
from evening_pictures import FOOTER, HOSTILE
from eyes import hard_words
from PySide6.QtGui import QImage, QPainter

from presenter.core.board import Decision, Dot, FeedKind, FeedLine, Option, Paths, Tile
from presenter.core.case import Card, Text
from presenter.core.case_picture import DebriefPicture, PathsPicture, RolesPicture
from presenter.core.picture import Picture
from presenter.core.playing import Health
from presenter.core.world import Node
from presenter.qt.paint import text as text_module
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.theme import DAY, NIGHT

SHAPES = {"4:3": 1440, "16:10": 1728, "16:9": 1920, "21:9": 2520}
THEMES = {"night": NIGHT, "day": DAY}
EACH = pytest.mark.parametrize("picture", OF_THE_CASE.values(), ids=OF_THE_CASE)


@pytest.mark.parametrize("width", SHAPES.values(), ids=SHAPES)
@EACH
def test_its_words_stay_on_the_wall(painted, words, picture, width):
    painted(picture, width)
    assert all(left >= 0 and right <= width for _, left, right in words)


@pytest.mark.parametrize("width", [1440, 1920])
@EACH
def test_no_letter_is_smaller_than_the_back_row_can_read(monkeypatch, painted, picture, width):
    sizes = set()
    paint = text_module.Text.paint

    def noting(text: text_module.Text, painter: QPainter, x: float, y: float) -> None:
        sizes.update({text.style.pixels}, *(letters(mark) for mark in text._formats))
        paint(text, painter, x, y)

    monkeypatch.setattr(text_module.Text, "paint", noting)
    painted(picture, width)
    assert min(sizes) >= SMALLEST


def letters(mark) -> set[float]:
    """The size of a part of a text that has one of its own."""
    font = mark.format.font()
    return {font.pixelSize()} if font.pixelSize() > 0 else set()


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@EACH
def test_every_word_of_it_can_be_read(without_words, pictures, fonts, theme, picture):
    assert hard_words(without_words, theme, picture, pictures) == []


def hostile(text: str) -> dict[str, Picture]:
    head = Option("A", text)
    return {
        "map": board(tiles=(Tile(text, Node.SERVICE, Health.FAILING, text),)),
        "charts": board(charts=charts(1)),
        "feed": board(feed=(FeedLine(FeedKind.CHAT, text, text, text),) * 3),
        "decision": board(decision=Decision(1, text, (head,) * 4)),
        "page": page(Text(text, 1), Card("Chat", text, 3, text, 2), title=text, kicker=text),
        "roles": RolesPicture(text, (text,) * 5, FOOTER),
        "paths": PathsPicture(text, Paths(text, text, (Dot(text, 3, 4, 1.0),), ()), FOOTER),
        "debrief": DebriefPicture(1, 2, text, ((text, (text,)),), FOOTER),
    }


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_stay_on_every_picture_of_it(painted, words, text):
    for picture in hostile(text).values():
        painted(picture)
    assert all(left >= 0 and right <= 1920 for _, left, right in words)


def test_markup_is_shown_and_not_obeyed(painted, words):
    painted(board(feed=(FeedLine(FeedKind.CHAT, "03:12", "<i>bo</i>", "<b>bold</b>"),)))
    assert any("<i>bo</i>" in said and "<b>bold</b>" in said for said, _, _ in words)


@pytest.mark.parametrize("size", [(320, 180), (640, 480)])
def test_it_is_the_same_in_small(scenes, clock, size):
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(size[0] / 1920, size[0] / 1920)
    scene = scenes.scene(full(), 1920)
    scene.paint(painter)
    scene.paint_faces(painter, clock.now())
    painter.end()
    assert image.pixelColor(2, 2).name() == NIGHT.ink.lower()
    assert image.pixelColor(size[0] // 4, 40).name() != NIGHT.ink.lower()


def red(painted, colours, picture: Picture) -> set[str]:
    """The colours above the footer that are nearly that of trouble."""
    image = painted(picture).copy(0, 0, 1920, 1000)
    return {name for name in colours(image) if is_red(name)}


def is_red(name: str) -> bool:
    r, g, b = (int(name[at : at + 2], 16) for at in (1, 3, 5))
    return r > 180 and r - g > 80 and abs(g - b) < 40


def test_where_no_machine_fails_nothing_is_red_however_long_the_room_talks(painted, colours, clock):
    late = Decision(1, "now?", options((1, 9), (9, 1), (0, 0), (0, 0), taken=0), voting=0)
    calm = board(tiles=tiles(9), charts=charts(3, Health.OK), decision=late)
    clock.tick(minutes=90)
    assert red(painted, colours, calm) == set()
    assert red(painted, colours, page(PROSE)) == set()
    assert red(painted, colours, board(tiles=tiles(3, Health.FAILING))) != set()


def test_every_picture_of_it_has_a_value_that_can_be_kept(scenes):
    for picture in OF_THE_CASE.values():
        assert scenes.scene(picture, 1920) is scenes.scene(picture, 1920)
