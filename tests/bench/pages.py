"""Three hundred pages of plain words by Qt alone: `pages.py PATH`."""

import sys

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter

from presenter.resources import resource

PAGES, SIZE = 300, QSizeF(960, 540)
WORDS = "What was believed, and what was so: the alert fired, and was muted.\n" * 5


def write(path: str) -> None:
    app = QGuiApplication([])
    QFontDatabase.addApplicationFont(str(resource("fonts/Inter-Regular.otf")))
    writer = QPdfWriter(path)
    writer.setPageSize(QPageSize(SIZE, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(72)
    painter = QPainter(writer)
    painter.setFont(QFont("Inter", 20))
    for page in range(PAGES):
        if page:
            writer.newPage()
        painter.drawText(QRectF(50, 50, 860, 440), Qt.TextFlag.TextWordWrap, f"{page}\n{WORDS}")
    painter.end()
    app.quit()


if __name__ == "__main__":
    write(sys.argv[1])
