"""Signals in words, as a room reads them."""

from fractions import Fraction

_SMALL = 100  # from here on nobody needs a part of one
_COUNTS = {"n", "no", "count"}


def quantity(value: Fraction, unit: str) -> str:
    """`38 %`, `4.1 GB`, `6,100`: what is counted needs no unit."""
    number = f"{float(round(value, 1)):,.1f}" if abs(value) < _SMALL else f"{round(value):,}"
    number = number.removesuffix(".0")
    number = "0" if number == "-0" else number
    return number if unit in _COUNTS or not unit else f"{number} {unit}"
