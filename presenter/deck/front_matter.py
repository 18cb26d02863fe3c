"""The settings at the top of a deck."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from presenter.deck import marp
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.setting import Broken, Setting
from presenter.deck.settings import settings

_EDGE = re.compile(r"-{3,}\s*$")
_KEY = re.compile(r"[\w$-]+\s*:(?:\s|$)")
_LEVELS = range(1, 7)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the whole deck goes by; its slides begin with line number `body`, from 0."""

    body: int = 0
    title: str = ""
    layout: str = ""
    first_layout: str = ""
    dividers: frozenset[int] = frozenset()


def front_matter(lines: Sequence[str], problems: list[Problem]) -> FrontMatter:
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not _EDGE.match(lines[start]):
        return FrontMatter()
    end, body = _extent(lines, start + 1)
    inside = lines[start + 1 : end]
    if not any(_KEY.match(line) for line in inside) and any(line.strip() for line in inside):
        return FrontMatter()
    if end == body and inside:
        message = "The front matter is not closed: end it with a line “---”."
        problems.append(problem(start + 1, Code.FRONT_MATTER_OPEN, message))
    return _read(inside, start + 2, body, problems)


def _extent(lines: Sequence[str], start: int) -> tuple[int, int]:
    """Where the settings end and where the slides begin: the same line if nothing parts them."""
    numbers = range(start, len(lines))
    blank = next((number for number in numbers if not lines[number].strip()), len(lines))
    edge = next((number for number in numbers if _EDGE.match(lines[number])), None)
    if edge is None or _is_slide(lines[blank:edge]):
        return blank, blank
    return edge, edge + 1


def _is_slide(lines: Sequence[str]) -> bool:
    """Whether these cannot be settings: then the break after them is the end of a slide."""
    outer = [line for line in lines if line.strip() and not line[0].isspace()]
    return bool(outer) and not any(_KEY.match(line) for line in outer)


def _read(inside: Sequence[str], line: int, body: int, problems: list[Problem]) -> FrontMatter:
    try:
        found = settings("\n".join(inside), line)
    except Broken as broken:
        problems.append(broken.problem)
        return FrontMatter(body)
    for setting in found:
        _complain(setting, problems)
    texts = {setting.key: setting.text for setting in found}
    dividers = [_dividers(each, problems) for each in found if each.name == "headingDivider"]
    return FrontMatter(
        body,
        title=texts.get("title", ""),
        layout=texts.get("class", ""),
        first_layout=texts.get("_class", ""),
        dividers=dividers[-1] if dividers else frozenset(),
    )


def _complain(setting: Setting, problems: list[Problem]) -> None:
    if setting.name not in marp.KNOWN:
        near = get_close_matches(setting.name, marp.KNOWN, 1)
        mend = f"did you mean “{near[0]}”?" if near else "take it out."
        message = f"“{setting.key}” means nothing in the front matter: {mend}"
        problems.append(problem(setting.line, Code.UNKNOWN_KEY, message))
    elif marp.is_missed(setting):
        problems.append(not_shown(setting))


def not_shown(setting: Setting) -> Problem:
    message = f"“{setting.key}” is not shown by this version: take it out, or do without it here."
    return problem(setting.line, Code.NOT_SHOWN, message)


def _dividers(setting: Setting, problems: list[Problem]) -> frozenset[int]:
    """`2` parts at headings of the levels 1 and 2, `[2]` at those of level 2 only."""
    words = setting.text.split()
    levels = {int(word) for word in words if word in map(str, _LEVELS)}
    if len(levels) < len(set(words)) and setting.text.lower() != "false":
        message = (
            "“headingDivider” takes levels of headings, from 1 to 6: write a number or a list."
        )
        problems.append(problem(setting.line, Code.BAD_VALUE, message))
    if isinstance(setting.value, str) and levels:
        levels = set(range(1, max(levels) + 1))
    return frozenset(levels)
