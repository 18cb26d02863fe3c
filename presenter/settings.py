"""The choices of this laptop, in a small TOML file; what is broken in it counts for nothing."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from presenter.core.arranging import Arrangement, Known
from presenter.core.displays import Display
from presenter.values import dataclass

FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`notes_size` is in pixels; `fade` lets one picture give way softly to the next.

    `displays` are the arrangements that were chosen or used, see `core.arranging`; `backups` is
    a folder, such as a stick, that backups go to besides the one beside the session file.
    """

    notes_size: int = 18
    fade: bool = True
    backups: str = ""
    displays: Known = ()


def load(folder: Path) -> Settings:
    try:
        found = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    known = tuple(_arrangements(found.pop("displays", ())))
    return Settings(**_usable(found), displays=known)


def save(folder: Path, settings: Settings) -> None:
    """Choices are a comfort: a folder that cannot be written to does not stop the show."""
    table = asdict(settings)
    known = table.pop("displays")
    lines = [_line(name, value) for name, value in table.items()]
    for each in known:
        lines += ["\n[[displays]]\n", *(_line(name, value) for name, value in each.items())]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_text("".join(lines), encoding="utf-8", errors="replace")
    except OSError:
        return


def _line(name: str, value: object) -> str:
    return f"{name} = {_written(value)}\n"


def _written(value: object) -> str:
    """JSON is TOML, but for tables and what JSON leaves as it is: DEL."""
    if isinstance(value, dict):
        parts = ", ".join(f"{key} = {_written(each)}" for key, each in value.items())
        return f"{{ {parts} }}"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _arrangements(tables: object) -> Iterator[Arrangement]:
    for table in tables if isinstance(tables, list) else ():
        if isinstance(table, dict):
            audience, control = (_display(table.get(key)) for key in ("audience", "control"))
            if audience and control:
                yield Arrangement(audience, control, table.get("chosen") is True)


def _display(table: object) -> Display | None:
    """One whose every field is there and of its kind."""
    if not isinstance(table, dict):
        return None
    usable = {
        field.name: table[field.name]
        for field in fields(Display)
        if type(table.get(field.name)) is field.type
    }
    return Display(**usable) if len(usable) == len(fields(Display)) else None


def _usable(found: dict[str, Any]) -> dict[str, Any]:
    return {
        field.name: found[field.name]
        for field in fields(Settings)
        if type(found.get(field.name)) is type(field.default)
    }
