"""The notes of one slide on paper: their Markdown set in lines, to be ended between any two."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextOption,
    QTextTable,
)

from presenter.qt import theme
from presenter.qt.paint.runs import is_followed
from presenter.qt.theme import DAY

LINE_HEIGHT = 140  # per cent
INDENT = 1.8  # of a list; this and the rest in parts of the size
BETWEEN_PARAGRAPHS, BETWEEN_ITEMS = 0.55, 0.2
CELL = 0.35
TOUCHING = 0.25  # what only touches a strip is not in it
MACHINE = "monospace"  # what Qt's Markdown calls the family of code


class Notes(QTextDocument):
    """Fetches nothing; `cut` tells where it may be divided."""

    def __init__(self, markdown: str, width: float, size: float, colour: str) -> None:
        super().__init__()
        self._size = size
        self._colour = colour
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(size * INDENT)
        self.setDefaultFont(theme.font(theme.SANS, size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        self.setMarkdown(markdown)
        self._dress()
        self.setTextWidth(width)
        self._lines = sorted(self._boxes()) if markdown.strip() else []

    @property
    def height(self) -> float:
        return max((bottom for _, bottom in self._lines), default=0.0)

    def cut(self, top: float, room: float) -> float:
        """Where a strip that begins at `top` ends: after the last line that is whole."""
        if self.height <= top + room:
            return self.height
        whole = [bottom for _, bottom in self._lines if top < bottom <= top + room]
        between = (y for y in reversed(whole) if not any(a < y < b for a, b in self._lines))
        return next(between, top)

    def resumed(self, cut: float) -> float:
        """Where the next line begins after a cut."""
        return min((top for top, _ in self._lines if top >= cut), default=self.height)

    def paint(self, painter: QPainter, x: float, y: float, top: float, bottom: float) -> None:
        """Paint the strip from `top` to `bottom` with its corner at a place."""
        strip = QRectF(0, top, self.textWidth(), bottom - top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._colour))
        touching = self._size * TOUCHING
        context.clip = strip.adjusted(0, touching, 0, -touching)
        painter.save()
        painter.translate(x, y - top)
        painter.setClipRect(strip)
        self.documentLayout().draw(painter, context)
        painter.restore()

    def loadResource(self, _kind: int, _url: QUrl | str) -> object:  # noqa: N802 - Qt's name
        return QImage()  # an empty one: for nothing at all Qt would look in the file system

    def _dress(self) -> None:
        """Our fonts and line height; code is wrapped, and only links to the web lead anywhere."""
        for block in self._blocks():
            cursor = QTextCursor(block)
            look = QTextBlockFormat()
            look.setLineHeight(
                LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
            look.setNonBreakableLines(False)
            apart = BETWEEN_ITEMS if block.textList() else BETWEEN_PARAGRAPHS
            look.setBottomMargin(self._size * apart)
            look.setTopMargin(self._size * apart if block.blockNumber() else 0.0)
            cursor.mergeBlockFormat(look)
        for fragment in list(self._fragments()):
            self._dress_words(fragment)
        for frame in self.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format().toTableFormat()
        look.setCellPadding(self._size * CELL)
        look.setBorderBrush(QColor(DAY.line))
        look.setBottomMargin(self._size * BETWEEN_PARAGRAPHS)
        table.setFormat(look)

    def _dress_words(self, fragment: QTextFragment) -> None:
        look = fragment.charFormat()
        if MACHINE in (look.fontFamilies() or ()):
            look.setFontFamilies([theme.MONO])
        if look.isAnchor():
            look.setForeground(QColor(self._colour))
            look.setFontUnderline(is_followed(look.anchorHref()))
            if not is_followed(look.anchorHref()):
                look.clearProperty(QTextFormat.Property.IsAnchor)
                look.clearProperty(QTextFormat.Property.AnchorHref)
        cursor = QTextCursor(self)
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)

    def _boxes(self) -> Iterator[tuple[float, float]]:
        """The top and bottom of each line."""
        for block in self._blocks():
            top = self.documentLayout().blockBoundingRect(block).top()
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                yield top + line.y(), top + line.y() + line.height()

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _fragments(self) -> Iterator[QTextFragment]:
        for block in self._blocks():
            iterator = block.begin()
            while not iterator.atEnd():
                yield iterator.fragment()
                iterator += 1
