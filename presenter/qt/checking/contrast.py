"""How well words can be told from their ground, as WCAG 2 reckons it."""

from PySide6.QtGui import QColor

ENOUGH = 4.5
WEIGHTS = (0.2126, 0.7152, 0.0722)
DARK, SLOPE = 0.04045, 12.92


def contrast(one: str, other: str) -> float:
    """From 1, where both are the same, to 21 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    seen = QColor(colour)
    parts = (seen.redF(), seen.greenF(), seen.blueF())
    return sum(weight * _linear(part) for weight, part in zip(WEIGHTS, parts, strict=True))


def _linear(part: float) -> float:
    return part / SLOPE if part <= DARK else ((part + 0.055) / 1.055) ** 2.4
