"""The report as a PDF file."""

import json
from datetime import datetime
from typing import Literal

import typst

from presenter.core.room import Room
from presenter.report.content import content
from presenter.resources import resource


def pdf(room: Room, now: datetime) -> bytes:
    """Tagged for screen readers, and PDF/UA-1 if some font here draws every sign that was used."""
    words = json.dumps(content(room, now), ensure_ascii=False)
    made = now.replace(second=0, microsecond=0)
    try:
        return _compiled(words, made, "ua-1")
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        return _compiled(words, made, None)


def _compiled(words: str, made: datetime, standard: Literal["ua-1"] | None) -> bytes:
    return typst.compile(
        resource("report.typ"),
        font_paths=[resource("fonts")],
        sys_inputs={"report": words},
        pdf_standards=standard,
        timestamp=made,
    )
