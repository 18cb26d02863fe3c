"""In how many parts a slide is shown, without parsing those that are shown at once."""

import re

from presenter.deck.bounds import LONGEST
from presenter.deck.marks import STEP

_ONE_BY_ONE = re.compile(
    r"^[ \t>]*(?:(?:[-+]|\d{1,9}\.)[ \t]+)*(?:\*|\d{1,9}\))(?:[ \t]|$)", re.MULTILINE
)
_PLAIN = re.compile(r"(?:(?:(?:#{1,6} |[-*] )?[^\W\d_].*)?(?:\n|$))*+")
_ITEM = re.compile(r"^\* ", re.MULTILINE)


def parts(markdown: str) -> int:
    if STEP not in markdown and not _ONE_BY_ONE.search(markdown):
        return 1
    if len(markdown) <= LONGEST and _PLAIN.fullmatch(markdown):
        return 1 + len(_ITEM.findall(markdown))
    from presenter.deck.page import page  # noqa: PLC0415 - the parser: few slides need it so early

    return page(markdown).parts
