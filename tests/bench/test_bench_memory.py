from dataclasses import dataclass

import pytest

pytestmark = pytest.mark.bench


@dataclass(frozen=True, slots=True)
class Evening:
    """What a program holds after its advances, and uses while only clocks run."""

    megabytes: float
    percent: float


def evening(spawn, script) -> Evening:
    with spawn(script, "evening") as child:
        child.hear()
        child.hear()
        megabytes = child.proportional_size
        return Evening(megabytes, child.hear()["percent"])


def test_memory_after_120_advances_and_idle_time_with_two_clocks(benchmark, spawn, figures):
    bare = evening(spawn, "bare.py")
    ours = benchmark.pedantic(evening, args=(spawn, "ours.py"), rounds=1)
    memory = figures.note("memory after 120 advances", "MB", ours.megabytes, bare.megabytes)
    idle = figures.note("idle, phase and story clock", "% of core", ours.percent, bare.percent)
    benchmark.extra_info.update(memory_ratio=memory, idle_ratio=idle)
