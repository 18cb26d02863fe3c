"""From a command to windows: make sure that Qt can start, make it, and run its loop."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from presenter import screen, settings
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.folders import data_folder, session_file

REFUSED = 2


def answer(errand: Callable[[], int | None]) -> NoReturn:
    """Do what was typed and end; what is refused is one sentence and an exit code."""
    try:
        sys.exit(errand())
    except Refused as refused:
        print(refused, file=sys.stderr)  # noqa: T201 - this is what the terminal is for
        sys.exit(REFUSED)


def open_start_screen(db: Path | None, *, windowed: bool) -> int:
    """The exit code, once the windows are closed."""
    return _launch(db, windowed=windowed, deck=None)


def run_deck(deck: Path, db: Path | None, *, windowed: bool) -> int:
    """The exit code, once the windows are closed."""
    return _launch(db, windowed=windowed, deck=deck)


def rehearse_deck(deck: Path, db: Path | None, *, windowed: bool) -> int:
    """The exit code, once the windows are closed."""
    return _launch(db, windowed=windowed, deck=deck, rehearsing=True)


def preview_deck(deck: Path) -> int:
    """The exit code, once the window is closed."""
    _make_sure_of_qt(dict(os.environ))
    from presenter.app.bugs import Bugs
    from presenter.app.preview import Preview
    from presenter.qt.application import application

    qt = application(sys.argv[:1])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    preview = Preview(deck, Clock())
    Bugs(data_folder(), Clock(), preview.say).watch()
    preview.open()
    return qt.exec()


def play_demo(out: Path) -> tuple[Path, ...]:
    """What the demo wrote."""
    _make_sure_of_qt(dict(os.environ))
    from presenter.demo import play

    return play(out)


def print_deck(deck: Path, to: Path, *, theme: str, per_page: int, notes: bool) -> None:
    """Write the handout of a deck to a file."""
    os.environ.setdefault("QT_HASH_SEED", "0")  # else a PDF's fonts come in another order each time
    _make_sure_of_qt(dict(os.environ))
    from presenter.app.handout import Wish, write_handout
    from presenter.progress import Progress

    with Progress("Printing", Clock()) as progress:
        write_handout(deck, to, Wish(theme, per_page, notes), progress.show)


def _launch(db: Path | None, *, windowed: bool, deck: Path | None, rehearsing: bool = False) -> int:
    _make_sure_of_qt(dict(os.environ))
    from presenter.app.bugs import Bugs
    from presenter.app.program import Program
    from presenter.qt.application import application
    from presenter.qt.displays import Displays

    qt = application(sys.argv[:1])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    known = settings.load(data_folder()).displays
    program = Program(session_file(db), Clock(), Displays(qt, known), qt.exit)
    program.windowed = windowed
    Bugs(data_folder(), Clock(), program.say).watch()
    try:
        if deck and rehearsing:
            program.rehearse(deck)
        elif deck:
            program.run(deck)
        else:
            program.open()
        code = qt.exec()
    finally:
        program.close()
    if program.failure and code:
        raise Refused(program.failure)
    return code


def _make_sure_of_qt(environ: dict[str, str]) -> None:
    """Qt would abort the process, so ask before it does."""
    for trouble in (screen.missing_screen(environ), screen.missing_libraries(environ)):
        if trouble:
            raise Refused(trouble)
