"""Ours and something bare, measured in turns so that both have the same minutes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def milliseconds(errand: Callable[..., object], *target: object) -> float:
    began = perf_counter()
    errand(*target)
    return (perf_counter() - began) * 1000


def run(script: str, path: Path, environ: dict[str, str]) -> None:
    """Let a new process do what a script beside this one says."""
    line = [sys.executable, HERE / script, path]
    subprocess.run(line, check=True, env=os.environ | environ | {"PYTHONPATH": str(ROOT)})


def in_turns(benchmark, rounds, ours, bare) -> tuple[list[float], list[float]]:
    mine, theirs = [], []

    def take_turns() -> None:
        theirs.append(milliseconds(bare))

    def measure() -> None:
        mine.append(milliseconds(ours))

    benchmark.pedantic(measure, setup=take_turns, rounds=rounds)
    return mine, theirs
