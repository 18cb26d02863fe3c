"""Parts a deck into slides, and takes everything in comments out of them."""

from collections.abc import Collection, Mapping, Sequence

from presenter.deck.comments import CLOSES, OPENS, Comment, comment_at, joined
from presenter.deck.cut import Cut, Row
from presenter.deck.fences import Fence, indent_of, is_break
from presenter.deck.marks import mark_of
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.structure import Role, Structure

_MOST = 100  # comments in what becomes one line


class Cutter:
    """Goes once through the lines from `start` on; headings of the levels `dividers` part too.

    What `quiet` names is passed over: see `presenter.deck.quiet`.
    """

    def __init__(
        self,
        lines: Sequence[str],
        start: int,
        dividers: Collection[int],
        problems: list[Problem],
        quiet: Mapping[int, int],
    ) -> None:
        self._lines = list(lines)
        self._at = start
        self._dividers = dividers
        self._problems = problems
        self._quiet = quiet
        self._structure = Structure()
        self._unclosed: Fence | None = None
        self._before: list[str] = []
        self._after: list[str] = []
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
        if self._before:
            self._put_marks(number)
        role = Role.CODE if self._unclosed else self._structure.meet(text)
        if role is Role.BREAK:
            self._cuts.append(Cut(number))
            self._after.clear()
            self._at = self._quiet.get(self._at, self._at)
        else:
            self._take_row(role, text, number)

    def _take_row(self, role: Role, text: str, number: int) -> None:
        if self._dividers and self._divides(role, text):
            self._divide(role, number)
        if role is not Role.BLANK:
            self._cuts[-1].begin(number)
        self._cuts[-1].rows.append(Row(role, text, number))
        if role is Role.FENCE:
            self._take_code(number)
        if self._after and role is not Role.TABLE:  # a mark within a table counts below it
            inside = " " * self._structure.base
            self._before, self._after = [inside + mark for mark in self._after], []
            self._put_marks(number)

    def _divides(self, role: Role, text: str) -> bool:
        if role is Role.UNDERLINE:
            return (1 if "=" in text else 2) in self._dividers
        level = len(text.strip().split(maxsplit=1)[0]) if role is Role.HEADING else 0
        return level in self._dividers

    def _divide(self, role: Role, number: int) -> None:
        """Begin a slide with this heading, unless nothing stands before it."""
        last = self._cuts[-1]
        new = last.without_its_last_paragraph() if role is Role.UNDERLINE else Cut(number)
        if last.is_blank:
            last.rows += new.rows
            last.comments += new.comments
        else:
            self._cuts.append(new)

    def _put_marks(self, number: int) -> None:
        """Give each mark a line of its own, in the list that it stands in."""
        for mark in self._before:
            base = None if self._unclosed else self._structure.pause(indent_of(mark))
            if base is None:
                self._stray(number, "means nothing in HTML, math or code: put it after that")
            else:
                self._cuts[-1].rows.append(Row(Role.BLANK, "", number))
                self._cuts[-1].rows.append(Row(Role.BLANK, " " * base + mark.strip(), number))
        self._before.clear()

    def _take_code(self, number: int) -> None:
        """Take the lines of closed code as they are; what is not closed is read on with care."""
        fence = self._structure.fence
        last = fence.last(self._lines, self._at)
        if last is None:
            message = f"This code is never closed: end it with a line “{fence.mark}”."
            self._problems.append(problem(number, Code.CODE_OPEN, message))
            self._unclosed = fence
            return
        code = enumerate(self._lines[self._at : last + 1], start=self._at + 1)
        self._cuts[-1].rows.extend(Row(Role.CODE, text, line) for line, text in code)
        self._at = last + 1

    def _without_comments(self) -> str:
        """The next line without its comments, joined with what follows the last one's end."""
        text = self._lines[self._at]
        if OPENS not in text:
            self._at += 1
            return text if text.strip() else ""
        return self._freed_of_comments(text)

    def _freed_of_comments(self, text: str) -> str:
        for _ in range(_MOST):
            start = self._comment_at(text)
            if start < 0:
                self._at += 1
                return text if text.strip() else ""
            before = text[:start]
            after = self._take_comment(text[start + len(OPENS) :])
            self._take_mark(before, after)
            text = joined(before, after)
        self._lines[self._at] = after
        return before if before.strip() else ""

    def _take_mark(self, before: str, after: str) -> None:
        """Keep the mark of the comment that was just taken, with the indent where it belongs."""
        comment = self._cuts[-1].comments[-1]
        mark = mark_of(comment.text) if comment.closed else ""
        if mark and before.strip():
            self._after.append(mark)
            if after.strip() and not after.lstrip().startswith(("|", OPENS)):
                self._stray(comment.line, "counts only from the next line on: put it there")
        elif mark:
            self._before.append(before + mark)

    def _stray(self, line: int, why: str) -> None:
        message = f"This step or column {why}."
        self._problems.append(problem(line, Code.STRAY_MARK, message))

    def _comment_at(self, text: str) -> int:
        if OPENS not in text or "`" not in text:
            return text.find(OPENS)
        if self._unclosed or self._structure.in_html:
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
                self._at -= 1
                self._lines[self._at] = ""
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
