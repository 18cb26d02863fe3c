"""A report as a PDF file, in one of its editions."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any

import typst

from presenter.core.editions import Paper
from presenter.core.room import Room
from presenter.report.editions import values_of
from presenter.report.wish import Wish
from presenter.resources import resource

ON_A_SCREEN = 110  # pixels to an inch
SIZES = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def pdf(room: Room, now: datetime, wish: Wish | None = None) -> bytes:
    """Tagged for screen readers, and PDF/UA-1 if some font here draws every sign that was used.

    Raises `Refused` if there is nothing to write: see the editions.
    """
    source = _Source(room, now, wish or Wish())
    try:
        made: bytes = source.compiled(pdf_standards="ua-1")
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        made = source.compiled()
    return made


def pages(room: Room, now: datetime, wish: Wish) -> tuple[bytes, ...]:
    """Each page as a PNG, to look at on a screen."""
    made = _Source(room, now, wish).compiled(format="png", ppi=ON_A_SCREEN)
    return tuple(made) if isinstance(made, list) else (made,)


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Looked up once: typst sets a page anew whenever its fonts may be others."""
    return typst.Fonts(font_paths=[resource("fonts")])


class _Source:
    """An edition's template with what it says."""

    def __init__(self, room: Room, now: datetime, wish: Wish) -> None:
        self._edition = wish.edition
        self._made = now.replace(second=0, microsecond=0)
        self._inputs = {
            "report": json.dumps(values_of(room, now, wish), ensure_ascii=False),
            "paper": SIZES[wish.paper],
        }

    def compiled(self, **how: Any) -> Any:
        return typst.compile(
            resource(f"report/{self._edition}.typ"),
            root=resource("report"),
            font_paths=_fonts(),
            sys_inputs=self._inputs,
            timestamp=self._made,
            **how,
        )
