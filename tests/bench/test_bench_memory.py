from dataclasses import dataclass

import pytest
from errands import MANY_SLIDES

pytestmark = pytest.mark.bench


@dataclass(frozen=True, slots=True)
class Evening:
    """What a program holds after its advances, and uses while only clocks run."""

    megabytes: float
    percent: float
    wake_ups: float


def evening(spawn, script) -> Evening:
    with spawn(script, "evening") as child:
        return Evening(held(child), **child.hear())


def held(child) -> float:
    """Megabytes after the advances."""
    child.hear()
    child.hear()
    return child.proportional_size


def test_memory_after_120_advances_and_idle_time_with_two_clocks(benchmark, spawn, figures):
    bare = evening(spawn, "bare.py")
    ours = benchmark.pedantic(evening, args=(spawn, "ours.py"), rounds=1)
    memory = figures.note("memory after 120 advances", "MB", ours.megabytes, bare.megabytes)
    idle = figures.note("idle, phase and story clock", "% of core", ours.percent, bare.percent)
    figures.note("wake-ups, phase and story clock", "a second", ours.wake_ups, bare.wake_ups)
    benchmark.extra_info.update(memory_ratio=memory, idle_ratio=idle)


def test_memory_over_a_workshop_of_three_hours(benchmark, spawn, figures):
    """After the first lap of twelve minutes, and after all fifteen."""

    def over_three_hours() -> tuple[float, float]:
        with spawn("workshop.py", "laps") as child:
            first, last = (child.hear() and child.proportional_size for _ in range(2))
            return first, last

    first, last = benchmark.pedantic(over_three_hours, rounds=1)
    benchmark.extra_info["more"] = last - first
    figures.note("memory after three hours, and after one lap", "MB", last, first)


def test_memory_of_three_thousand_slides_rather_than_thirty(benchmark, spawn, figures, long_deck):
    def after_advances(*deck) -> float:
        with spawn("ours.py", "evening", *deck) as child:
            return held(child)

    few = after_advances()
    many = benchmark.pedantic(after_advances, args=(long_deck,), rounds=1)
    name = f"memory with {MANY_SLIDES:,} slides"
    benchmark.extra_info["ratio"] = figures.note(name, "MB", many, few)
