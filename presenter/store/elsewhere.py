"""Where copies of a session went that no forgetting here can reach: reports, files to carry.

A small list beside the session file, one line of JSON each; it holds paths and nothing else.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that was written for a session; 0 for a folder of backups of the whole file."""

    session: int
    path: str


def note(path: Path, session: int, copy: Path) -> None:
    """Remember where a copy went; a list that cannot be written stops no export."""
    new = Copy(session, str(copy.absolute()))
    if new in known(path):
        return
    with suppress(OSError), _list_of(path).open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(asdict(new)) + "\n")


def forget(path: Path, but: set[int]) -> None:
    """Drop what was noted for sessions but these: a path may say for whom one was."""
    kept = [copy for copy in known(path) if not copy.session or copy.session in but]
    lines = "".join(json.dumps(asdict(copy)) + "\n" for copy in kept)
    with suppress(OSError):
        if _list_of(path).exists():
            _list_of(path).write_text(lines, encoding="utf-8")


def known(path: Path) -> tuple[Copy, ...]:
    """All copies that were noted; a line that cannot be read is passed over."""
    found = []
    with suppress(OSError):
        for line in _list_of(path).read_text(encoding="utf-8", errors="replace").splitlines():
            with suppress(ValueError, TypeError, KeyError):
                row = json.loads(line)
                found.append(Copy(int(row["session"]), str(row["path"])))
    return tuple(found)


def folders(path: Path) -> tuple[Path, ...]:
    """The folders that backups ever went to."""
    return tuple(Path(copy.path) for copy in known(path) if not copy.session)


def written_for(path: Path, sessions: set[int]) -> tuple[Path, ...]:
    """The files that were written for these sessions and are still there, as far as we see."""
    found = (Path(copy.path) for copy in known(path) if copy.session in sessions)
    return tuple(copy for copy in found if copy.exists())


def _list_of(path: Path) -> Path:
    return path.with_name(path.name + ".elsewhere")
