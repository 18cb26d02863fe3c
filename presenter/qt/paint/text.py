"""Words set in lines."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from presenter.core.direction import is_right_to_left
from presenter.qt.paint import runs
from presenter.qt.paint.runs import RIGHT, START, Style, Words

MORE = "…"
UNBOUNDED = 100_000


class Text:
    """A paragraph of a given width; whatever the words, no line runs over it.

    `align` is where its lines stand. With `most`, what does not fit into that many lines ends in
    an ellipsis. `inset` is how far from the left it stands where it is painted.
    """

    def __init__(
        self,
        words: Words,
        style: Style,
        width: float,
        most: int = UNBOUNDED,
        inset: float = 0.0,
    ) -> None:
        self.style = style
        self._inset = inset
        self.width = max(width, 1.0)
        parts = runs.runs(words, style)
        self._text, self._formats = runs.text(parts), runs.ranges(parts)
        mirrored = style.align == START and is_right_to_left(self._text)
        self.align = RIGHT if mirrored else style.align
        self._layout = self._set(self._text, most)
        self.shortened = self._layout.lineCount() > most
        if self.shortened:
            self._layout = self._shorten(most)

    @property
    def words(self) -> str:
        """All that was to be set, be it shortened or not."""
        return self._text

    @property
    def height(self) -> float:
        return self.lines * self._leading

    @property
    def lines(self) -> int:
        return self._layout.lineCount()

    @property
    def pixels(self) -> float:
        """The size of the letters."""
        return self.style.pixels

    @property
    def carried_on(self) -> Sequence[int]:
        """The lines that go on where the one before had no more room."""
        starts = (self._layout.lineAt(line).textStart() for line in range(1, self.lines))
        units = self._text.encode("utf-16-le", "surrogatepass")
        ends = (units[2 * start - 2 : 2 * start].decode("utf-16-le", "ignore") for start in starts)
        return [line for line, end in enumerate(ends, start=1) if end != runs.SOFT_BREAK]

    def line_start(self, line: int) -> int:
        """Which of the characters a line begins with."""
        units = self._text.encode("utf-16-le", "surrogatepass")
        start = self._layout.lineAt(line).textStart()
        return len(units[: 2 * start].decode("utf-16-le", "ignore"))

    @property
    def stops(self) -> Sequence[float]:
        return [line * self._leading for line in range(1, self.lines + 1)]

    @cached_property
    def natural_width(self) -> float:
        """The width of the longest line as it was set."""
        every = (self._layout.lineAt(i).naturalTextWidth() for i in range(self.lines))
        return max(every, default=0.0)

    @property
    def last_width(self) -> float:
        return self._layout.lineAt(self.lines - 1).naturalTextWidth()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QColor(self.style.colour))
        self._layout.draw(painter, QPointF(x + self._inset, y))

    @cached_property
    def _leading(self) -> float:
        return self.style.leading * self.style.pixels

    @cached_property
    def _rise(self) -> float:
        metrics = QFontMetricsF(self.style.font)
        return (self._leading - metrics.height()) / 2 + metrics.ascent()

    def _set(self, text: str, most: int) -> QTextLayout:
        layout = QTextLayout(text, self.style.font)
        layout.setTextOption(_option(self.align, anywhere=most == 1))
        layout.setFormats(self._formats)
        layout.beginLayout()
        for number in range(most + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width)
            top = self._rise + number * self._leading - line.ascent()
            line.setPosition(QPointF(0, top))
        layout.endLayout()
        return layout

    def _shorten(self, most: int) -> QTextLayout:
        last = self._layout.lineAt(most - 1)
        end = last.textStart() + last.textLength()
        units = self._text.encode("utf-16-le", "surrogatepass")
        whole = layout = self._layout
        while layout.lineCount() > most and end > 0:
            kept = units[: 2 * end].decode("utf-16-le", "ignore")
            layout = self._set(kept.rstrip(f" {runs.SOFT_BREAK}") + MORE, most)
            end = whole.previousCursorPosition(end)
        return layout


def _option(align: Qt.AlignmentFlag, *, anywhere: bool) -> QTextOption:
    option = QTextOption()
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAnywhere if anywhere else mode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setAlignment(align)
    return option
