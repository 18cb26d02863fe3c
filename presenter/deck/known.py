"""The names of all settings: Marp's, and ours."""

from presenter.deck import marp

PHASE = frozenset({"case", "clock", "kind", "kicker", "listen", "minutes"})
OURS = PHASE | {"phase", "show"}
KNOWN = OURS | marp.KNOWN
