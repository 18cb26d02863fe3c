import shutil

import pytest

pytestmark = pytest.mark.bench


def saves(spawn, script, copy) -> list[float]:
    """Milliseconds from each save to the end of the last window's paint."""
    with spawn(script, "reload", copy) as child:
        child.hear()
        return child.hear()["spans"]


def test_both_windows_after_a_save(benchmark, spawn, figures, deck, tmp_path):
    copies = [shutil.copy(deck, tmp_path / name) for name in ("bare.md", "ours.md")]
    bare = saves(spawn, "bare.py", copies[0])
    ours = benchmark.pedantic(saves, args=(spawn, "ours.py", copies[1]), rounds=1)
    benchmark.extra_info["ratio"] = figures.note_spans("save to both windows", ours, bare, 50, 95)
