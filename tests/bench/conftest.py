import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from child import HERE, Child
from errands import MANY_SLIDES, SLIDES
from figures import Figures

EVERYTHING = ("errands", "presenter.launch", "presenter.app.desk", "PySide6.QtTest")
FIGURES = pytest.StashKey[Figures]()
OPENING = "<!--\nphase: Talk\nminutes: 50\n-->"
SLIDE = """# Slide {number}

What was believed on step {number}, and what was so:

- the replica was behind by **{number} minutes**
- nobody had read the `runbook`
- the alert fired, and was muted

{opening}
"""


def pytest_configure(config):
    config.stash[FIGURES] = Figures()


def pytest_terminal_summary(terminalreporter, config):
    noted = config.stash[FIGURES].noted
    if noted:
        terminalreporter.section("figures: ours, bare, ratio")
    for figure in noted:
        terminalreporter.line(str(figure))


@pytest.fixture
def figures(request) -> Figures:
    return request.config.stash[FIGURES]


@pytest.fixture(scope="session")
def deck(tmp_path_factory) -> Path:
    """Thirty plain slides in one phase."""
    return written(tmp_path_factory.mktemp("deck") / "plain.md", SLIDES)


@pytest.fixture(scope="session")
def long_deck(tmp_path_factory) -> Path:
    """Three thousand such slides."""
    return written(tmp_path_factory.mktemp("deck") / "long.md", MANY_SLIDES)


def written(path: Path, count: int) -> Path:
    slides = [
        SLIDE.format(number=number, opening=OPENING if number == 1 else "")
        for number in range(1, count + 1)
    ]
    path.write_text("\n---\n\n".join(slides))
    return path


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A screen in memory: a real X server, so real windows, expose events and blits."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is missing, which .ci/run installs: on Debian, apt install xvfb")
    line = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


@pytest.fixture(scope="session")
def compiled(tmp_path_factory) -> dict[str, str]:
    """Where children find byte code, as they would after an installation."""
    folder = tmp_path_factory.mktemp("compiled")
    environ = {"PYTHONPYCACHEPREFIX": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
    line = [sys.executable, "-c", f"import {', '.join(EVERYTHING)}"]
    subprocess.run(line, check=True, cwd=HERE, env=os.environ | environ)
    return environ


@pytest.fixture
def spawn(display, deck, compiled, tmp_path_factory) -> Callable[..., Child]:
    """`spawn("ours.py", "keys")`; every child has a data folder of its own, new and empty."""

    def begin(script: str, errand: str, shown: Path = deck) -> Child:
        folder = str(tmp_path_factory.mktemp("data"))
        environ = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PRESENTER_DATA_DIR": folder}
        return Child(script, errand, shown, **compiled, **environ)

    return begin
