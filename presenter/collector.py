"""When Python looks for garbage: not in a start, and not through what stays for good."""

import gc


def pause() -> None:
    """There is no garbage in imports, only 20 ms of looking for it."""
    gc.disable()


def go_on() -> None:
    gc.enable()


def leave_what_stays() -> None:
    """What was imported need not be looked at again at every act (70 ms)."""
    gc.collect()
    gc.freeze()
