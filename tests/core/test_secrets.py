"""Whatever is private in a room has a mark here, and no Picture may hold that mark."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta

import pytest
from rooms import NOON, begun, entry, room, telling, told, turn

from presenter.core.consent import Consent
from presenter.core.cues import CueView, To
from presenter.core.director import next_picture, picture
from presenter.core.entries import EntryKind
from presenter.core.room import ActView, Held, Place, Room

MARK = "PRIVATE"
OPEN = "PUBLIC"


def strings(value: object) -> list[str]:
    """Every text in a value, however deep it lies, in the order in which it is found."""
    if isinstance(value, str):
        return [str(value)]
    return [text for part in parts(value) for text in strings(part)]


def parts(value: object) -> Iterable[object]:
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, tuple):
        return value
    assert isinstance(value, int | float | datetime | timedelta | None), (
        "Teach me to look into this."
    )
    return ()


def secretive(step: int, *, cover: str = "", tells: bool = False, frozen: bool = False) -> Room:
    live = begun(room(step), 1)
    slides = tuple(replace(slide, notes=f"{MARK} notes") for slide in live.deck.slides)
    waiting = (
        turn(2, OPEN, "A title", Consent.ROOM_ONLY),
        turn(3, "", "A title", Consent.UNNAMED_SUMMARY),
    )
    first = telling if tells else told
    return replace(
        live,
        session=replace(live.session, title=OPEN, id=31337),
        deck=replace(live.deck, title=f"{MARK} deck", slides=slides),
        place=Place(
            step, cover == "black", Held(step, NOON) if frozen else None, cover == "neutral"
        ),
        turns=(first(turn(1, OPEN, "A title", Consent.LESSONS_ONLY)), *waiting),
        entries=(entry(1, EntryKind.LEARNING, OPEN),),
        last=ActView(7, f"{MARK} label"),
        cues=tuple(CueView(8, to, f"{MARK} cue", NOON) for to in (To.TELLER, To.FACILITATOR)),
        saved_at=NOON,
    )


@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("cover", ["", "black", "neutral"])
@pytest.mark.parametrize("tells", [False, True])
@pytest.mark.parametrize("step", range(6))
def test_no_picture_holds_what_is_private(step, tells, cover, frozen):
    live = secretive(step, tells=tells, cover=cover, frozen=frozen)
    assert MARK in " ".join(strings(live))
    private = {MARK, *(level.value for level in Consent)}
    for shown in (picture(live), next_picture(live)):
        said = " ".join(strings(shown))
        assert not [word for word in private if word in said]


def test_the_search_does_find_what_is_there():
    assert OPEN in " ".join(strings(picture(secretive(5))))
    assert OPEN in " ".join(strings(picture(secretive(0, tells=True))))
