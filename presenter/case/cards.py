"""Quotes: cards for the room, and cards for the facilitator alone."""

import re
from collections.abc import Iterator
from dataclasses import field

from presenter.case.blocks import Block
from presenter.case.findings import Code, Findings
from presenter.case.quantities import tidy, time_of
from presenter.core.case import Card, Text
from presenter.core.world import Span
from presenter.values import dataclass

KINDS = ("Pager", "Chat", "Log", "Customer", "Mail")
_FACILITATOR = "Facilitator"
_MARK = re.compile(r" {0,3}> ?")
_BOLD = re.compile(r"\s*(\*\*|__)(?=\S)(?P<head>.+?)\1(?P<rest>.*)", re.DOTALL)
_OPENS = re.compile(
    rf"\s*(\*\*|__)\s*({'|'.join([*KINDS, _FACILITATOR])})(?![^\W_])", re.IGNORECASE
)
_HEAD = re.compile(r"(?P<kind>\w+):? *(?P<time>[0-9]+:[0-9]+)? *[·:,–-]? *(?P<who>.*)")
_PRIVATE = re.compile(r"(\*\*|__)\s*facilitator(?![^\W_])|^[\s>*_-]*facilitator\s*:", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(slots=True)
class Told:
    """What a quote holds: for the room, and not."""

    body: list[Text | Card] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def is_private(text: str) -> bool:
    """Whether words for the facilitator stand where the room would read them."""
    return bool(_PRIVATE.search(text))


def told(block: Block, clock: Span, findings: Findings) -> Told:
    """The cards of a quote; a bold word that is no card's keeps its words from the room."""
    result = Told()
    for line, text in _groups(block):
        bold = _BOLD.fullmatch(text)
        if bold:
            _take(bold, line, clock, findings, result)
        elif is_private(text):
            message = "A note for the facilitator begins in bold: write “> **Facilitator** …”."
            findings.say(line, Code.UNREADABLE, message)
            result.notes.append(tidy(text))
        elif text.strip():
            quote = "\n".join(f"> {each}" for each in text.strip("\n").split("\n"))
            result.body.append(Text(quote, line))
    return result


def _groups(block: Block) -> Iterator[tuple[int, str]]:
    """A quote parted before each line that opens a card, with the number of its first line."""
    start, lines = block.line, list[str]()
    source = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), block.source)
    for number, line in enumerate(source.split("\n"), start=block.line):
        words = _MARK.sub("", line, count=1)
        if _OPENS.match(words) and any(each.strip() for each in lines):
            yield start, "\n".join(lines)
            start, lines = number, []
        lines.append(words)
    yield start, "\n".join(lines)


def _take(bold: re.Match[str], line: int, clock: Span, findings: Findings, result: Told) -> None:
    head = _HEAD.fullmatch(tidy(bold["head"]))
    word = head["kind"].capitalize() if head else tidy(bold["head"])
    text = bold["rest"].strip()
    if head and word == _FACILITATOR:
        result.notes.append(" ".join(part for part in (head["who"], text) if part))
    elif head and word in KINDS:
        minute = _minute(head["time"], line, clock, findings)
        text = _without_notes(text, line, findings, result)
        result.body.append(Card(word, head["who"].strip(), minute, text, line))
    else:
        near = findings.near(word, (*KINDS, _FACILITATOR))
        kinds = ", ".join([*KINDS, _FACILITATOR])
        findings.say(line, Code.UNREADABLE, f"“{word}” is no card: write one of {kinds}.{near}")
        result.notes.append(tidy(f"{bold['head']} {text}"))


def _without_notes(text: str, line: int, findings: Findings, result: Told) -> str:
    """The words of a card up to a note that has slipped into it; the rest is private."""
    slipped = _PRIVATE.search(text)
    if not slipped:
        return text
    message = "Words for the facilitator stand in a quote of their own: “> **Facilitator**”."
    findings.say(line, Code.FACILITATOR_LEAK, message)
    result.notes.append(tidy(text[slipped.start() :]))
    return text[: slipped.start()].rstrip(" >\n")


def _minute(words: str | None, line: int, clock: Span, findings: Findings) -> int | None:
    if words is None:
        return None
    time = time_of(words)
    if time is None:
        findings.say(line, Code.UNREADABLE, f"“{words}” is no time of day: write it as 16:48.")
        return None
    return clock.since(time)
