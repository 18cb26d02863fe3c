"""Another start of the program: claims a file, says what came of it, and waits to be ended."""

import sys
from pathlib import Path

from presenter.core.errors import Refused
from presenter.store import file


def say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


try:
    claim = file.claim(Path(sys.argv[1]))
except Refused as refused:
    say(refused)
else:
    say("held")
    sys.stdin.read()
