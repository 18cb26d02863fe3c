"""Evenings on screens of every size and scale end where they would on a plain one."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("sitting_at_scale.py")
SCALES = ["1", "1.25", "1.5", "2", "3"]
Told = dict[str, object]


@pytest.fixture
def sit(tmp_path) -> Callable[..., Told]:
    """An evening at a scale, and what was seen of it."""

    def go(scale: str, *how: str) -> Told:
        folder = tmp_path / f"at-{scale}{how}"
        folder.mkdir()
        environ = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        environ |= {"PRESENTER_DATA_DIR": str(folder), "PYTHONPATH": str(SCRIPT.parents[2])}
        line = [sys.executable, SCRIPT, folder, *how]
        every = os.environ | environ
        ran = subprocess.run(line, env=every, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    return go


@pytest.mark.slow
@pytest.mark.parametrize("scale", SCALES)
def test_no_size_and_no_scale_changes_the_evening_or_hides_a_clock(sit, scale):
    plain, resized = sit("1"), sit(scale, "resized")
    assert resized == plain | {"scale": float(scale)}
    assert (resized["picture"], resized["clocks"]) == (True, True)
