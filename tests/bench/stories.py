"""An evening of sixty stories and a thousand entries; its report: `stories.py PATH`."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from presenter.core.agenda import PhaseView
from presenter.core.consent import Consent
from presenter.core.deck import Deck, Kind, Plan, Slide
from presenter.core.entries import EntryKind, EntryView
from presenter.core.room import Room, SessionView
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer
from presenter.report import pdf

STORIES, ENTRIES = 60, 1000
BEGAN = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
LONG = timedelta(minutes=8)


def room(event: str) -> Room:
    """Stories that may be reported by name, and entries shared out among them."""
    turns = tuple(_story(number) for number in range(1, STORIES + 1))
    ended = BEGAN + STORIES * LONG
    plan = Plan("War stories", Kind.STORIES, STORIES * LONG, 0, 0)
    phase = PhaseView(1, plan.title, plan.kind, Timer(plan.planned, BEGAN, ended), 0, 0)
    session = SessionView(1, "Blew up production", event, BEGAN, ended)
    deck = Deck("Blew up production", (Slide("Stories", "# Stories"),), (plan,))
    return Room(session, deck, (phase,), turns=turns, entries=_entries(turns))


def _story(number: int) -> TurnView:
    began = BEGAN + (number - 1) * LONG
    timer = Timer(LONG, began, began + LONG)
    return TurnView(
        number, f"Teller {number}", f"The long night {number}", timer, Consent.NAMED, confirmed=True
    )


def _entries(turns: tuple[TurnView, ...]) -> tuple[EntryView, ...]:
    kinds = (EntryKind.LEARNING, EntryKind.QUESTION, EntryKind.COMMITMENT)
    made = []
    for number in range(1, ENTRIES + 1):
        turn, kind = turns[number % STORIES], kinds[number % len(kinds)]
        words = f"What we take from {turn.title}, number {number}."
        made.append(EntryView(number, kind, words, "War stories", turn.id, turn.title))
    return tuple(made)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(pdf.pdf(room("Acme Platform"), BEGAN + STORIES * LONG))
