from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout

from presenter.core.picture import Picture
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.scenes import Scenes
from presenter.qt.paint.text import Text
from presenter.qt.theme import NIGHT

WIDTH, HEIGHT = 1920, 1080


@dataclass
class FakePictures:
    """Pictures by name, as a deck would have them."""

    files: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        return self.files.get(name)

    def add(self, name: str, colour: str, size: QSize) -> None:
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        self.add_image(name, image)

    def add_image(self, name: str, image: QImage) -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        self.files[name] = bytes(buffer.data().data())


@pytest.fixture
def pictures() -> FakePictures:
    return FakePictures()


@pytest.fixture
def scenes(fonts, pictures) -> Scenes:
    return Scenes(NIGHT, pictures)


@pytest.fixture
def painted(scenes, clock) -> Callable[[Picture], QImage]:
    """The picture as a projector shows it, one pixel a design unit."""

    def paint(picture: Picture, width: float = WIDTH) -> QImage:
        scene: Scene = scenes.scene(picture, width)
        image = QImage(round(width), HEIGHT, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        scene.paint(painter)
        scene.paint_faces(painter, clock.now())
        painter.end()
        return image

    return paint


@pytest.fixture
def words(monkeypatch) -> list[tuple[str, float, float]]:
    """Each text that is painted from now on, with where its lines begin and end."""
    seen: list[tuple[str, float, float]] = []
    paint = Text.paint

    def noting(text: Text, painter: QPainter, x: float, y: float) -> None:
        lines = [text._layout.lineAt(number) for number in range(text.lines)]
        left = min(line.naturalTextRect().left() for line in lines)
        right = max(line.naturalTextRect().right() for line in lines)
        seen.append((text._text, x + left, x + right))
        paint(text, painter, x, y)

    monkeypatch.setattr(Text, "paint", noting)
    return seen


@dataclass(frozen=True)
class Seen:
    """A text as it was painted: where each of its lines is, and every colour in it."""

    text: str
    lines: tuple[QRectF, ...]
    colours: frozenset[str]

    @property
    def box(self) -> QRectF:
        whole = QRectF()
        for line in self.lines:
            whole |= line
        return whole


def seen_at(text: Text, painter: QPainter, x: float, y: float) -> Seen:
    lines = (text._layout.lineAt(number) for number in range(text.lines))
    boxes = (line.naturalTextRect().translated(x + text._inset, y) for line in lines)
    clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF(0, 0, 9999, 9999)
    marks = filter(is_coloured, text._formats)
    marked = {mark.format.foreground().color().name() for mark in marks}
    return Seen(
        text._text,
        tuple(box for box in boxes if clip.contains(box.center())),
        frozenset({text.style.colour.lower()} | marked),
    )


def is_coloured(mark: QTextLayout.FormatRange) -> bool:
    return mark.format.foreground().style() != Qt.BrushStyle.NoBrush


@pytest.fixture
def without_words(monkeypatch, clock) -> Callable[[Scene], tuple[QImage, list[Seen]]]:
    """What a scene paints but for its words, and where those would be."""

    def paint(scene: Scene) -> tuple[QImage, list[Seen]]:
        seen: list[Seen] = []
        with monkeypatch.context() as patch:
            patch.setattr(Text, "paint", lambda *where: seen.append(seen_at(*where)))
            image = QImage(round(scene.width), HEIGHT, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            scene.paint(painter)
            scene.paint_faces(painter, clock.now())
            painter.end()
        return image, [each for each in seen if each.text.strip()]

    return paint


@pytest.fixture
def colours() -> Callable[[QImage], set[str]]:
    """Every colour that an image has, as `#rrggbb`."""

    def count(image: QImage) -> set[str]:
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        pixels = set(memoryview(plain.constBits()).cast("I"))
        return {f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels}

    return count
