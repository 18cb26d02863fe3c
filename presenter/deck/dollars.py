"""Finds math between dollars, so that it can be left out and money cannot."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.dollarmath import dollarmath_plugin

_DOLLAR = "$"
_INSIDE = r"(?:[^$\\`]|\\.){1,2000}"
_MATH = re.compile(rf"\$\${_INSIDE}\$\$|\$(?![\s$]){_INSIDE}(?<!\s)\$(?![\d$])", re.DOTALL)


def dollars(parser: MarkdownIt) -> None:
    """`$$` begins a block, as in the plug-in; `$x$` holds no code, and no space at either end."""
    dollarmath_plugin(parser, allow_labels=False)
    parser.inline.ruler.at("math_inline", _inline)


def _inline(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != _DOLLAR or state.src[max(state.pos - 1, 0) : state.pos].isdigit():
        return False
    math = _MATH.match(state.src, state.pos, state.posMax)
    if math is None:
        return False
    if not silent:
        state.push("math_inline", "math", 0).content = math[0]
    state.pos = math.end()
    return True
