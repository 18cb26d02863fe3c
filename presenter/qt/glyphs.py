"""Which of our fonts are there, and which letters no font of this laptop has."""

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from presenter.qt.theme import DISPLAY, MONO, SANS

ASCII = 128


def lost_fonts() -> tuple[str, ...]:
    """Those of our families that Qt does not have."""
    families = set(QFontDatabase.families())
    return tuple(family for family in (DISPLAY, SANS, MONO) if family not in families)


def lost_characters(text: str) -> str:
    """The characters of a text for which Qt finds a glyph in no font, each once."""
    strange = {each for each in text if ord(each) >= ASCII and each.isprintable()}
    return "".join(sorted(each for each in strange if not _has_glyphs(each)))


def _has_glyphs(words: str) -> bool:
    layout = QTextLayout(words, QFont(SANS))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(_indexes(layout))


def _indexes(layout: QTextLayout) -> Iterable[int]:
    """The glyphs of a text that was laid out; 0 stands for a missing one."""
    for run in layout.glyphRuns():
        yield from run.glyphIndexes()
