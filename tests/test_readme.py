"""The page that people read first says what is so."""

from pathlib import Path

from presenter.core.keynames import spoken
from presenter.core.shortcuts import FIXED, Fixed, Group, Wish

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def row(entry: Wish | Fixed) -> str:
    keys = ", ".join(spoken(key) for key in entry.keys)
    return f"| {keys} | {entry.title}{f'; {entry.says}' if entry.says else ''} |"


def table() -> list[str]:
    lines = ["| key | what it does |", "|---|---|"]
    for group in Group:
        lines.append(f"| | **{group}** |")
        lines += [row(entry) for entry in (*Wish, *FIXED) if entry.group is group]
    return lines


def test_the_table_of_keys_has_every_key_as_it_is():
    section = README.partition("## Keys\n")[2].partition("\n## ")[0]
    assert [line for line in section.splitlines() if line.startswith("|")] == table()
