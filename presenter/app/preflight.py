"""Gathers what `core.preflight` judges: `presenter doctor` and the start screen ask here."""

from collections import Counter
from datetime import datetime
from pathlib import Path

from presenter import awake, machine
from presenter.app.checking import measured
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.core.preflight import Deck, Facts, Finding, look_over
from presenter.deck.checking import check
from presenter.qt.displays import found_displays
from presenter.qt.glyphs import lost_characters, lost_fonts
from presenter.source import text_of
from presenter.store import file, shelf


def preflight(
    path: Path, deck: Path, clock: Clock, *, ours: bool = False, has_screen: bool = True
) -> tuple[Finding, ...]:
    """Look this laptop over for an evening with a deck, kept in the session file at `path`.

    `ours` says that this program holds the file already. Needs the application to be there.
    """
    displays, mirrored = found_displays() if has_screen else ((), False)
    trouble = "" if ours else _trouble(path)
    facts = Facts(
        displays=displays,
        mirrored=mirrored,
        sleepless=awake.trouble(),
        battery=machine.battery(),
        free=machine.free_space(path),
        now=clock.now(),
        newest=None if trouble else _newest(path),
        deck=_deck(deck),
        lost_fonts=lost_fonts(),
        lost_characters=_lost(deck),
        file=str(path),
        trouble=trouble,
    )
    return look_over(facts)


def _trouble(path: Path) -> str:
    """Why nothing could be kept in the file; it is left as it is."""
    try:
        file.claim(path).release()
    except Refused as refused:
        return str(refused)
    return ""


def _newest(path: Path) -> datetime | None:
    return max((line.seen_at for line in shelf.sessions(path)), default=None)


def _deck(path: Path) -> Deck:
    try:
        found = (*check(path), *(each for some in measured(path) for each in some))
    except Refused as refused:
        return Deck(path.name, str(refused))
    severities = Counter(each.severity for each in found)
    return Deck(path.name, errors=severities["error"], warnings=severities["warning"])


def _lost(deck: Path) -> str:
    try:
        return lost_characters(text_of(deck))
    except Refused:
        return ""  # the finding of the deck says why
