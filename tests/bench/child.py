"""A process under measurement; it tells in lines of JSON what it has done."""

import json
import os
import subprocess
import sys
from pathlib import Path
from time import monotonic_ns
from typing import Any, Self

HERE = Path(__file__).parent


class Child:
    """Runs a script of this folder; `spawned` is on the clock that all processes share."""

    def __init__(self, script: str, *words: object, **environ: str) -> None:
        line = [sys.executable, HERE / script, *map(str, words)]
        self.spawned = monotonic_ns()
        self._process = subprocess.Popen(
            line, stdout=subprocess.PIPE, text=True, env=os.environ | environ
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._process.terminate()
        self._process.communicate()

    def hear(self) -> dict[str, Any]:
        """What it says next; it waits for that."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise EOFError(f"{self._process.args} ended before it had told everything.")
        return json.loads(line)

    @property
    def proportional_size(self) -> float:
        """Its memory in MB, what it shares with others divided among them (Linux)."""
        rollup = Path(f"/proc/{self._process.pid}/smaps_rollup").read_text()
        sizes = dict(line.split(":") for line in rollup.splitlines() if line.endswith("kB"))
        return int(sizes["Pss"].split()[0]) / 1024


def say(**facts: object) -> None:
    """The other end: what a child tells."""
    print(json.dumps(facts), flush=True)  # noqa: T201 - this is how it answers
