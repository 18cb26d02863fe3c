"""`presenter export`: a report in an edition and a form."""

from pathlib import Path

from presenter.app.opening import report_name, save_report
from presenter.clock import Clock
from presenter.core.editions import Edition, Form
from presenter.core.errors import Refused
from presenter.report.approval import told as approvals
from presenter.report.approval import unapproved
from presenter.report.content import report
from presenter.report.data import data
from presenter.report.markdown import markdown
from presenter.report.saving import save
from presenter.report.table import table
from presenter.report.wish import Wish
from presenter.store import elsewhere, shelf
from presenter.store.reader import room_of

OF_ONE = {Edition.TELLER, Edition.CARD}
WRITERS = {Form.MARKDOWN: markdown, Form.CSV: table, Form.JSON: data}


def export(
    file: Path, session: str, to: Path | None, wish: Wish, form: Form
) -> tuple[Path, tuple[str, ...]]:
    """Write it to a file, or by its own name into this folder; where, and what to know of it."""
    _make_sure_it_is_meant(wish, form)
    line = shelf.named(file, session)
    room = room_of(file, line.number)
    path = to or Path.cwd() / report_name(room, _in_its_name(wish), form)
    now = Clock().now()
    if form is Form.PDF:
        save_report(room, path, now, wish)
    else:
        save(path, WRITERS[form](report(room, now)).encode("utf-8"))
    open_ones = approvals(room) if wish.edition is Edition.HOST and unapproved(room) else ""
    doubts = (elsewhere.note(file, line.number, path, wish.what), open_ones)
    return path, tuple(doubt for doubt in doubts if doubt)


def _make_sure_it_is_meant(wish: Wish, form: Form) -> None:
    if form is not Form.PDF and wish.edition is not Edition.HOST:
        raise Refused(f"The {wish.edition} edition is a PDF: leave out --format {form}.")
    if wish.turn is not None and wish.edition not in OF_ONE:
        raise Refused("--teller goes with --edition teller or card.")


def _in_its_name(wish: Wish) -> str:
    return "" if wish.edition is Edition.HOST else wish.what
