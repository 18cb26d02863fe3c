from collections.abc import Callable
from functools import partial
from pathlib import Path
from resource import getpagesize
from time import perf_counter

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTextDocument

from presenter.core.foot import Footer
from presenter.core.picture import SlidePicture
from presenter.deck.page import page
from presenter.qt.paint.images import Album
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.scenes import Scenes, scene
from presenter.qt.theme import NIGHT, load_fonts

pytestmark = pytest.mark.bench

ROUNDS, SLIDES = 40, 3000
WIDTH = 1920.0
DENSE = """# 03:12: the replica is {number} GB behind

The on-call engineer is **alone**, tired, and six hours into the shift.

- Replication lag grows by 40 MB every minute
- Support reports `503` on the login page
  - only in Europe, only for web clients
- Nobody has looked at the queue yet

```sql
SELECT client_addr, state,
       pg_wal_lsn_diff(sent_lsn, replay_lsn) AS lag
FROM pg_stat_replication; -- {number} rows
```

| Service | Down for | Lost | Share |
|---|---|---|---|
| Login | 41 min | 1,204 | 3.75 % |
| Checkout | 128 min | 88,120 | 12.5 % |
| Search | 7 min | 96 | 0.08 % |
"""


class NoPictures:
    def read(self, name: str) -> None:
        return None


@pytest.fixture(scope="module")
def fonts(qapp: QGuiApplication) -> None:
    load_fonts()


def milliseconds(errand: Callable[[], object]) -> float:
    began = perf_counter()
    errand()
    return (perf_counter() - began) * 1000


def in_turns(
    benchmark, ours: Callable[[], object], bare: Callable[[], object]
) -> tuple[list[float], list[float]]:
    mine: list[float] = []
    theirs: list[float] = []

    def take_turns() -> None:
        theirs.append(milliseconds(bare))

    benchmark.pedantic(lambda: mine.append(milliseconds(ours)), setup=take_turns, rounds=ROUNDS)
    return mine, theirs


def dense(number: int) -> SlidePicture:
    return SlidePicture(DENSE.format(number=number), Footer((), None))


def document() -> QTextDocument:
    """The same words, as Qt itself lays them out: one size, no colours of a language, no panel."""
    made = QTextDocument()
    made.setTextWidth(WIDTH)
    made.setMarkdown(DENSE.format(number=4))
    made.size()
    return made


def painted(image: QImage, paint: Callable[[QPainter], None]) -> None:
    painter = QPainter(image)
    painter.scale(image.width() / WIDTH, image.width() / WIDTH)
    paint(painter)
    painter.end()


def test_a_dense_slide_laid_out(benchmark, figures, fonts):
    """Its Markdown has been read: that is the reader's share."""
    picture, album = dense(4), Album(NoPictures())
    page(picture.markdown)
    ours, bare = in_turns(benchmark, lambda: scene(picture, WIDTH, NIGHT, album), document)
    benchmark.extra_info["ratio"] = figures.note_spans("dense slide laid out", ours, bare, 50, 99)


@pytest.mark.parametrize("height", [1080, 2160])
def test_a_dense_slide_painted(benchmark, figures, fonts, height):
    made: Scene = scene(dense(4), WIDTH, NIGHT, Album(NoPictures()))
    words = document()
    image = QImage(QSize(height * 16 // 9, height), QImage.Format.Format_RGB32)
    ours, bare = in_turns(
        benchmark,
        partial(painted, image, made.paint),
        partial(painted, image, words.drawContents),
    )
    name = f"dense slide painted at {height}"
    benchmark.extra_info["ratio"] = figures.note_spans(name, ours, bare, 50, 99)


def test_memory_of_three_thousand_slides(benchmark, figures, fonts):
    """All of them laid out once, beside one of them asked for as often."""
    bare = grown(Scenes(NIGHT, NoPictures()), [4] * SLIDES)
    ours = benchmark.pedantic(grown, args=(Scenes(NIGHT, NoPictures()), range(SLIDES)), rounds=1)
    ratio = figures.note(f"memory of {SLIDES:,} slides laid out", "MB", ours, bare)
    benchmark.extra_info["ratio"] = ratio


def grown(scenes: Scenes, numbers) -> float:
    """By how many megabytes this process grows while it reads and lays out slides."""
    scenes.scene(dense(4), WIDTH)
    before = resident()
    for number in numbers:
        scenes.scene(dense(number), WIDTH)
    return resident() - before


def resident() -> float:
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * getpagesize() / 1e6
