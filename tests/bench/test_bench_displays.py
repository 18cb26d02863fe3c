from os import pathsep
from pathlib import Path

import pytest
from child import Child
from xserver import LAPTOP, PROJECTOR, XServer

pytestmark = pytest.mark.bench
TESTS = Path(__file__).parents[1]
PATHS = [str(each) for each in (TESTS.parent, TESTS, TESTS / "whole")]


def plugs(name, folder) -> list[float]:
    """Milliseconds from each plug to the end of the paint on the projector."""
    with XServer.started(LAPTOP, PROJECTOR) as server:
        environ = {"DISPLAY": server.display, "QT_QPA_PLATFORM": "xcb"}
        environ |= {"PRESENTER_DATA_DIR": str(folder), "PYTHONPATH": pathsep.join(PATHS)}
        with Child("plugs.py", name, folder, **environ) as child:
            return child.hear()["spans"]


def test_the_picture_after_the_cable_is_in_again(benchmark, tmp_path, figures):
    bare = plugs("bare", tmp_path)
    ours = benchmark.pedantic(plugs, args=("ours", tmp_path), rounds=1)
    benchmark.extra_info["ratio"] = figures.note_spans("plug to picture", ours, bare, 50, 95)
