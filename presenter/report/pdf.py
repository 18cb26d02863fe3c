"""The report as a PDF file."""

import json
import os
from contextlib import suppress
from datetime import datetime
from errno import EDQUOT, ENOSPC, EROFS
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Literal

import typst

from presenter.core.errors import Refused
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


def save(path: Path, data: bytes) -> None:
    """Write all of it or nothing: an older file stays until the new one is safe on the disk."""
    if path.is_dir():
        raise Refused(f"“{path}” is a folder. Add a file name, such as “report.pdf”.")
    try:
        _replace(path, data)
    except OSError as error:
        raise Refused(f"The report was not saved. {_trouble(path, error)}") from error


def _compiled(words: str, made: datetime, standard: Literal["ua-1"] | None) -> bytes:
    return typst.compile(
        resource("report.typ"),
        font_paths=[resource("fonts")],
        sys_inputs={"report": words},
        pdf_standards=standard,
        timestamp=made,
    )


def _replace(path: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".report-", delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
            part.close()
            Path(part.name).replace(path)
        except OSError:
            part.close()
            with suppress(OSError):
                Path(part.name).unlink()
            raise


def _trouble(path: Path, error: OSError) -> str:
    folder = f"“{path.parent}”"
    if error.errno in {ENOSPC, EDQUOT}:
        return f"The disk of {folder} is full. Make room there, or choose another disk."
    if isinstance(error, FileNotFoundError):
        return f"There is no folder {folder}. Make it first, or choose another."
    if isinstance(error, NotADirectoryError):
        return f"{folder} is not a folder. Choose a folder."
    if isinstance(error, PermissionError) or error.errno == EROFS:
        return f"“{path}” may not be written, or is open. Close it, or choose another folder."
    return f"{folder} says: {error.strerror}. Choose another place."
