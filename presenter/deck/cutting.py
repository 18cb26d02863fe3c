"""Parts a deck into slides, and takes everything in comments out of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from presenter.deck.comments import CLOSES, OPENS, Comment, comment_at, joined
from presenter.deck.fences import Fence, is_break
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.structure import Role, Structure


@dataclass(frozen=True, slots=True)
class Row:
    """One line that the room may see."""

    role: Role
    text: str


@dataclass(slots=True)
class Cut:
    """One slide as it is cut out; `line` is its first, or the break's as long as it has none."""

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
        return "\n".join(row.text for row in self.rows).strip("\n")

    @property
    def paragraph(self) -> str:
        """The lines since the last empty one or the last code."""
        lines: list[str] = []
        for row in reversed(self.rows):
            if row.role in {Role.BLANK, Role.CODE, Role.FENCE}:
                break
            lines.append(row.text)
        return "\n".join(reversed(lines))


class Cutter:
    """Goes once through the lines from `start` on; headings of the levels `dividers` part too."""

    def __init__(
        self,
        lines: Sequence[str],
        start: int,
        dividers: Collection[int],
        problems: list[Problem],
    ) -> None:
        self._lines = lines
        self._at = start
        self._dividers = dividers
        self._problems = problems
        self._structure = Structure()
        self._unclosed: Fence | None = None
        self._cuts = [Cut(min(start + 1, len(lines)))]

    def cuts(self) -> list[Cut]:
        """All slides; an opening break begins the first one."""
        while self._at < len(self._lines):
            self._take_line()
        if len(self._cuts) > 1 and not self._cuts[0].begun:
            del self._cuts[0]
        return self._cuts

    def _take_line(self) -> None:
        number = self._at + 1
        text = self._without_comments()
        if self._unclosed and (is_break(text) or self._unclosed.left_by(text)):
            self._unclosed = None
        role = Role.CODE if self._unclosed else self._structure.meet(text)
        if role is Role.BREAK:
            self._cuts.append(Cut(number))
            return
        if role is Role.HEADING and self._divides(text):
            self._cuts.append(Cut(number))
        if role is not Role.BLANK:
            self._cuts[-1].begin(number)
        self._cuts[-1].rows.append(Row(role, text))
        if role is Role.FENCE:
            self._take_code(number)

    def _divides(self, heading: str) -> bool:
        level = len(heading.strip().split(maxsplit=1)[0])
        return level in self._dividers and not self._cuts[-1].is_blank

    def _take_code(self, number: int) -> None:
        """Take the lines of closed code as they are; what is not closed is read on with care."""
        fence = self._structure.fence
        last = fence.last(self._lines, self._at)
        if last is None:
            message = f"This code is never closed: end it with a line “{fence.mark}”."
            self._problems.append(problem(number, Code.CODE_OPEN, message))
            self._unclosed = fence
            return
        code = self._lines[self._at : last + 1]
        self._cuts[-1].rows.extend(Row(Role.CODE, text) for text in code)
        self._at = last + 1

    def _without_comments(self) -> str:
        """The next line without its comments, joined with what follows the last one's end."""
        text = self._lines[self._at]
        while (start := self._comment_at(text)) >= 0:
            text = joined(text[:start], self._take_comment(text[start + len(OPENS) :]))
        self._at += 1
        return text if text.strip() else ""

    def _comment_at(self, text: str) -> int:
        doubtful = self._unclosed or self._structure.in_html
        if doubtful or OPENS not in text:
            return text.find(OPENS)
        return comment_at(text, self._cuts[-1].paragraph)

    def _take_comment(self, rest: str) -> str:
        """Take in a comment that has just opened; what follows its end on the same line.

        `<!-->` opens a comment too: it is more often a slip than the empty comment of HTML.
        """
        first, inside = self._at, []
        while CLOSES not in rest:
            inside.append(rest)
            self._at += 1
            if self._at == len(self._lines):
                return self._comment_taken(first, "\n".join(inside), closed=False)
            rest = self._lines[self._at]
        text, _, after = rest.partition(CLOSES)
        self._comment_taken(first, "\n".join([*inside, text]))
        return after

    def _comment_taken(self, first: int, text: str, *, closed: bool = True) -> str:
        self._cuts[-1].begin(first + 1)
        self._cuts[-1].comments.append(Comment(text, first + 1, closed))
        if not closed:
            message = "This comment is never closed, so all after it is hidden: end it with “-->”."
            self._problems.append(problem(first + 1, Code.COMMENT_OPEN, message))
        elif OPENS in text:
            message = (
                "Another comment opens inside this one, and what stands between them is hidden: "
                "end the first with “-->”."
            )
            self._problems.append(problem(first + 1, Code.COMMENT_IN_COMMENT, message))
        return ""
