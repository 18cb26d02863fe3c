"""The way in: `presenter`, `python -m presenter` and the frozen program."""

import sys
from functools import partial
from pathlib import Path

from presenter import collector


def main() -> None:
    """`presenter run DECK` is what a room waits for, so it does not wait for Typer (70 ms)."""
    match sys.argv[1:]:
        case ["run", deck] if _is_name(deck):
            _run(deck, None)
        case ["run", deck, "--db", file] if _is_name(deck) and _is_name(file):
            _run(deck, Path(file))
        case _:
            from presenter.cli import commands

            commands()


def _run(deck: str, db: Path | None) -> None:
    collector.pause()
    from presenter.launch import answer, run_deck

    answer(partial(run_deck, Path(deck), db, windowed=False))


def _is_name(word: str) -> bool:
    return not word.startswith("-")


if __name__ == "__main__":
    main()
