"""A deck on paper: a PDF that the painter of the wall has painted, with an outline and links."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field, replace
from itertools import groupby
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QUuid
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter, QPen

from presenter.core.deck import Deck
from presenter.core.leaves import NO_TIME, Leaf, leaves
from presenter.core.picture import Cover, Picture, QueuePicture, WallPicture
from presenter.qt.handout import paper
from presenter.qt.handout.board import board
from presenter.qt.handout.contents import Entry, with_contents
from presenter.qt.handout.notes import Notes
from presenter.qt.handout.paper import A4, POINT, WIDE
from presenter.qt.handout.sheets import Sheet, Shown, grid, with_notes
from presenter.qt.paint.frame import HEIGHT, Frame
from presenter.qt.paint.images import Album
from presenter.qt.paint.runs import RIGHT, Style
from presenter.qt.paint.scene import Scene, smooth
from presenter.qt.paint.scenes import scene
from presenter.qt.paint.text import Text
from presenter.qt.theme import DAY, Theme
from presenter.values import dataclass

WIDTH = HEIGHT * paper.SHAPE
SMALL = 8.5 * POINT
ABOUT = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li
 xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class Handout:
    """What is to be printed, and how: 1, 2 or 6 slides a sheet, with or without their notes."""

    deck: Deck
    album: Album
    theme: Theme = DAY
    per_page: int = 1
    notes: bool = False

    @property
    def is_slides_alone(self) -> bool:
        return self.per_page == 1 and not self.notes

    def sheets(self) -> Iterator[Sheet]:
        every = leaves(self.deck)
        if self.is_slides_alone:
            return (Sheet([Shown(leaf, QRectF(QPointF(), WIDE))]) for leaf in every)
        plan = paper.arrangement(self.per_page, notes=self.notes)
        return with_notes(every, plan, self._set) if self.notes else grid(every, plan)

    def _set(self, leaf: Leaf) -> Notes | None:
        written = self.deck.slides[leaf.number - 1].notes
        plan = paper.arrangement(self.per_page, notes=True)
        return Notes(written, plan.notes.width(), plan.size, DAY.text) if written.strip() else None


def pdf(handout: Handout, told: Callable[[int], None]) -> bytes:
    """`told` hears how many slides are done, after each sheet."""
    return _Press(handout, told).print(handout.sheets())


@dataclass(slots=True)
class _Press:
    """Prints sheet after sheet and remembers where each slide went."""

    handout: Handout
    told: Callable[[int], None]
    entries: list[tuple[int, Entry]] = field(default_factory=list)

    def print(self, sheets: Iterable[Sheet]) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = self._writer(buffer)
        painter = QPainter(writer)
        try:
            for number, sheet in enumerate(sheets):
                if number:
                    writer.newPage()
                self._print(painter, sheet, number)
                self.told(len(self.entries))
        finally:
            painter.end()  # a painter that outlives its paper takes the process with it
        return with_contents(bytes(buffer.data().data()), tuple(self._contents()))

    def _writer(self, buffer: QBuffer) -> QPdfWriter:
        title = self.handout.deck.title
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator("War Stories")
        writer.setDocumentXmpMetadata(QByteArray(ABOUT.format(title=escape(title)).encode()))
        writer.setDocumentId(QUuid.createUuidV5(QUuid(), title.encode()))
        writer.setResolution(round(72 * POINT))
        size = (WIDE if self.handout.is_slides_alone else A4) / POINT
        match = QPageSize.SizeMatchPolicy.ExactMatch
        writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", match))
        writer.setPageMargins(QMarginsF())
        return writer

    def _print(self, painter: QPainter, sheet: Sheet, page: int) -> None:
        smooth(painter)
        for shown in sheet.shown:
            self._show(painter, shown)
            self._remember(shown, page)
        for strip in sheet.strips:
            strip.notes.paint(painter, strip.x, strip.y, strip.top, strip.bottom)
        if not self.handout.is_slides_alone:
            self._sign(painter, page)

    def _show(self, painter: QPainter, shown: Shown) -> None:
        scale = shown.box.width() / WIDTH
        laid_out = self._scene(shown.leaf)
        painter.save()
        painter.translate(shown.box.topLeft())
        painter.scale(scale, scale)
        painter.setClipRect(QRectF(0, 0, WIDTH, HEIGHT))
        laid_out.paint(painter)
        laid_out.paint_faces(painter, NO_TIME)
        painter.restore()
        if not self.handout.is_slides_alone:
            self._frame(painter, shown)

    def _scene(self, leaf: Leaf) -> Scene:
        picture, theme = self._at_rest(leaf), self.handout.theme
        if isinstance(picture, QueuePicture | WallPicture):
            return board(picture, Frame(WIDTH), theme)
        return scene(picture, WIDTH, theme, self.handout.album)

    def _at_rest(self, leaf: Leaf) -> Picture:
        """Where the wall has a date or a clock, paper has the deck’s title and a number."""
        picture = leaf.picture
        if isinstance(picture, Cover):
            return picture
        alone = self.handout.is_slides_alone
        text = f"{self.handout.deck.title} · {leaf.number}" if alone else ""
        return replace(picture, footer=replace(picture.footer, clock=None, text=text))

    def _frame(self, painter: QPainter, shown: Shown) -> None:
        """A hairline around a slide, and its number below."""
        painter.setPen(QPen(QColor(DAY.line), POINT / 2))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRect(shown.box)
        number = Text(str(shown.leaf.number), Style(SMALL, DAY.muted, DAY.fonts), shown.box.width())
        number.paint(painter, shown.box.x(), shown.box.bottom() + 3 * POINT)

    def _sign(self, painter: QPainter, page: int) -> None:
        """At the foot of a sheet: the deck, and which sheet it is."""
        style = Style(SMALL, DAY.muted, DAY.fonts)
        title = Text(self.handout.deck.title, style, paper.INNER * 0.9, most=1)
        title.paint(painter, paper.SIDE, paper.FOOT - title.height / 2)
        number = Text(str(page + 1), replace(style, align=RIGHT), paper.INNER)
        number.paint(painter, paper.SIDE, paper.FOOT - number.height / 2)

    def _remember(self, shown: Shown, page: int) -> None:
        height = None
        if not self.handout.is_slides_alone:
            height = (A4.height() - shown.box.top()) / POINT + 12
        title = " ".join(shown.leaf.title.split()) or f"Slide {shown.leaf.number}"
        self.entries.append((shown.leaf.phase, Entry(title, page, height)))

    def _contents(self) -> Iterator[Entry]:
        """The slides below their phases, if there are several."""
        plans = self.handout.deck.plans
        for phase, group in groupby(self.entries, key=lambda each: each[0]):
            entries = tuple(entry for _, entry in group)
            if len(plans) == 1:
                yield from entries
            else:
                yield replace(entries[0], title=plans[phase].title, below=entries)
