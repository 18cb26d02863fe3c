"""Words of a case: its author's editor wraps lines where it likes, the wall where it must."""

from collections.abc import Iterable
from dataclasses import replace

from presenter.deck.blocks import Block, Items, Paragraph, Quote, Span, Spans
from presenter.qt.paint.shown import Blocks, shown


def flowing(markdown: str) -> Blocks:
    """The blocks of a text, in which a line that ends is no more than a space."""
    return tuple(replace(each, block=_joined(each.block)) for each in shown(markdown))


def _joined(block: Block) -> Block:
    match block:
        case Paragraph():
            return replace(block, spans=_spaced(block.spans))
        case Items():
            items = (replace(item, spans=_spaced(item.spans)) for item in block.items)
            return replace(block, items=tuple(items))
        case Quote():
            return replace(block, blocks=tuple(map(_joined, block.blocks)))
        case _:
            return block


def _spaced(spans: Iterable[Span]) -> Spans:
    return tuple(replace(span, text=span.text.replace("\n", " ")) for span in spans)
