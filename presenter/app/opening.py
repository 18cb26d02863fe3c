"""Files in and out: a deck becomes a session, a session becomes a report."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.app.cases import copies as case_copies
from presenter.clock import Clock
from presenter.core.editions import Edition
from presenter.core.library import SessionLine
from presenter.core.room import Room
from presenter.core.timing import day
from presenter.deck.pictures import Folder, files
from presenter.deck.reading import read
from presenter.report.saving import save
from presenter.source import text_of
from presenter.store import elsewhere
from presenter.store.file import Claim
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs.sessions import Opening

if TYPE_CHECKING:
    from presenter.report.wish import Wish


class Copies:
    """The pictures that were copied into a session."""

    def __init__(self, logbook: Logbook) -> None:
        self._logbook = logbook

    def read(self, name: str) -> bytes | None:
        return self._logbook.picture(name)


def opening(path: Path, event: str) -> Opening:
    """A deck file with copies of its pictures and cases, as a session keeps them."""
    text = text_of(path)
    deck, _problems = read(text, path.stem)
    folder = Folder(path.parent)
    read_ones = ((name, folder.read(name)) for name in files(deck))
    pictures = {name: data for name, data in read_ones if data is not None}
    return Opening(deck, path.name, text, event, pictures, case_copies(deck, folder))


def export(
    file: Path, number: int, clock: Clock, folder: Path, held: Claim | None = None
) -> tuple[Path, str]:
    """Write the report of a session by its own name into a folder; and what to know of it."""
    room = room_of(file, number, held)
    written = save_report(room, folder / report_name(room), clock.now())
    return written, elsewhere.note(file, number, written, Edition.HOST)


def save_report(room: Room, path: Path, now: datetime, wish: "Wish | None" = None) -> Path:
    """Write the report of a room as it is now."""
    from presenter.report import pdf  # noqa: PLC0415 - typst takes 7 MB that an evening can do without

    save(path, pdf.pdf(room, now, wish))
    return path


def report_name(room: Room, what: str = "", ending: str = "pdf") -> str:
    """A file name that every system takes: `War stories, Acme Platform, 22 November 2026.pdf`."""
    return f"{_file_name(room.session.event, room.session.opened_at, what)}.{ending}"


def packed_name(line: SessionLine) -> str:
    """The same for a session as one file."""
    return f"{_file_name(line.event, line.opened_at)}.sqlite3"


def _file_name(event: str, opened_at: datetime, what: str = "") -> str:
    name = ", ".join(part for part in ("War stories", event, day(opened_at), what) if part)
    return "".join(each if each.isalnum() or each in " ,-" else "-" for each in name)[:120]
