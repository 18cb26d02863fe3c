"""Laws that no single test of a module would notice being broken."""

import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

from importlinter.application import use_cases
from importlinter.configuration import configure
from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    path for folder in ("presenter", "tests") for path in ROOT.glob(f"{folder}/**/*.py")
)
EXCUSE = re.compile(r"# *(noqa|type: *ignore)")
REASONED = re.compile(r"# (noqa: [A-Z]+\d+(, [A-Z]+\d+)*|type: ignore\[[a-z, -]+\]) +[-#] .{5,}")


def test_every_module_keeps_to_its_place_in_the_house(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(ROOT)
    configure()
    kept = use_cases.lint_imports(cache_dir=None, is_debug_mode=False)
    assert kept, capsys.readouterr().out


def test_qt_gives_back_every_reference_to_none_that_it_takes():
    thing = QObject()
    before = sys.getrefcount(None)
    for _call in range(2000):
        thing.setObjectName("x")
    assert before - sys.getrefcount(None) < 200


WAITS = """
import sys
import presenter.app.program, presenter.deck.reading
sys.exit(any(name.startswith("presenter.case") or name in {NAMES} for name in sys.modules))
"""
ONLY_FOR_A_CASE = ("presenter.core.case", "presenter.core.incident", "fractions")


def test_the_first_slide_does_not_wait_for_what_only_a_case_needs():
    script = WAITS.replace("{NAMES}", repr(ONLY_FOR_A_CASE))
    child = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert child.returncode == 0


def excuses(path: Path) -> Iterator[str]:
    """The comments of a file that switch a rule off, with their places."""
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT and EXCUSE.match(token.string):
                yield f"{path.relative_to(ROOT)}:{token.start[0]}: {token.string}"


def test_every_exception_to_a_rule_says_which_rule_and_why():
    found = [excuse for path in SOURCES for excuse in excuses(path)]
    assert found
    assert [excuse for excuse in found if not REASONED.search(excuse)] == []
