import pytest

pytestmark = pytest.mark.bench


def presses(spawn, script, errand="keys") -> list[float]:
    """Milliseconds from each key to the end of the audience's paint."""
    with spawn(script, errand) as child:
        child.hear()
        return child.hear()["spans"]


def test_the_next_slide_after_a_key(benchmark, spawn, figures):
    bare = presses(spawn, "bare.py")
    ours = benchmark.pedantic(presses, args=(spawn, "ours.py"), rounds=1)
    benchmark.extra_info["ratio"] = figures.note_spans("key to slide", ours, bare, 50, 95)


def test_the_next_slide_with_a_full_evening(benchmark, spawn, figures):
    """Forty wait to tell, two hundred entries are kept, and the clocks run."""
    bare = presses(spawn, "bare.py", "full")
    ours = benchmark.pedantic(presses, args=(spawn, "ours.py", "full"), rounds=1)
    benchmark.extra_info["ratio"] = figures.note_spans(
        "key to slide, full evening", ours, bare, 50, 95
    )
