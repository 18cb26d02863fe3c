"""Paint each layout for the page about the format of decks: `python packaging/layouts.py`.

A file is named as the class it shows.
"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter, QPen

from presenter.core.deck import Dress
from presenter.core.picture import Footer, Mark, SlidePicture, State
from presenter.core.timing import Timer
from presenter.qt.paint.frame import HEIGHT, width_for
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import DAY, NIGHT, load_fonts

FOLDER = Path(__file__).parents[1] / "docs" / "layouts"
WIDE, HIGH = 1280, 720
NOW = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
FOOTER = Footer(
    (
        Mark("Welcome", State.PAST),
        Mark("Case study", State.NOW),
        Mark("War stories", State.AHEAD),
        Mark("Wrap-up", State.AHEAD),
    ),
    Timer(timedelta(minutes=12, seconds=40), NOW),
)

LIST = """# What we believed at 03:00

The on-call engineer is **alone**, six hours into the shift.

- The replica was in step
- The alert would ring
  - only for the primary, as it turned out
- Somebody had tried the `runbook`
"""
CODE = """# What was typed, and where

```console
$ kubectl config current-context
production-eu
$ kubectl delete namespace checkout
namespace "checkout" deleted
$ kubectl get pods -n checkout
No resources found in checkout namespace.
```
"""
COLUMNS = """# Two clocks, one evening

## What the graph said

- Lag grows by 40 MB a minute
- Logins are slow in Europe
- No alert has rung

## What we heard

- “It was like that before”
- “The batch job does that”
- “Have you tried it again?”
"""
TABLE = """# What it cost

| Service | Down for | Requests lost | Share |
|---|---|---|---|
| Login | 41 min | 1,204 | 3.75 % |
| Checkout | 128 min | 88,120 | 12.5 % |
| Search | 7 min | 96 | 0.08 % |
| Mail | – | – | – |
"""
QUERY = """# 03:12: the replica is 4 GB behind

- Replication lag grows by 40 MB every minute
- Support reports `503` on the login page

```sql
SELECT client_addr, state,
       pg_wal_lsn_diff(sent_lsn, replay_lsn) AS lag
FROM pg_stat_replication; -- 1 row, 4.1 GB
```
"""
STEPS = """# What we did, one at a time

* Stop the deploys
* Call somebody who has slept
* Write down the time
* Restore, next to the broken one
"""
PICTURE = """# The graph that nobody watched

Replication lag, from midnight to six

![lag](lag.png)
"""
BESIDE = """![bg right:42%](lag.png)

# The graph that nobody watched

- It grew from midnight on
- The page was open in a tab
- Nobody had said whose it was
"""
SLIDES = {
    "lead": ("# We all learnt this job the expensive way\n\nTonight we share.", Dress("lead")),
    "section": ("# The night of the leap day\n\nA case in five acts.", Dress("section")),
    "two-columns": (COLUMNS, Dress("two-columns")),
    "quote": ("A backup that nobody has restored is a rumour.\n\n— Ada, Payments", Dress("quote")),
    "big-number": ("# 41 h\n\nuntil the first backup was restored", Dress("big-number")),
    "picture": (PICTURE, Dress("picture")),
    "code": (CODE, Dress("code")),
    "invert": (LIST, Dress("invert")),
    "steps": (STEPS, Dress()),
    "background": (
        BESIDE,
        Dress(header="The night of the leap day", footer="Acme Platform", page=7),
    ),
    "table": (TABLE, Dress()),
    "day": (QUERY, Dress()),
}
PARTS = {"steps": 2}
THEMES = {"day": DAY}


class Drawn:
    """A picture for the slides that show one."""

    def read(self, _name: str) -> bytes | None:
        return png(lag())


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    load_fonts()
    FOLDER.mkdir(exist_ok=True)
    for name, (markdown, dress) in SLIDES.items():
        picture = SlidePicture(markdown, FOOTER, dress, PARTS.get(name, 0))
        image = painted(Scenes(THEMES.get(name, NIGHT), Drawn()), picture)
        (FOLDER / f"{name}.png").write_bytes(png(image))
    app.quit()


def painted(scenes: Scenes, picture: SlidePicture) -> QImage:
    scene = scenes.scene(picture, width_for(WIDE, HIGH))
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(WIDE / scene.width, HIGH / HEIGHT)
    scene.paint(painter)
    scene.paint_faces(painter, NOW)
    painter.end()
    return image


def lag() -> QImage:
    """A line that climbs all night."""
    image = QImage(1600, 1000, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, 0, 1000)
    ground.setColorAt(0, QColor("#1B2436"))
    ground.setColorAt(1, QColor("#0E141F"))
    painter.fillRect(image.rect(), ground)
    painter.setPen(QPen(QColor("#2E3A52"), 2))
    for y in range(150, 1000, 170):
        painter.drawLine(0, y, 1600, y)
    painter.setPen(QPen(QColor("#FF8B3D"), 9))
    points = [QPointF(x, 880 - 0.00028 * x * x - 26 * ((x // 53) % 3)) for x in range(0, 1601, 53)]
    painter.drawPolyline(points)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """As small as it gets."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)
    return bytes(buffer.data().data())


if __name__ == "__main__":
    main()
