"""A report as a PDF file, in one of its editions."""

import json
from datetime import datetime
from typing import Literal

import typst

from presenter.core.editions import Edition, Paper
from presenter.core.room import Room
from presenter.report.editions import values_of
from presenter.report.wish import Wish
from presenter.resources import resource

SIZES = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def pdf(room: Room, now: datetime, wish: Wish | None = None) -> bytes:
    """Tagged for screen readers, and PDF/UA-1 if some font here draws every sign that was used.

    Raises `Refused` if there is nothing to write: see the editions.
    """
    wish = wish or Wish()
    inputs = {
        "report": json.dumps(values_of(room, now, wish), ensure_ascii=False),
        "paper": SIZES[wish.paper],
    }
    made = now.replace(second=0, microsecond=0)
    try:
        return _compiled(wish.edition, inputs, made, "ua-1")
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        return _compiled(wish.edition, inputs, made, None)


def _compiled(
    edition: Edition, inputs: dict[str, str], made: datetime, standard: Literal["ua-1"] | None
) -> bytes:
    return typst.compile(
        resource(f"report/{edition}.typ"),
        root=resource("report"),
        font_paths=[resource("fonts")],
        sys_inputs=inputs,
        pdf_standards=standard,
        timestamp=made,
    )
