"""Where copies of a session went that no forgetting here can reach: reports, files to carry.

A small list beside the session file, one line of JSON each: a path, and which edition it is.
"""

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from presenter.values import dataclass

UNNOTED = (
    "It could not be written down where this copy went: if somebody asks to be forgotten, "
    "remember it yourself."
)
NO_WORDS = "handout"  # what was printed of a case says nothing of anybody
_ABOUT_ONE = ("story", "card")  # with a number: a page about one turn alone


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that was written for a session; 0 for a folder of backups of the whole file.

    `what` is the edition, with the number of the turn if it is about one; older lists say nothing.
    """

    session: int
    path: str
    what: str = ""

    def may_say(self, turn: int | None = None) -> bool:
        """Whether it may hold what people said: of a turn, or of anybody."""
        name, _, number = self.what.partition(" ")
        if name in _ABOUT_ONE and turn is not None:
            return number == str(turn)
        return name != NO_WORDS


def note(path: Path, session: int, copy: Path, what: str = "") -> str:
    """Remember where a copy went; what to know if that failed, for it stops no export."""
    new = Copy(session, str(copy.absolute()), what)
    if new in known(path):
        return ""
    try:
        with _list_of(path).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(asdict(new)) + "\n")
    except OSError:
        return UNNOTED
    return ""


def forget(path: Path, but: set[int]) -> None:
    """Drop what was noted for sessions but these: a path may say for whom one was.

    What cannot be written still says so: whoever forgets searches this list, too.
    """
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
                found.append(Copy(int(row["session"]), str(row["path"]), str(row.get("what", ""))))
    return tuple(found)


def folders(path: Path) -> tuple[Path, ...]:
    """The folders that backups ever went to."""
    return tuple(Path(copy.path) for copy in known(path) if not copy.session)


def written_for(path: Path, sessions: set[int], turn: int | None = None) -> tuple[Path, ...]:
    """The files that may say what people of these sessions said and are still there.

    With a turn, only those that may say something of it.
    """
    copies = (each for each in known(path) if each.session in sessions and each.may_say(turn))
    written = dict.fromkeys(Path(each.path) for each in copies)
    return tuple(each for each in written if each.exists())


def _list_of(path: Path) -> Path:
    return path.with_name(path.name + ".elsewhere")
