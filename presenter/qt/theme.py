"""Colours and fonts of every screen, from one table of tokens."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase

from presenter.resources import resource

DISPLAY, SANS, MONO = "Inter Display", "Inter", "JetBrains Mono"
FONT_FILES = (
    "InterDisplay-Bold.otf",
    "Inter-Regular.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "Inter-Italic.otf",
    "Inter-BoldItalic.otf",
    "JetBrainsMono-Regular.ttf",
    "JetBrainsMono-Bold.ttf",
    "JetBrainsMono-Italic.ttf",
)


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens by name, each `#RRGGBB`."""

    name: str
    ink: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    faint: str
    ember: str
    calm: str
    ok: str
    warn: str
    bad: str
    info: str
    code: str
    on_ember: str

    def colour(self, token: str) -> QColor:
        return QColor(getattr(self, token))


NIGHT = Theme(
    name="night",
    ink="#10131A",
    surface="#181D27",
    raised="#222938",
    line="#2E3647",
    text="#ECEFF5",
    muted="#9AA4B7",
    faint="#6B7588",
    ember="#FF8B3D",
    calm="#4CC9B0",
    ok="#57C785",
    warn="#F2C14E",
    bad="#F0594E",
    info="#6AA9FF",
    code="#0A0D13",
    on_ember="#1B1209",
)
DAY = Theme(
    name="day",
    ink="#FAF8F4",
    surface="#FFFFFF",
    raised="#F1EEE8",
    line="#DDD8CE",
    text="#1B1F27",
    muted="#5A6372",
    faint="#8A92A0",
    ember="#C2540A",
    calm="#13806C",
    ok="#1E7B45",
    warn="#8A6100",
    bad="#B3261E",
    info="#1F5FBF",
    code="#F4F1EA",
    on_ember="#FFFFFF",
)


def load_fonts(files: Iterable[str] = FONT_FILES) -> None:
    """Make the shipped fonts known to Qt; the application must exist."""
    for file in files:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}")))


def font(family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font by its height in pixels, with figures of equal width so that no clock wobbles."""
    return QFont(_made(family, max(1, round(pixels)), weight))


@lru_cache(maxsize=128)
def _made(family: str, pixels: int, weight: QFont.Weight) -> QFont:
    made = QFont(family)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
