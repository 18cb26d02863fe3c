from functools import partial
from statistics import median

import pytest
from errands import MANY_SLIDES

pytestmark = pytest.mark.bench

ROUNDS = 15


def first_paint(spawn, script, *deck) -> float:
    """Milliseconds from the spawn to the end of the audience's first paint."""
    with spawn(script, "start", *deck) as child:
        return (child.hear()["painted"] - child.spawned) / 1e6


def in_turns(benchmark, ours, beside) -> tuple[list[float], list[float]]:
    """Milliseconds of each; the first of both only warms the disk's cache."""
    mine: list[float] = []
    others: list[float] = []

    def take_turns() -> None:
        others.append(beside())

    benchmark.pedantic(
        lambda: mine.append(ours()), setup=take_turns, rounds=ROUNDS, warmup_rounds=1
    )
    return mine[1:], others[1:]


def test_the_first_slide_after_a_process_start(benchmark, spawn, figures):
    ours, bare = in_turns(
        benchmark, partial(first_paint, spawn, "ours.py"), partial(first_paint, spawn, "bare.py")
    )
    benchmark.extra_info["bare_median_ms"] = median(bare)
    benchmark.extra_info["ratio"] = figures.note_spans("start to first slide", ours, bare, 50, 95)


def test_the_first_of_three_thousand_slides(benchmark, spawn, figures, long_deck):
    """Beside the first of thirty."""
    many, few = in_turns(
        benchmark,
        partial(first_paint, spawn, "ours.py", long_deck),
        partial(first_paint, spawn, "ours.py"),
    )
    name = f"start with {MANY_SLIDES:,} slides"
    benchmark.extra_info["ratio"] = figures.note_spans(name, many, few, 50, 95)
