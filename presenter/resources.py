"""Files that ship with the program: found in the source tree, the wheel and the frozen app."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent
_ROOTS = (Path(getattr(sys, "_MEIPASS", _PACKAGE)), _PACKAGE, _PACKAGE.parent)


def resource(name: str) -> Path:
    """The path of `resources/NAME`: `resource("fonts/Inter-Regular.otf")`."""
    return _shipped("resources", name)


def bundled_deck(name: str = "blew-up-production.md") -> Path:
    """The path of `decks/NAME`."""
    return _shipped("decks", name)


def _shipped(folder: str, name: str) -> Path:
    candidates = [root / folder / name for root in _ROOTS]
    return next((path for path in candidates if path.exists()), candidates[0])
