"""One slide as it is cut out of the deck."""

from dataclasses import field
from typing import NamedTuple

from presenter.deck.comments import Comment
from presenter.deck.structure import Role
from presenter.values import dataclass

_FAR = 50  # lines of one paragraph; no code within a line is looked for in more


class Row(NamedTuple):
    """One line that the room may see, and where it stands in the file."""

    role: Role
    text: str
    line: int


@dataclass(slots=True)
class Cut:
    """`line` is the slide's first, or the break's as long as it has none."""

    line: int
    begun: bool = False
    rows: list[Row] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)

    def begin(self, line: int) -> None:
        if not self.begun:
            self.line, self.begun = line, True

    @property
    def is_blank(self) -> bool:
        return all(row.role is Role.BLANK for row in self.rows)

    @property
    def markdown(self) -> str:
        return "\n".join([row.text for row in self.rows]).strip("\n")

    @property
    def lines(self) -> list[int]:
        """Where each line of `markdown` stands in the file."""
        first = next((number for number, row in enumerate(self.rows) if row.text), 0)
        return [row.line for row in self.rows[first:]] or [self.line]

    @property
    def paragraph(self) -> str | None:
        """The lines since the last empty one or the last code; None if they are too many."""
        lines: list[str] = []
        for row in reversed(self.rows):
            if row.role is Role.BLANK or row.role is Role.CODE or row.role is Role.FENCE:
                break
            if len(lines) == _FAR:
                return None
            lines.append(row.text)
        return "\n".join(reversed(lines))

    def without_its_last_paragraph(self) -> "Cut":
        """Leave the last paragraph, and what was said in it, to a slide of its own."""
        start = len(self.rows)
        while start and self.rows[start - 1].role is Role.TEXT:
            start -= 1
        line = self.rows[start].line
        rest = Cut(line, begun=True, rows=self.rows[start:])
        rest.comments = [comment for comment in self.comments if comment.line >= line]
        self.comments = [comment for comment in self.comments if comment.line < line]
        del self.rows[start:]
        return rest
