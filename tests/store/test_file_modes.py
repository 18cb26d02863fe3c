import os
import tempfile
from pathlib import Path

import pytest
from acting import opened, refused_to_open
from look import files

from presenter.core.errors import Refused
from presenter.store import file

NOBODY = 65534


@pytest.fixture
def folder():
    """A folder that belongs to an ordinary user, who we are while the test runs.

    Root may read and write anything, so a test that runs as root steps down for as long.
    """
    if not hasattr(os, "getresuid"):
        pytest.skip("a file's modes keep nobody out on Windows: access there goes by lists")
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        if os.geteuid() != 0:
            yield place
            return
        os.chown(place, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield place
        finally:
            os.setresuid(0, 0, 0)


def test_a_read_only_file_is_refused(folder):
    path = folder / "evening.sqlite3"
    opened(path)
    path.chmod(0o444)
    before = files(path)
    assert refused_to_open(path) == (
        f"{path} is read-only. Make it writable, or choose another with --db FILE."
    )
    assert files(path) == before


def test_a_folder_that_cannot_be_written_to_is_refused(folder):
    folder.chmod(0o555)
    said = refused_to_open(folder / "evening.sqlite3")
    folder.chmod(0o755)
    assert said == f"{folder} cannot be written to. Choose another folder with --db FILE."


def test_a_folder_that_cannot_be_made_is_refused(folder):
    folder.chmod(0o555)
    said = refused_to_open(folder / "new" / "evening.sqlite3")
    folder.chmod(0o755)
    assert said.startswith(f"The folder {folder / 'new'} cannot be made (Permission denied).")


def test_a_file_that_cannot_be_read_is_refused(folder):
    path = folder / "evening.sqlite3"
    opened(path)
    path.chmod(0)
    assert refused_to_open(path) == f"{path} cannot be read: Permission denied."


def test_a_folder_that_cannot_be_looked_into_is_refused(folder):
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    with pytest.raises(Refused, match=r"evening\.sqlite3 cannot be read: Permission denied\.$"):
        file.look(closed / "evening.sqlite3")
    closed.chmod(0o755)
