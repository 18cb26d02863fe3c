"""One entry in the list: its kind, its words, and what is known of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from presenter.core.entries import EntryKind, EntryView
from presenter.core.wall import mark, source
from presenter.qt.theme import NIGHT, SANS, font

ENTRY = Qt.ItemDataRole.UserRole
HEIGHT, EDGE, DOT, BAR = 54, 12, 8, 3
WORDS, BELOW = 14, 12
COLOURS = {
    EntryKind.LEARNING: "calm",
    EntryKind.QUESTION: "info",
    EntryKind.COMMITMENT: "ember",
    EntryKind.COMMENT: "muted",
}

Index = QModelIndex | QPersistentModelIndex


def below(entry: EntryView) -> str:
    """The second line of an entry."""
    parts = (
        entry.kind.value,
        entry.theme,
        source(entry),
        f"owner: {entry.owner}" if entry.owner else "",
        f"{len(entry.doubles)} merged into it" if entry.doubles else "",
        "parked" if entry.parked else "",
    )
    return " · ".join(part for part in parts if part)


class EntryDelegate(QStyledItemDelegate):
    """Plain words, each on one line; all of them are in the tool tip."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: EntryView = index.data(ENTRY)
        box = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(box, NIGHT.colour("raised"))
            painter.fillRect(QRect(box.x(), box.y(), BAR, box.height()), NIGHT.colour("ember"))
        painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), NIGHT.colour("line"))
        self._paint_words(painter, box.adjusted(EDGE + DOT + EDGE, 8, -EDGE, -8), entry)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(NIGHT, COLOURS[entry.kind])))
        painter.drawEllipse(box.x() + EDGE, box.y() + 14, DOT, DOT)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, entry: EntryView) -> None:
        done = entry.answered or entry.parked
        large, small = font(SANS, WORDS), font(SANS, BELOW)
        sign = mark(entry)
        large.setWeight(QFont.Weight.DemiBold)
        painter.setFont(large)
        wide = painter.fontMetrics().horizontalAdvance(sign) + EDGE if sign else 0
        painter.setPen(NIGHT.colour("muted" if done else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, sign)
        large.setWeight(QFont.Weight.Normal)
        painter.setFont(large)
        _line(painter, box.adjusted(0, 0, -wide, 0), entry.text, Qt.AlignmentFlag.AlignTop)
        painter.setFont(small)
        painter.setPen(NIGHT.colour("muted"))
        _line(painter, box, below(entry), Qt.AlignmentFlag.AlignBottom)


def _line(painter: QPainter, box: QRect, words: str, where: Qt.AlignmentFlag) -> None:
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft | where
    painter.drawText(box, flags, cut)
