import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import plenty
import pytest
from markdown_it import MarkdownIt

from presenter.case.findings import Findings
from presenter.case.reading import read

pytestmark = pytest.mark.bench

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LINES, READINGS, EXPLORATIONS = 2000, 20, 3


def milliseconds(errand, *target) -> float:
    began = perf_counter()
    errand(*target)
    return (perf_counter() - began) * 1000


def played(what: str, compiled: dict[str, str]) -> dict[str, float]:
    line = [sys.executable, HERE / "plays.py", what]
    environ = os.environ | compiled | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(line, check=True, env=environ, capture_output=True, text=True)
    return json.loads(done.stdout)


def test_every_play_of_200000_states(benchmark, figures, compiled):
    bare = [played("bare", compiled) for _ in range(EXPLORATIONS)]
    ours = []

    def explore() -> None:
        ours.append(played("ours", compiled))

    benchmark.pedantic(explore, rounds=EXPLORATIONS)
    for name, unit in (("seconds", "s"), ("peak", "MB")):
        mine, theirs = (max(each[name] for each in every) for every in (ours, bare))
        title = f"200,000 states played, {name}"
        benchmark.extra_info[f"ratio of {name}"] = figures.note(title, unit, mine, theirs)


def test_a_case_of_2000_lines_read(benchmark, figures):
    text = plenty.long_case(LINES)
    markdown = MarkdownIt("commonmark").enable("table")
    bare, ours = [], []

    def take_turns() -> None:
        bare.append(milliseconds(markdown.parse, text))

    def read_case() -> None:
        ours.append(milliseconds(read, text, Findings()))

    benchmark.pedantic(read_case, setup=take_turns, rounds=READINGS)
    ratio = figures.note_spans("case of 2,000 lines read", ours, bare, 50, 95)
    benchmark.extra_info["ratio"] = ratio
