"""Choices: entries of a list that are links, with what they cost below them."""

from collections.abc import Iterator

from presenter.case.anchors import anchor_in
from presenter.case.blocks import Block, Blocks, Item
from presenter.case.entries import OF_A_CHOICE, Entries
from presenter.case.findings import Code, Findings
from presenter.core.case import Choice


def choices(block: Block, blocks: Blocks, findings: Findings, *, looks: bool) -> Iterator[Choice]:
    """The choices of a list under Look or Decide; what is no link is reported and left out."""
    for item in block.items:
        if found := _choice(item, blocks, findings, looks=looks):
            yield found


def _choice(item: Item, blocks: Blocks, findings: Findings, *, looks: bool) -> Choice | None:
    link = blocks.link(item.words)
    if not link or not link.words:
        message = "A choice is a link to a section: write “- [words](#scene-…)”."
        findings.say(item.line, Code.UNREADABLE, message)
        return None
    if not link.is_whole or not item.is_plain:
        message = "Only a link and the keys below it make a choice: move the rest to the text."
        findings.say(item.line, Code.UNREADABLE, message)
    anchor = anchor_in(link.address)
    if anchor is None:
        message = f"“{link.address}” leads out of this file: write “#” and a section’s anchor."
        findings.say(item.line, Code.DEAD_LINK, message)
        return None
    entries = Entries(item.inner, OF_A_CHOICE, findings)
    return Choice(
        text=link.words,
        target=anchor,
        is_look=looks,
        takes=entries.minutes("takes"),
        effects=entries.effects(),
        gate=entries.gate(),
        talk=entries.minutes("talk"),
        line=item.line,
    )
