"""Everywhere that words of an evening can be: what it leaves is searched there."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from small_evening import FRONT, STORIES, WRAP_UP

from presenter.clock import StoppedClock
from presenter.core.director import picture, step_picture
from presenter.core.room import Room
from presenter.report.content import report
from presenter.report.data import data
from presenter.report.markdown import markdown
from presenter.report.pdf import pdf
from presenter.report.table import table
from presenter.store import backups
from presenter.store.logbook import Logbook

DECK = FRONT + STORIES + WRAP_UP


@dataclass(frozen=True)
class Left:
    """What an evening leaves: the Room, every byte on the disk, the report in all its forms."""

    room: Room
    disk: bytes
    report: str
    wall: str
    exports: tuple[str, ...]

    def says(self, words: str) -> set[str]:
        """The surfaces that have these words, but for the wall."""
        places = {
            "disk": words.encode() in self.disk,
            "room": words in repr(self.room),
            "PDF": words in self.report,
            "Markdown, CSV or JSON": any(words in each for each in self.exports),
        }
        return {place for place, is_there in places.items() if is_there}


def left_by(logbook: Logbook, clock: StoppedClock) -> Left:
    """Once the logbook is closed: nothing is on its way any more."""
    room, now = logbook.room(), clock.now()
    made, content = pdf(room, now), report(room, now)
    logbook.close()
    steps = range(room.deck.last_step + 1)
    return Left(
        room=room,
        disk=b"".join(each.read_bytes() for each in _files(logbook.path)),
        report=words_of(made),
        wall=repr([picture(room), *(step_picture(room, step) for step in steps)]),
        exports=(markdown(content), table(content), data(content)),
    )


def words_of(made: bytes) -> str:
    """Text, outline and metadata of a PDF, on one line."""
    reader = PdfReader(BytesIO(made))
    pages = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(f"{pages} {reader.outline} {reader.metadata}".split())


def _files(path: Path) -> list[Path]:
    beside = [each for each in path.parent.glob(f"{path.name}*") if each.is_file()]
    return [*beside, *backups.beside(path).iterdir()]
