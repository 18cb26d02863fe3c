"""What the disk says, in words for people."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, NoResultFound

from presenter.core.errors import Refused, Unsaved

_FULL = "The disk is full, so this was not saved. Free some space and do it again."
_SENTENCES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,  # there is no room for the index of the log
    sqlite3.SQLITE_IOERR: (
        "The disk could not be written to, so this was not saved. "
        "Check the disk and do it again; what was saved before is safe."
    ),
    sqlite3.SQLITE_READONLY: (
        "The session file has become read-only, so this was not saved. "
        "Make it writable and do it again."
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program holds the session file, so this was not saved. Close it and do it again."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The session file cannot be opened, so this was not saved. "
        "Check that its folder is still there."
    ),
    sqlite3.SQLITE_CORRUPT: "The session file is damaged. Make a copy of it before anything else.",
    sqlite3.SQLITE_NOTADB: "This is not a session file, or it is damaged. Name another one.",
}
_PRIMARY = 0xFF  # the low byte of an extended SQLite result code


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turn what the disk refuses into `Unsaved`; every other error is a bug and passes through."""
    try:
        yield
    except NoResultFound as error:
        raise Refused("What this was meant for is no longer there.") from error
    except DatabaseError as error:
        sentence = _sentence(error.orig)
        if not sentence:
            raise
        raise Unsaved(sentence) from error
    except sqlite3.DatabaseError as error:
        sentence = _sentence(error)
        if not sentence:
            raise
        raise Unsaved(sentence) from error


def _sentence(error: BaseException | None) -> str | None:
    code = getattr(error, "sqlite_errorcode", -1)
    return _SENTENCES.get(code) or _SENTENCES.get(code & _PRIMARY)
