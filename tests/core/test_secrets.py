"""Whatever is private in a room has a mark here, and no Picture may hold that mark."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from rooms import NOON, begun, entry, room, telling, told, turn

from presenter.core.consent import Consent
from presenter.core.director import next_picture, picture
from presenter.core.entries import EntryKind
from presenter.core.room import ActView, Place, Room

MARK = "PRIVATE"
OPEN = "PUBLIC"


def strings(value: object) -> Iterator[str]:
    """Every text in a value, however deep it lies, enumerations and dictionaries included."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, dict):
        yield from strings(tuple(value.items()))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def secretive(step: int, *, black: bool = False, tells: bool = False) -> Room:
    live = begun(room(step), 1)
    slides = tuple(replace(slide, notes=f"{MARK} notes") for slide in live.deck.slides)
    waiting = (
        turn(2, OPEN, "A title", Consent.ROOM_ONLY),
        turn(3, "", "A title", Consent.UNNAMED_SUMMARY),
    )
    first = telling if tells else told
    return replace(
        live,
        session=replace(live.session, title=f"{MARK} title", id=31337),
        deck=replace(live.deck, title=f"{MARK} deck", slides=slides),
        place=Place(step, black),
        turns=(first(turn(1, OPEN, "A title", Consent.LESSONS_ONLY)), *waiting),
        entries=(entry(1, EntryKind.LEARNING, OPEN),),
        last=ActView(7, f"{MARK} label"),
        saved_at=NOON,
    )


@pytest.mark.parametrize("black", [False, True])
@pytest.mark.parametrize("tells", [False, True])
@pytest.mark.parametrize("step", range(6))
def test_no_picture_holds_what_is_private(step, tells, black):
    live = secretive(step, tells=tells, black=black)
    assert MARK in " ".join(strings(live))
    private = {MARK, *(level.value for level in Consent)}
    for shown in (picture(live), next_picture(live)):
        said = " ".join(strings(shown))
        assert not [word for word in private if word in said]


def test_the_search_does_find_what_is_there():
    assert OPEN in " ".join(strings(picture(secretive(5))))
    assert OPEN in " ".join(strings(picture(secretive(0, tells=True))))
