"""A full board of a case: fifteen services, six charts, a feed, and a decision."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from presenter.core.board import (
    Board,
    Chart,
    Decision,
    FeedKind,
    FeedLine,
    Head,
    Meter,
    Option,
    Tile,
)
from presenter.core.case_picture import BoardPicture
from presenter.core.foot import Footer
from presenter.core.playing import Health
from presenter.core.world import Node

SERVICES, CHARTS, LINES = 15, 6, 9
KINDS = (*[Node.CLIENT] * 2, *[Node.SERVICE] * 8, Node.QUEUE, *[Node.STORAGE] * 4)
HEALTHS = (Health.OK, Health.OK, Health.DEGRADED, Health.FAILING)
MINUTES = 240


def full(play: int) -> BoardPicture:
    """The board after so many choices: the same system, other values."""
    tiles = tuple(
        Tile(f"service-{at}", KINDS[at], HEALTHS[(at + play) % 4], f"{at * 7} % errors", calls(at))
        for at in range(SERVICES)
    )
    charts = tuple(
        Chart(
            f"signal {number}",
            f"{number * 7 + play} %",
            HEALTHS[(number + play) % 4],
            tuple((minute, curve(minute, number + play)) for minute in range(MINUTES)),
            (20.0, 60.0),
        )
        for number in range(CHARTS)
    )
    feed = tuple(
        FeedLine(FeedKind.LOG, "03:12", f"service-{at}", f"choice {play}: pool exhausted on db")
        for at in range(LINES)
    )
    options = tuple(Option(letter, f"Do what we did as choice {play}", 3) for letter in "ABCD")
    meters = tuple(Meter(name, 60, play % 9 - 4) for name in ("customers", "data", "trust"))
    head = Head("The Friday failover", "03:12", 42, meters)
    decision = Decision(play, "what do you do first?", options)
    return BoardPicture(head, Board(tiles, charts, feed, decision), Footer())


def curve(minute: int, seed: int) -> float:
    """Straight from one column of a table to the next, as signals are."""
    column, rest = divmod(minute, 30)
    one, other = ((column + step) * (seed + 5) * 17 % 97 for step in (0, 1))
    return one + (other - one) * rest / 30


def calls(at: int) -> tuple[str, ...]:
    if at >= SERVICES - 4:
        return ()
    return tuple(f"service-{other}" for other in (at + 2, min(at * 2 + 3, SERVICES - 1)))


def words(play: int) -> list[str]:
    """Everything that is written on the board."""
    shown = full(play).board
    said = [word for tile in shown.tiles for word in (tile.name, tile.note)]
    said += [word for chart in shown.charts for word in (chart.name, chart.reading)]
    said += [f"{line.clock} {line.who} {line.text}" for line in shown.feed]
    return said + [option.text for option in shown.decision.options]


def plainly(painter: QPainter, play: int = 1) -> None:
    """The same words and as many boxes and curves, as Qt paints them at once."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, 1920, 1080), QColor("#10131A"))
    painter.setFont(QFont("Inter", 18))
    for at in range(SERVICES + 8):
        painter.drawRoundedRect(QRectF(60 + at % 5 * 200, 120 + at // 5 * 100, 180, 70), 14, 14)
    for chart in full(play).board.charts:
        painter.drawPolyline([QPointF(1200 + 2 * minute, y) for minute, y in chart.points])
    for at, said in enumerate(words(play)):
        painter.drawText(QPointF(60 + at % 3 * 600, 140 + at // 3 * 40), said)
