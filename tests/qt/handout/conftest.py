from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from presenter.deck.reading import read
from presenter.qt.handout.pdf import Handout, pdf
from presenter.qt.paint.images import Album

Printed = Callable[..., PdfReader]


class NoPictures:
    def read(self, name: str) -> bytes | None:
        return None


@pytest.fixture
def printed(fonts) -> Printed:
    """Print a deck, given as Markdown, and read the PDF, which must be in order."""

    def print_deck(markdown: str, **wish) -> PdfReader:
        deck, _problems = read(markdown, "deck")
        album = Album(wish.pop("pictures", NoPictures()))
        made = pdf(Handout(deck, album, **wish), lambda done: None)
        return PdfReader(BytesIO(made), strict=True)

    return print_deck
