"""Parts a case into parts and sections, and reads what stands in each."""

import re
from difflib import get_close_matches

from presenter.case.anchors import anchor_of
from presenter.case.blocks import Block, Blocks, Item
from presenter.case.cards import is_private, told
from presenter.case.choices import choices
from presenter.case.drafts import Draft
from presenter.case.entries import CAUSE, OF_A_CHOICE, key_of, value_of
from presenter.case.findings import Code, Findings
from presenter.case.quantities import time_of
from presenter.case.tables import table
from presenter.case.world import World
from presenter.core.case import Kind, Part, Section, Text
from presenter.core.world import Span

_KIND = re.compile(r"(?P<kind>\w+):? *(?P<rest>.*)")
_TIMED = re.compile(r"(?P<time>[0-9]+:[0-9]+):? *(?P<title>.*)")
_KEYED = (*OF_A_CHOICE, CAUSE)
_LISTS = ("Look", "Decide")
_PRIVATE = "Facilitator"
_PART, _SECTION = 2, 3
_LIKE = 0.75
_LONGEST_KEY = 9


class Sections:
    """Goes once through the blocks of a case, and keeps what it found."""

    def __init__(self, blocks: Blocks, clock: Span, world: World, findings: Findings) -> None:
        self._blocks = blocks
        self._clock = clock
        self._world = world
        self._findings = findings
        self._parts: list[Draft] = []
        self._sections: dict[str, Draft] = {}
        self._causes: list[tuple[int, Item]] = []
        self._at = self._opening = Draft("", 1)
        for block in blocks:
            self._take(block)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(part.as_part() for part in self._parts)

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands before the first part for the facilitator: it is for the whole case."""
        return tuple(self._opening.notes)

    def sections(self) -> dict[str, Section]:
        """The sections by anchor; to be asked once, for it reads the effects."""
        for draft in self._sections.values():
            if draft.kind is Kind.SCENE and not draft.decides:
                message = "Nothing can be decided here: write “#### Decide: …” and a list of links."
                self._say(draft.line, Code.NOTHING_TO_DECIDE, message)
        return {
            anchor: draft.as_section(self._findings) for anchor, draft in self._sections.items()
        }

    def causes(self) -> tuple[str, ...]:
        """What the last part names as the cause; to be asked once."""
        for part, item in self._causes:
            if part != len(self._parts):
                self._say(item.line, Code.UNREADABLE, "“cause” stands in the last part: move it.")
        last = len(self._parts)
        return tuple(value_of(item) for part, item in self._causes if part == last)

    def _say(self, line: int, code: Code, message: str) -> None:
        self._findings.say(line, code, message)

    def _take(self, block: Block) -> None:
        if block.kind == "heading":
            self._take_heading(block)
        elif self._at.opened == _PRIVATE:
            self._at.notes.append(block.source)
        else:
            self._take_content(block)

    def _take_content(self, block: Block) -> None:
        if block.kind == "quote":
            found = told(block, self._clock, self._findings)
            self._at.body += found.body
            self._at.notes += found.notes
        elif block.kind == "list":
            self._take_list(block)
        elif block.kind == "table" and self._at.kind is Kind.WORLD:
            self._world.take(table(block, self._findings))
        else:
            self._take_text(block)

    def _take_heading(self, block: Block) -> None:
        words = self._blocks.plain(block.source)
        if block.level == _PART:
            self._at = Draft(words, block.line)
            self._parts.append(self._at)
        elif block.level == _SECTION:
            self._open_section(words, block.line)
        elif block.level > _SECTION:
            self._open_list(words, block)

    def _open_section(self, words: str, line: int) -> None:
        found = _KIND.fullmatch(words)
        name = found["kind"] if found else words
        self._at = Draft(words, line, part=len(self._parts))
        if not found or name not in list(Kind):
            near = self._findings.near(name, list(Kind))
            message = f"“{name}” is no kind of section: begin with {', '.join(Kind)}.{near}"
            self._say(line, Code.SECTION, message)
            return
        self._at.kind = Kind(name)
        self._at.anchor = anchor_of(words)
        self._at.title = found["rest"] or name
        if self._at.kind is Kind.INJECT:
            self._time(found["rest"], line)
        if self._at.anchor in self._sections:
            message = f"There is a section #{self._at.anchor} already: give this one another name."
            self._say(line, Code.SECTION, message)
        self._sections.setdefault(self._at.anchor, self._at)

    def _time(self, words: str, line: int) -> None:
        found = _TIMED.fullmatch(words)
        time = time_of(found["time"]) if found else None
        if not found or time is None:
            message = "An inject needs its time: write “### Inject 17:05: …”."
            self._say(line, Code.UNREADABLE, message)
            return
        self._at.title = found["title"] or "Inject"
        self._at.minute = self._clock.since(time)

    def _open_list(self, words: str, block: Block) -> None:
        name, _, rest = words.partition(" ")
        name = name.rstrip(":")
        near = get_close_matches(name, (*_LISTS, _PRIVATE), 1, _LIKE)
        self._at.opened = ""
        if near and near[0] == _PRIVATE:
            self._at.opened = _PRIVATE
            message = "A note for the facilitator is a quote: write “> **Facilitator** …”."
            self._say(block.line, Code.UNREADABLE, message)
        elif near and (self._at.kind is not Kind.SCENE or name not in _LISTS):
            message = "only a Scene has “#### Look” and “#### Decide: …”."
            self._say(block.line, Code.UNREADABLE, f"“{name}” opens no list: {message}")
        elif near:
            self._at.opened = name
            if name == "Decide":
                self._at.question = self._at.question or rest
        else:
            self._at.body.append(Text(f"{'#' * block.level} {block.source}", block.line))

    def _take_list(self, block: Block) -> None:
        kind = self._at.kind
        if kind is Kind.SCENE and self._at.opened:
            looks = self._at.opened == "Look"
            self._at.decides += 0 if looks else len(block.items)
            self._at.choices += choices(block, self._blocks, self._findings, looks=looks)
        elif kind in {Kind.DEBRIEF, Kind.BOARD} or not self._at.anchor:
            self._take_items(block)
        elif kind in {Kind.LOOK, Kind.INJECT} and _is_keyed(block):
            self._at.entries += block.items
        else:
            for item in block.items:
                if key_of(item) in _KEYED:
                    message = f"A {kind} does nothing by itself: move this to a choice."
                    self._say(item.line, Code.UNREADABLE, message)
            self._take_text(block)

    def _take_items(self, block: Block) -> None:
        """Questions and columns, one each; the cause is told apart from both."""
        causes = [item for item in block.items if key_of(item) == CAUSE]
        self._causes += [(len(self._parts), item) for item in causes]
        if self._at.kind:
            words = (self._blocks.plain(each.words) for each in block.items if each not in causes)
            self._at.items += [each for each in words if each]
        elif not causes:
            self._take_text(block)

    def _take_text(self, block: Block) -> None:
        if is_private(block.source):
            message = (
                "Words for the facilitator stand in a quote of their own: “> **Facilitator**”."
            )
            self._say(block.line, Code.FACILITATOR_LEAK, message)
            self._at.notes.append(block.source)
        else:
            self._at.body.append(Text(block.source, block.line))


def _is_keyed(block: Block) -> bool:
    """Whether a list holds a key, or what was meant to be one."""
    return any(_is_key(key_of(item)) for item in block.items)


def _is_key(word: str) -> bool:
    if word in _KEYED or len(word) > _LONGEST_KEY:
        return word in _KEYED
    return bool(get_close_matches(word, _KEYED, 1, _LIKE))
