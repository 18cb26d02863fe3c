"""Gathers what `core.preflight` judges: `presenter doctor` and the start screen ask here."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from itertools import chain
from pathlib import Path

from presenter import machine
from presenter.app.checking import measured
from presenter.clock import Clock
from presenter.core.errors import Damaged, Refused
from presenter.core.finding import Finding
from presenter.core.preflight import Deck, Facts, look_over
from presenter.deck.checking import check
from presenter.deck.problems import Problem
from presenter.qt.displays import found_displays
from presenter.qt.glyphs import lost_characters, lost_fonts
from presenter.source import text_of
from presenter.store import file, shelf
from presenter.store.damage import MEND
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """What whoever asks knows already, or must not wait for.

    `sleepless` says why sleep cannot be held off; `ours`, that this program holds the file.
    """

    sleepless: str
    checked: Deck | None = None
    ours: bool = False
    has_screen: bool = True


def preflight(path: Path, deck: Path, clock: Clock, known: Known) -> tuple[Finding, ...]:
    """Look this laptop over for an evening with a deck, kept in the session file at `path`.

    Needs the application to be there.
    """
    displays, mirrored = found_displays() if known.has_screen else ((), False)
    trouble = ("" if known.ours else _trouble(path)) or _damage(path)
    facts = Facts(
        displays=displays,
        mirrored=mirrored,
        sleepless=known.sleepless,
        battery=machine.battery(),
        free=machine.free_space(path),
        now=clock.now(),
        newest=None if trouble else _newest(path),
        deck=known.checked,
        lost_fonts=lost_fonts(),
        lost_characters=_lost(deck),
        file=str(path),
        trouble=trouble,
    )
    return look_over(facts)


def checked(path: Path) -> Deck:
    """What the checker says of a deck."""
    try:
        return counted(path, chain(check(path), *measured(path)))
    except Refused as refused:
        return Deck(path.name, str(refused))


def counted(path: Path, problems: Iterable[Problem]) -> Deck:
    """So many problems were found in a deck."""
    severities = Counter(each.severity for each in problems)
    return Deck(path.name, errors=severities["error"], warnings=severities["warning"])


def _trouble(path: Path) -> str:
    """Why nothing could be kept in the file; it is left as it is."""
    try:
        file.claim(path).release()
    except Refused as refused:
        return str(refused)
    return ""


def _damage(path: Path) -> str:
    try:
        shelf.sessions(path)
    except Damaged as damaged:
        return str(damaged).removesuffix(MEND).strip()
    return ""


def _newest(path: Path) -> datetime | None:
    return max((line.seen_at for line in shelf.sessions(path)), default=None)


def _lost(deck: Path) -> str:
    try:
        return lost_characters(text_of(deck))
    except Refused:
        return ""  # the finding of the deck says why
