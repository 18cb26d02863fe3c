"""The file on disk: whether it is ours, and whose it is at the moment.

Standard library only, since this is asked before the first picture is painted.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Self

from presenter.core.errors import Refused

APPLICATION_ID = 0x57415253  # "WARS", at byte 68 of the file
SCHEMA = 9  # user_version, at byte 60: raised with every migration
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_LONGEST = 400  # bytes of a path: SQLite takes 512, and backups and logs have longer ones
_HAD_BACKUPS = " If it was one, `presenter restore` lists its backups."


class Claim:
    """Holds a file for this program alone, until `release` or the end of the process.

    The lock is SQLite's own, on an empty file beside it: it works on every system, other
    programs can still read the session file, and a killed program leaves no lock behind.
    """

    def __init__(self, path: Path) -> None:
        real = path.resolve()
        self._beside = real.with_name(real.name + ".lock")
        self._lock = self._open(path)

    def release(self) -> None:
        self._lock.close()
        with suppress(OSError):
            self._beside.unlink()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.release()

    def _open(self, path: Path) -> sqlite3.Connection:
        try:
            lock = sqlite3.connect(self._beside, timeout=0, isolation_level=None)
            lock.execute("PRAGMA journal_mode=MEMORY")
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise Refused(
                    f"{path} is open in another window of this program. "
                    "Go on there, or close that one first."
                ) from error
            raise Refused(
                f"{path.parent} cannot be written to. Choose another folder with --db FILE."
            ) from error
        return lock


def claim(path: Path) -> Claim:
    """Check a session file, or that there may be one, and hold it."""
    make_sure_of_name(path)
    make_folder(path.parent)
    look(path)
    if path.exists() and not os.access(path, os.W_OK):
        raise Refused(f"{path} is read-only. Make it writable, or choose another with --db FILE.")
    return Claim(path)


def look(path: Path) -> bool:
    """Whether there is a session file; refused if it is something else, or too new.

    Not for a file that this process has open: to close it again would let go of SQLite's locks.
    """
    make_sure_of_name(path)
    try:
        header = _header(path)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
    return bool(header) and _is_ours(path, header)


def make_sure_of_name(path: Path) -> None:
    """Refused if no session file can be there, whatever is in it."""
    if len(os.fsencode(path.absolute())) > _LONGEST:
        raise Refused(
            f"The path of {path.name[:40]} is too long for a session file. "
            "Choose a folder nearer to the top, or a shorter name, with --db FILE."
        )
    try:
        is_folder = path.is_dir()
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
    if is_folder:
        raise Refused(f"{path} is a folder. Name a file in it: --db {path / 'evening.sqlite3'}")


def is_outdated(path: Path) -> bool:
    """Whether an older version of this program wrote the file last."""
    return int.from_bytes(_header(path)[60:64], "big") < SCHEMA


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER)


def _is_ours(path: Path, header: bytes) -> bool:
    identity = int.from_bytes(header[68:72], "big")
    version = int.from_bytes(header[60:64], "big")
    if not header.startswith(_MAGIC) or identity != APPLICATION_ID:
        raise Refused(
            f"{path} is not a War Stories file. It was left as it is; name another one."
            + (_HAD_BACKUPS if path.with_name(f"{path.name}.backups").is_dir() else "")
        )
    if version > SCHEMA:
        raise Refused(
            f"{path} was written by a newer version of this program. "
            "Update the program to open it; the file was left as it is."
        )
    return True


def make_folder(folder: Path) -> None:
    """Make the folder of a session file, unless it is there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"The folder {folder} cannot be made ({error.strerror}). "
            "Choose another place with --db FILE."
        ) from error
