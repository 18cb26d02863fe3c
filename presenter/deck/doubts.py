"""What is doubtful about one slide, though it can be shown."""

from collections.abc import Iterator

from presenter.core.deck import Shows, Slide
from presenter.deck.bounds import LONGEST
from presenter.deck.cut import Cut
from presenter.deck.marks import COLUMN, STEP
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.structure import Role

_COLUMNS = "two-columns"


def doubts(cut: Cut, slide: Slide) -> Iterator[Problem]:
    """All of them, in this order: emptiness, headings, marks, bounds."""
    if cut.is_blank:
        yield from _empty(cut, slide)
        return
    yield from _headings(cut)
    yield from _marks(cut, slide)
    yield from _bounds(cut)


def _empty(cut: Cut, slide: Slide) -> Iterator[Problem]:
    if slide.shows is Shows.SLIDE and "![" not in slide.markdown:
        message = "This slide has nothing to see: write something, or take out the “---”."
        yield problem(cut.line, Code.EMPTY_SLIDE, message)


def _headings(cut: Cut) -> Iterator[Problem]:
    before = 0
    for row in cut.rows:
        if row.role is Role.HEADING or row.role is Role.UNDERLINE:
            level = _level(row.text.strip())
            if before and level > before + 1:
                signs = "#" * (before + 1)
                message = f"A heading of level {level} follows one of level {before}: “{signs}”."
                yield problem(row.line, Code.HEADING_SKIPS, message)
            before = level


def _level(heading: str) -> int:
    if heading.startswith("#"):
        return len(heading) - len(heading.lstrip("#"))
    return 1 if heading.startswith("=") else 2


def _marks(cut: Cut, slide: Slide) -> Iterator[Problem]:
    columns = _COLUMNS in slide.dress.layout.split()
    rows = [row for row in cut.rows if row.text]
    for row in rows:
        if row.text.endswith(COLUMN) and not columns:
            message = f"A column begins here in no “{_COLUMNS}”: write “_class: {_COLUMNS}” above."
            yield problem(row.line, Code.STRAY_MARK, message)
    if rows[-1].text.endswith((STEP, COLUMN)):
        message = "Nothing follows this step or column: take it out."
        yield problem(rows[-1].line, Code.STRAY_MARK, message)


def _bounds(cut: Cut) -> Iterator[Problem]:
    if sum(len(row.text) + 1 for row in cut.rows) > LONGEST:
        message = (
            f"This slide holds more than {LONGEST:,} characters and only its beginning is shown: "
            "part it."
        )
        yield problem(cut.line, Code.TOO_MUCH, message)
