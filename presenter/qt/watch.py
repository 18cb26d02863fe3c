"""Hears when files change on disk, in whichever way an editor saves them."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QStorageInfo, QTimer, Signal

from presenter.values import dataclass

QUIET, LATEST = 100, 300  # ms without a sign, or after the first one, until we look
POLL = 2000  # ms, and only where the system may not tell
LARGEST = 64_000_000  # bytes; of larger files only size and time are compared
TELLING = {
    *("ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "bcachefs", "tmpfs", "overlay"),
    *("apfs", "hfs", "ntfs", "ntfs3", "refs", "fuseblk", "vfat", "exfat", "fat32"),
}  # file systems of this machine: those of a network keep silent about what others write


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was looked at: `mark` is cheap to compare, `digest` certain; none: no file."""

    mark: tuple[int, int, int] | None = None
    digest: bytes = b""

    @property
    def inode(self) -> int:
        return self.mark[0] if self.mark else 0


class Watch(QObject):
    """`changed` says that some file holds other bytes than before, or is there or gone."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: dict[Path, Seen] = {}
        self._written: set[Path] = set()
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        self._poll = QTimer(self, interval=POLL)
        self._watcher.fileChanged.connect(self._on_file_changed)
        self._watcher.directoryChanged.connect(self._on_folder_changed)
        self._quiet.timeout.connect(self._on_settled)
        self._latest.timeout.connect(self._on_settled)
        self._poll.timeout.connect(self._on_poll_due)

    def follow(self, paths: Iterable[Path]) -> None:
        """Watch these files and no others, be they there or not."""
        self._seen = {path: self._seen.get(path) or _look(path) for path in paths}
        self._listen()

    def stop(self) -> None:
        for timer in (self._quiet, self._latest):
            timer.stop()
        self.follow(())

    def _on_file_changed(self, name: str) -> None:
        self._written.add(Path(name))
        self._wait()

    def _on_folder_changed(self, _name: str) -> None:
        self._wait()

    def _on_poll_due(self) -> None:
        if any(_mark(path) != seen.mark for path, seen in self._seen.items()):
            self._wait()

    def _wait(self) -> None:
        """Editors save in several steps; look once they rest, and soon even if they do not."""
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def _on_settled(self) -> None:
        self._quiet.stop()
        self._latest.stop()
        before = self._seen
        self._seen = {path: self._again(path, seen) for path, seen in before.items()}
        self._written.clear()
        replaced = [str(path) for path, seen in before.items() if seen.inode != self._inode(path)]
        self._drop(set(replaced) & set(self._watcher.files()))
        self._listen()
        if any(seen.digest != before[path].digest for path, seen in self._seen.items()):
            self.changed.emit()

    def _again(self, path: Path, before: Seen) -> Seen:
        if path not in self._written and _mark(path) == before.mark:
            return before
        return _look(path)

    def _inode(self, path: Path) -> int:
        return self._seen[path].inode

    def _listen(self) -> None:
        """Ask to be told of the files and of their folders; poll if that cannot be relied on."""
        folders = {folder for path in self._seen for folder in _folders(path)}
        wanted = {str(path) for path in (*self._seen, *folders) if path.exists()}
        asked = {*self._watcher.files(), *self._watcher.directories()}
        self._drop(asked - wanted)
        new = sorted(wanted - asked)
        failed = self._watcher.addPaths(new) if new else []
        if failed or not all(_is_telling(folder) for folder in folders):
            self._poll.start()
        else:
            self._poll.stop()

    def _drop(self, names: set[str]) -> None:
        if names:
            self._watcher.removePaths(sorted(names))


def _look(path: Path) -> Seen:
    mark = _mark(path)
    if mark is None:
        return Seen()
    if mark[1] > LARGEST:
        return Seen(mark, repr(mark).encode())
    try:
        with path.open("rb") as file:
            return Seen(mark, hashlib.file_digest(file, "blake2b").digest())
    except OSError:
        return Seen(mark)


def _mark(path: Path) -> tuple[int, int, int] | None:
    """Which file it is, its size, and when it was written."""
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return None
    return (stat.st_ino, stat.st_size, stat.st_mtime_ns) if path.is_file() else None


def _folders(path: Path) -> Iterator[Path]:
    """Where a file, and what it may be a link to, is or would be made."""
    for folder in {path.parent, path.resolve().parent}:
        yield next((each for each in (folder, *folder.parents) if each.is_dir()), folder)


def _is_telling(folder: Path) -> bool:
    kind = QStorageInfo(str(folder)).fileSystemType()
    return bytes(kind.data()).decode().lower() in TELLING
