"""What there is to read in a case, in pages that a wall has room for."""

from collections.abc import Iterable, Iterator, Sequence

from presenter.case.audience import Words, count
from presenter.core.board import Page
from presenter.core.case import Card, Case, Kind, Part, Section, Text
from presenter.core.playing import Event, What

ROOM = 110  # words that can be read from the back row
LOOKED, ENDED = "You looked", "The end"
Body = Sequence[Text | Card]


def section(case: Case, before: Section | None, found: Section) -> Iterator[Page]:
    """A scene after the words of its part if that is new, a look, or an ending."""
    if found.kind is Kind.LOOK:
        yield from pages(LOOKED, found.title, found.body)
    elif found.kind is Kind.ENDING:
        yield from ending(found.title, found.body)
    else:
        if part := new_part(case, before, found):
            yield from pages("", part.title, part.body, even_empty=False)
        yield from pages(_part_of(case, found).title, found.title, found.body)


def ending(title: str, body: Body = ()) -> Iterator[Page]:
    return pages(ENDED, title, body)


def new_part(case: Case, before: Section | None, found: Section) -> Part | None:
    """The part that begins with a scene, if it is another one than before."""
    is_new = found.kind is Kind.SCENE and (before is None or before.part != found.part)
    return _part_of(case, found) if is_new else None


def injects(case: Case, events: Iterable[Event]) -> Iterator[Page]:
    """What came by itself on the way."""
    for event in events:
        if event.what is What.INJECT:
            body = case.sections[event.name].body
            yield from pages(case.clock.at(event.minute), event.text, body)


def truth(case: Case) -> tuple[Page, ...]:
    """What really happened: the last part, if there is one before it."""
    last = case.parts[-1] if len(case.parts) > 1 else None
    return tuple(pages("", last.title, last.body, even_empty=False)) if last else ()


def pages(kicker: str, title: str, body: Body, *, even_empty: bool = True) -> Iterator[Page]:
    """As many as the words need; the kicker then says which one it is."""
    parts = list(_parted(body))
    if len(parts) <= 1:
        if body or even_empty:
            yield Page(kicker, title, tuple(body))
        return
    for number, part in enumerate(parts, start=1):
        which = f"{number} of {len(parts)}"
        yield Page(f"{kicker} · {which}" if kicker else which, title, tuple(part))


def _parted(body: Body) -> Iterator[Body]:
    part: list[Text | Card] = []
    words = 0
    for piece in body:
        more = _words(piece)
        if part and words + more > ROOM:
            yield part
            part, words = [], 0
        part.append(piece)
        words += more
    if part:
        yield part


def _words(piece: Text | Card) -> int:
    text = piece.markdown if isinstance(piece, Text) else f"{piece.who} {piece.text}"
    return count([Words(text, piece.line)])


def _part_of(case: Case, section: Section) -> Part:
    return case.parts[section.part - 1] if section.part else Part("", section.line)
