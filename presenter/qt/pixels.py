"""How the system's memory is asked to treat pictures."""

import ctypes
import sys

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of glibc's malloc.h
_LARGE = 1_000_000  # bytes; a picture of a projector has eight million


def give_back_when_dropped() -> None:
    """Let what a dropped picture took go back to the system at once (8 MB a picture on Linux).

    Without this glibc learns from the first of them to keep such blocks among small ones.
    """
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none, nor needs it
        if mallopt:
            mallopt(_MMAP_THRESHOLD, _LARGE)
