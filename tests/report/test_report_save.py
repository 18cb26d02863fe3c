import os
from errno import EIO, ENOSPC
from pathlib import Path

import pytest

from presenter.core.errors import Refused
from presenter.report.saving import save


def fail_with(number: int):
    def fsync(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    return fsync


def test_a_report_is_saved_and_replaces_an_older_one(tmp_path: Path):
    path = tmp_path / "report.pdf"
    save(path, b"old")
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(Refused, match=r"There is no folder “.*nowhere”"):
        save(tmp_path / "nowhere" / "report.pdf", b"new")


def test_a_folder_is_no_file_name(tmp_path: Path):
    with pytest.raises(Refused, match="is a folder"):
        save(tmp_path, b"new")


@pytest.mark.skipif(
    os.name == "nt", reason="Windows says that a folder below a file is missing, not what it is"
)
def test_a_file_is_no_folder(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Refused, match="is not a folder"):
        save(tmp_path / "file" / "report.pdf", b"new")


# A full disk, a broken one and a forbidden folder cannot be had in every test run (the superuser
# may write anywhere), so the last step before the new file takes its place fails as they would.
@pytest.mark.parametrize(
    ("number", "sentence"),
    [(ENOSPC, "is full"), (EIO, "Choose another place"), (13, "may not be written")],
)
def test_a_disk_that_fails_leaves_the_older_report_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
):
    path = tmp_path / "report.pdf"
    save(path, b"old")
    monkeypatch.setattr(os, "fsync", fail_with(number))
    with pytest.raises(Refused, match=sentence):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
