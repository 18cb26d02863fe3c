"""The anchors that GitHub gives to headings."""

import re
from urllib.parse import unquote

_DROPPED = re.compile(r"[^\w\- ]")


def anchor_of(heading: str) -> str:
    """`Inject 17:05: The boss joins` is `inject-1705-the-boss-joins`."""
    return _DROPPED.sub("", heading.strip().lower()).replace(" ", "-")


def anchor_in(address: str) -> str | None:
    """The anchor a link leads to, or nothing if it leads out of the file."""
    return unquote(address[1:]) if address.startswith("#") else None
