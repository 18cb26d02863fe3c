"""Which of very many slides are worth listing: those about the one that is up."""

MOST = 40
_STRIDE, _MARGIN = MOST // 2, MOST // 4


def nearby(count: int, here: int) -> range:
    """At most so many of `count` places, at least ten on either side of `here` where there are.

    They stay the same for some steps, so that a list of them does not run along.
    """
    first = here // _STRIDE * _STRIDE - _MARGIN
    start = max(0, min(first, count - MOST))
    return range(start, min(start + MOST, count))
