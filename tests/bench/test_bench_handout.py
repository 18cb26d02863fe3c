from functools import partial

import pytest
from turns import in_turns, run

pytestmark = pytest.mark.bench

ROUNDS = 5


def test_a_handout_of_three_hundred_slides_by_a_new_process(
    benchmark, figures, tmp_path, compiled, monkeypatch
):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    ours, bare = in_turns(
        benchmark,
        ROUNDS,
        partial(run, "handouts.py", tmp_path / "handout.pdf", compiled),
        partial(run, "pages.py", tmp_path / "pages.pdf", compiled),
    )
    benchmark.extra_info["ratio"] = figures.note_spans("handout, 300 slides", ours, bare, 50, 95)
