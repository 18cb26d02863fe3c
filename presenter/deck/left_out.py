"""What a slide holds and the room does not see: HTML, CSS, math, filters, unknown codes."""

import re
from collections.abc import Iterator

from presenter.deck.bounds import LONGEST
from presenter.deck.cut import Cut
from presenter.deck.problems import Code, Problem, problem

Found = tuple[int, Code, str]
_SIGNS = re.compile(
    r"<(?!https?:|mailto:)[A-Za-z/!?]|\$[^\s$]|\$\$|:[a-z0-9_+-]{1,60}:|\[\^|^[ \t>*+-]{16}|"
    r"!\[[^\]\[\n]{0,500}(?:\w:|\b(?:blur|brightness|contrast|drop|grayscale|hue|invert|opacity|"
    r"saturate|sepia)\b)",
    re.MULTILINE,
)


def may_be_left_out(markdown: str) -> bool:
    """False for most slides, which then need not be parsed when the deck is opened."""
    return _SIGNS.search(markdown, 0, LONGEST) is not None


def left_out(cut: Cut) -> Iterator[Problem]:
    """Each thing where it stands; HTML, CSS and math once a slide."""
    from presenter.deck.findings import findings  # noqa: PLC0415 - the parser, see above

    lines = cut.lines
    said: set[Code] = set()
    for offset, code, message in findings(cut.markdown):
        if code not in said:
            yield problem(lines[min(offset, len(lines) - 1)], code, message)
        if code in _ONCE:
            said.add(code)


_ONCE = {Code.HTML_NOT_SHOWN, Code.CSS_NOT_SHOWN, Code.MATH_NOT_SHOWN, Code.TOO_MUCH}
