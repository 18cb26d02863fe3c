"""Reads the marks that stand for `<!-- step -->` and `<!-- column -->`."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from presenter.deck.marks import COLUMN, STEP

_TYPES = {STEP: "step", COLUMN: "column"}


def mark_lines(parser: MarkdownIt) -> None:
    """A line that is nothing but a mark makes a token of its own."""
    parser.block.ruler.before("table", "mark", _mark)


def _mark(state: StateBlock, line: int, _last: int, silent: bool) -> bool:
    kind = _TYPES.get(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])
    if kind is None:
        return False
    if not silent:
        state.push(kind, "", 0).map = [line, line + 1]
        state.line = line + 1
    return True
