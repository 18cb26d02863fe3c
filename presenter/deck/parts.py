"""Numbers what a slide shows step by step.

After `<!-- step -->` all that follows is first seen in a later part. An item with the sign `*` or
`1)` is seen in a later part than what stands before it, with all that is in it, as in Marp; what
follows its list does not wait for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import field

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from presenter.values import dataclass

_ONE_BY_ONE = {"*", ")"}
_CLOSES = {"bullet_list_close": "bullet_list_open", "ordered_list_close": "ordered_list_open"}


def parts(parser: MarkdownIt) -> None:
    """Give each token the part that it is first seen in, as `meta["part"]`."""
    parser.core.ruler.push("parts", _number)


def _number(state: StateCore) -> None:
    state.tokens = list(_lists_joined(state.tokens))
    count = _Count()
    for token in state.tokens:
        token.meta["part"] = count.part_of(token)
    _number_footnotes(state.tokens)


@dataclass(slots=True)
class _Count:
    """The last part, the one that the last step began, and those of the items that are open."""

    last: int = 0
    step: int = 0
    items: list[int] = field(default_factory=lambda: [0])

    def part_of(self, token: Token) -> int:
        if token.type == "step":
            self.last = self.step = self.last + 1
        elif token.type == "list_item_open":
            self.last += token.markup in _ONE_BY_ONE
            self.items.append(self.last if token.markup in _ONE_BY_ONE else self.items[-1])
        part = max(self.step, self.items[-1])
        if token.type == "list_item_close":
            self.items.pop()
        return part


def _number_footnotes(tokens: Sequence[Token]) -> None:
    """They are seen as soon as one of them is mentioned."""
    mentioned: int = next((token.meta["part"] for token in tokens if _refers(token)), 0)
    for token in tokens:
        if token.type == "footnote_block_open":
            token.meta["part"] = mentioned


def _refers(token: Token) -> bool:
    return any(child.type == "footnote_ref" for child in token.children or ())


def _lists_joined(tokens: Sequence[Token]) -> Iterable[Token]:
    """A list that only a step has parted is one."""
    at = 0
    while at < len(tokens):
        after = tokens[at : at + 3]
        if _is_parted(after):
            yield after[1]
            at += len(after)
        else:
            yield tokens[at]
            at += 1


def _is_parted(tokens: Sequence[Token]) -> bool:
    match [token.type for token in tokens]:
        case [closes, "step", opens]:
            return _CLOSES.get(closes) == opens and tokens[0].markup == tokens[2].markup
    return False
