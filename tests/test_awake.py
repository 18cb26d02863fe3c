from threading import enumerate as threads

import pytest

from presenter import awake


def test_sleep_is_held_off_from_hold_until_release(monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    keeper = awake.Awake()
    keeper.hold()
    assert keeper.trouble() == ""
    assert _keeps()
    keeper.release()
    assert not _keeps()


@pytest.mark.parametrize(
    ("variable", "trouble"),
    [("WAKEPY_FAKE_SUCCESS", ""), ("WAKEPY_FORCE_FAILURE", "this desktop does not offer it")],
)
def test_asking_whether_it_can_be_held_off_holds_nothing(monkeypatch, variable, trouble):
    monkeypatch.setenv(variable, "1")
    assert awake.trouble() == trouble
    assert not _keeps()


def test_a_desktop_that_does_not_answer_holds_nobody_up(monkeypatch):
    monkeypatch.setattr(awake, "PATIENCE", 0.0)
    monkeypatch.setattr(awake.Awake, "_keep", lambda self: self._released.wait())
    assert awake.trouble() == "the desktop does not answer"


def test_what_was_never_held_can_be_released():
    awake.Awake().release()


def _keeps() -> bool:
    return any(thread.name == "awake" for thread in threads())
