"""Qt's bindings, and how everything after them is imported."""

import builtins
import subprocess
import sys
from pathlib import Path

import pytest

from presenter import bindings

PATIENCE = 60  # seconds until a child that hangs fails its test
ROOT = Path(__file__).parents[1]
MUCH = "import presenter.qt.paint.slide, presenter.store.verbs.sessions"
SOURCES = "[name for name in linecache.cache if 'presenter' in name and name.endswith('.py')]"


def sources_read(first: str) -> str:
    """Ours that a process of its own keeps after this and much more: here, Qt is loaded already."""
    child = [sys.executable, "-c", f"import linecache\n{first}\n{MUCH}\nprint({SOURCES})"]
    return subprocess.check_output(child, cwd=ROOT, text=True, timeout=PATIENCE).strip()


def test_no_source_is_read_once_qt_is_there():
    assert sources_read("import presenter.qt.theme") == "[]"


def test_no_source_is_read_where_qt_was_asked_for_first():
    ask = "from presenter import screen; screen.missing_libraries({'QT_QPA_PLATFORM': 'offscreen'})"
    assert sources_read(ask) == "[]"


def test_a_module_that_is_not_there_leaves_import_as_it_was():
    before = builtins.__import__
    with pytest.raises(ModuleNotFoundError):
        bindings.load("PySide6.QtNothing")
    assert builtins.__import__ is before
