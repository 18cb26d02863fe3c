"""Page numbers, as Marp counts them."""

from collections.abc import Iterable, Iterator
from enum import StrEnum


class Paging(StrEnum):
    """What `paginate` may say: whether a slide shows its number, and whether it counts."""

    TRUE = "true"
    FALSE = "false"
    HOLD = "hold"
    SKIP = "skip"

    @property
    def shows(self) -> bool:
        return self in {Paging.TRUE, Paging.HOLD}

    @property
    def counts(self) -> bool:
        return self in {Paging.TRUE, Paging.FALSE}


def pages(slides: Iterable[Paging]) -> Iterator[int]:
    """The number that each slide shows, 0 if none."""
    number = 0
    for paging in slides:
        number += paging.counts
        if paging.shows:
            number = max(number, 1)
        yield number if paging.shows else 0
