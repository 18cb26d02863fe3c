"""A small disk of its own that can be full, or take no byte more, and then be well again."""

import errno
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

# Only here can a process bound what it writes; elsewhere the tests that ask for it are skipped.
resource = pytest.importorskip("resource", reason="disks fail in another way on Windows")

PIECES = (65536, 4096, 1)  # bytes: a disk is full when not even the last of these has room


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of that size, mounted at a new folder; whoever may not mount one skips the test."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
    if not shutil.which("mount") or subprocess.run(command, check=False).returncode:
        pytest.skip("a small disk cannot be mounted: it takes root on Linux, as .ci/run has")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


class FullDisk:
    """Something else takes all the room there is (ENOSPC)."""

    def __init__(self, file: Path) -> None:
        self._filler = file.with_name("holiday.mp4")

    def fail(self) -> None:
        with self._filler.open("ab", buffering=0) as filler:
            for piece in PIECES:
                while _takes(filler, piece):
                    """More."""

    def mend(self) -> None:
        self._filler.unlink(missing_ok=True)


class BrokenDisk:
    """No file may grow: SQLite hears an error of the device that is neither full nor read-only."""

    def __init__(self, file: Path) -> None:
        self._log = file.with_name(f"{file.name}-wal")

    def fail(self) -> None:
        size = self._log.stat().st_size if self._log.exists() else 0
        _limit(max(size, PIECES[1]))

    def mend(self) -> None:
        _limit(None)


def _takes(filler, piece: int) -> bool:
    try:
        return filler.write(bytes(piece)) == piece
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False


def _limit(size: int | None) -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if size is None else size, hard))
