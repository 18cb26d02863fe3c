"""The choices of this laptop, in a small TOML file; a broken one is as good as none."""

import json
import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`notes_size` is in pixels; `fade` lets one picture give way softly to the next."""

    notes_size: int = 18
    fade: bool = True


def load(folder: Path) -> Settings:
    try:
        found = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return Settings(**_usable(found))


def save(folder: Path, settings: Settings) -> None:
    """Choices are a comfort: a folder that cannot be written to does not stop the show."""
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in asdict(settings).items()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_text("".join(lines), encoding="utf-8")
    except OSError:
        return


def _usable(found: dict[str, Any]) -> dict[str, Any]:
    return {
        field.name: found[field.name]
        for field in fields(Settings)
        if type(found.get(field.name)) is type(field.default)
    }
