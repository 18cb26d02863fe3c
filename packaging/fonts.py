# /// script
# dependencies = ["fonttools==4.60.1"]
# ///
"""Makes the shipped Inter fonts out of those of its release: `uv run packaging/fonts.py *.otf`.

Inter draws figures of equal width, and some signs by their neighbours, by replacing glyphs. A PDF
knows the letters of the glyphs it would have drawn otherwise, so that replaced figures could be
neither found nor copied. Here the figures have equal widths to begin with, those of headings
excepted, and no sign changes by its neighbours: what is drawn is what is written.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FIGURES = "0123456789"
EQUAL, BY_NEIGHBOUR = "tnum", "calt"
HEADINGS = "InterDisplay"


def make(source: Path) -> None:
    """Change one font in its place."""
    font = TTFont(source, recalcTimestamp=False)
    if not source.name.startswith(HEADINGS):
        _use_equal_figures(font)
    _drop(font, {EQUAL, BY_NEIGHBOUR})
    font.save(source)


def _use_equal_figures(font: TTFont) -> None:
    equal = _replacements(font, EQUAL)
    for table in font["cmap"].tables:
        for figure in map(ord, FIGURES):
            if glyph := table.cmap.get(figure):
                table.cmap[figure] = equal.get(glyph, glyph)


def _replacements(font: TTFont, feature: str) -> dict[str, str]:
    """Glyph by glyph, what a feature replaces."""
    rules = font["GSUB"].table
    every = (each.Feature for each in rules.FeatureList.FeatureRecord if each.FeatureTag == feature)
    numbers = {number for each in every for number in each.LookupListIndex}
    found: dict[str, str] = {}
    for number in numbers:
        for rule in rules.LookupList.Lookup[number].SubTable:
            found |= getattr(getattr(rule, "ExtSubTable", rule), "mapping", {})
    return found


def _drop(font: TTFont, tags: set[str]) -> None:
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag in tags:
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


if __name__ == "__main__":
    for name in sys.argv[1:]:
        make(Path(name))
