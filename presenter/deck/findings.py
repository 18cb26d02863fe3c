"""Looks through a parsed slide for what is not shown; one small step for each kind."""

import re
from collections.abc import Callable, Iterator

from markdown_it.token import Token

from presenter.deck.bounds import NESTED, is_deep
from presenter.deck.emoji_codes import unknown
from presenter.deck.image import image
from presenter.deck.markdown import parsed, unmentioned
from presenter.deck.placing import is_filter, unread
from presenter.deck.problems import Code

Finding = tuple[int, Code, str]
Step = Callable[[Token], Iterator[tuple[Code, str]]]
_BREAKS = re.compile(r"(?:\s*<br\s*/?>)+\s*$", re.IGNORECASE)
_STYLE = re.compile(r"\s*</?style\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\s\]]+\]")


def findings(markdown: str) -> Iterator[Finding]:
    """What is not shown: its line in the slide, from 0, and what to say of it."""
    line = 0
    if is_deep(markdown):
        yield 0, Code.TOO_MUCH, _DEEP
    if "[^" in markdown:
        yield from _unmentioned(markdown)
    for token in parsed(markdown):
        line = token.map[0] if token.map else line
        at = line
        for each in (token, *(token.children or ())):
            for step in _STEPS:
                yield from ((at, code, message) for code, message in step(each))
            at += each.type in {"softbreak", "hardbreak"}


def _unmentioned(markdown: str) -> Iterator[Finding]:
    for name in unmentioned(markdown):
        line = markdown[: markdown.find(f"[^{name}]:")].count("\n")
        message = f"Nothing on this slide mentions the footnote [^{name}], so it is not shown."
        yield line, Code.STRAY_FOOTNOTE, message


def _html(token: Token) -> Iterator[tuple[Code, str]]:
    if token.type not in {"html_block", "html_inline"} or _BREAKS.match(token.content):
        return
    if _STYLE.match(token.content):
        yield Code.CSS_NOT_SHOWN, "This slide holds CSS, which is left out: choose a layout."
    else:
        message = "This slide holds HTML, which is not shown: write it as Markdown."
        yield Code.HTML_NOT_SHOWN, message


def _math(token: Token) -> Iterator[tuple[Code, str]]:
    if token.type.startswith("math"):
        message = (
            "This slide holds math, which is left out: show it as a picture, "
            "or write “\\$” if it is money."
        )
        yield Code.MATH_NOT_SHOWN, message


def _picture(token: Token) -> Iterator[tuple[Code, str]]:
    if token.type != "image":
        return
    options = image(str(token.attrs["src"]), token.content).options
    for option in options:
        if is_filter(option):
            message = f"The filter “{option}” is left out: change the picture itself."
            yield Code.FILTER_NOT_SHOWN, message
    for option in unread(options):
        message = f"“{option}” says nothing about a picture: write “w:300”, “h:50%” or “left:40%”."
        yield Code.BAD_PICTURE, message


def _emoji(token: Token) -> Iterator[tuple[Code, str]]:
    if token.type == "text":
        for code in unknown(token.content):
            message = f"“{code}” is no emoji and shown as it is: mend it, or put it in `code`."
            yield Code.UNKNOWN_EMOJI, message


def _footnote(token: Token) -> Iterator[tuple[Code, str]]:
    if token.type == "text":
        for mark in _FOOTNOTE.findall(token.content):
            message = f"The footnote {mark} has no text on this slide: write “{mark}: …” below."
            yield Code.STRAY_FOOTNOTE, message


def _nesting(token: Token) -> Iterator[tuple[Code, str]]:
    if token.level >= NESTED - 1:
        yield Code.TOO_MUCH, _DEEP


_DEEP = "This slide is nested more deeply than is shown: use fewer levels."
_STEPS: tuple[Step, ...] = (_html, _math, _picture, _emoji, _footnote, _nesting)
