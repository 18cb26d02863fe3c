from statistics import median

import pytest

pytestmark = pytest.mark.bench

ROUNDS = 15


def first_paint(spawn, script) -> float:
    """Milliseconds from the spawn to the end of the audience's first paint."""
    with spawn(script, "start") as child:
        return (child.hear()["painted"] - child.spawned) / 1e6


def test_the_first_slide_after_a_process_start(benchmark, spawn, figures):
    bare, ours = [], []

    def take_turns() -> None:
        bare.append(first_paint(spawn, "bare.py"))

    def start() -> None:
        ours.append(first_paint(spawn, "ours.py"))

    benchmark.pedantic(start, setup=take_turns, rounds=ROUNDS, warmup_rounds=1)
    del bare[0], ours[0]  # the first of each only warms the disk's cache
    benchmark.extra_info["bare_median_ms"] = median(bare)
    benchmark.extra_info["ratio"] = figures.note_spans("start to first slide", ours, bare, 50, 95)
