"""The keys that this laptop chose, in a small TOML file; a broken one is as good as none."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

FILE = "keys.toml"
HEAD = "# Keys by what they stand for. Whatever is not named here has its usual keys.\n"

Chosen = dict[str, tuple[str, ...]]


def load(folder: Path) -> Chosen:
    """Every entry that is a list of words; what they mean is for others to know."""
    try:
        found = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {
        name: tuple(key for key in keys if isinstance(key, str))
        for name, keys in found.items()
        if isinstance(keys, list)
    }


def save(folder: Path, chosen: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether they are kept."""
    lines = [f"{name} = {json.dumps(keys, ensure_ascii=False)}\n" for name, keys in chosen.items()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_text(HEAD + "".join(lines), encoding="utf-8")
    except OSError:
        return False
    return True
