"""Records of plays: one choice a line, by its text."""

from pathlib import Path

from presenter.case.quantities import tidy
from presenter.source import lines_of, text_of


def record(path: Path) -> tuple[str, ...]:
    """The choices in a file; raises `Refused` if it is no text."""
    return tuple(text for line in lines_of(text_of(path)) if (text := tidy(line)))
