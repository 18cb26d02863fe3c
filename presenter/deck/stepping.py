"""In how many parts a slide is shown, without parsing those that are shown at once."""

import re

from presenter.deck.marks import STEP

_ONE_BY_ONE = re.compile(
    r"^[ \t>]*(?:(?:[-+]|\d{1,9}\.)[ \t]+)*(?:\*|\d{1,9}\))(?:[ \t]|$)", re.MULTILINE
)


def parts(markdown: str) -> int:
    if STEP not in markdown and not _ONE_BY_ONE.search(markdown):
        return 1
    from presenter.deck.page import page  # noqa: PLC0415 - the parser: few slides need it so early

    return page(markdown).parts
