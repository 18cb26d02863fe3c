"""Fenced code: where it opens and where it ends."""

import re
from collections.abc import Sequence

from presenter.values import dataclass

INDENT = 3  # the most that a block may be indented and still be one
_LONG = 1000
_MARK = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
_BREAK = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")


@dataclass(frozen=True, slots=True)
class Fence:
    """The opening mark; lines indented less than `floor` leave the list that it stands in."""

    mark: str
    floor: int = 0

    def closed_by(self, line: str) -> bool:
        """Whether a line is nothing but a mark of the same kind, at least as long."""
        mark = line.strip()
        same = len(mark) >= len(self.mark) and not mark.strip(self.mark[0])
        return same and self.floor <= indent_of(line) <= self.floor + INDENT

    def left_by(self, line: str) -> bool:
        return bool(line.strip()) and indent_of(line) < self.floor

    def opened_again_by(self, line: str) -> bool:
        return line.startswith(self.mark) and line.strip(self.mark[0]).strip() != ""

    def last(self, lines: Sequence[str], start: int) -> int | None:
        """The number of the line that closes it.

        None if nothing does; a fence that runs over a break into another one was not closed either.
        """
        crossed = False
        for number in range(start, len(lines)):
            line = lines[number]
            if self.closed_by(line):
                return number
            if self.left_by(line) or (crossed and self.opened_again_by(line)):
                return None
            crossed = crossed or is_break(line)
        return None


def fence_in(text: str, floor: int = 0) -> Fence | None:
    """The fence that opens at the beginning of a text, its indent taken away."""
    mark = _MARK.match(text)
    return Fence(mark[0], floor) if mark else None


def is_break(line: str) -> bool:
    """Whether a line is a thematic break by its looks: `---`, `* * *`, `___`."""
    return len(line) <= _LONG and _BREAK.match(line) is not None


def indent_of(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip(" "))
