import os
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from time import perf_counter

import pytest
import stories
import words

from presenter.report import pdf

pytestmark = pytest.mark.bench

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
COLD, WARM = 5, 10


def milliseconds(errand, *target) -> float:
    began = perf_counter()
    errand(*target)
    return (perf_counter() - began) * 1000


def run(script: str, path: Path, environ: dict[str, str]) -> None:
    line = [sys.executable, HERE / script, path]
    subprocess.run(line, check=True, env=os.environ | environ | {"PYTHONPATH": str(ROOT)})


def in_turns(benchmark, rounds, ours, bare) -> tuple[list[float], list[float]]:
    mine, theirs = [], []

    def take_turns() -> None:
        theirs.append(milliseconds(bare))

    def report() -> None:
        mine.append(milliseconds(ours))

    benchmark.pedantic(report, setup=take_turns, rounds=rounds)
    return mine, theirs


def test_a_report_of_forty_stories_by_a_new_process(benchmark, figures, tmp_path, compiled):
    path = tmp_path / "report.pdf"
    run("stories.py", path, compiled)
    ours, bare = in_turns(
        benchmark,
        COLD,
        partial(run, "stories.py", path, compiled),
        partial(run, "words.py", path, compiled),
    )
    benchmark.extra_info["ratio"] = figures.note_spans("report, cold", ours, bare, 50)


def test_a_report_of_forty_stories_by_a_warm_one(benchmark, figures):
    """Each of another evening: typst remembers what it has set before."""
    events = map(str, count())
    ours, bare = in_turns(
        benchmark,
        WARM,
        lambda: pdf.pdf(stories.room(next(events)), stories.BEGAN),
        lambda: words.pdf(next(events)),
    )
    del ours[0], bare[0]  # these have read the fonts
    benchmark.extra_info["ratio"] = figures.note_spans("report, warm", ours, bare, 50)
