"""What is said once for the whole deck, in its front matter or in any comment."""

from collections.abc import Iterable

from presenter.deck import marp
from presenter.deck.problems import Code, Problem, not_shown, problem
from presenter.deck.setting import Setting
from presenter.values import dataclass

_LEVELS = range(1, 7)


@dataclass(frozen=True, slots=True)
class Whole:
    """`dividers` are the levels of the headings that begin a slide of their own."""

    title: str = ""
    theme: str = ""
    dividers: frozenset[int] = frozenset()


def whole(settings: Iterable[Setting], problems: list[Problem]) -> Whole:
    """The last of equal settings counts, as in Marp."""
    said = {setting.name: setting for setting in settings if setting.name in marp.GLOBAL}
    texts = {name: setting.text for name, setting in said.items()}
    theme = texts.get("theme", "")
    divider = said.get("headingDivider")
    if (style := said.get("style")) and not marp.is_off(style):
        problems.append(not_shown(style.key, style.line))
    return Whole(
        texts.get("title", ""),
        "" if theme in marp.THEMES else theme,
        _dividers(divider, problems) if divider else frozenset(),
    )


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
