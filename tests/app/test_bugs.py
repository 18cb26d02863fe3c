import sys

from presenter.app.bugs import Bugs


def fall(words: str) -> None:
    raise ValueError(words)


def caught(words: str):
    try:
        fall(words)
    except ValueError:
        return sys.exc_info()
    raise AssertionError


def test_an_unexpected_error_is_logged_and_said_once(tmp_path, clock):
    said: list[str] = []
    bugs = Bugs(tmp_path / "new", clock, said.append)
    error = caught("Priya blew it up")
    bugs.note(*error)
    bugs.note(*error)
    log = (tmp_path / "new" / "errors.log").read_text()
    assert log.count(" UTC\n") == 1
    assert "in fall" in log
    assert len(said) == 1
    assert "errors.log" in said[0]


def test_the_log_holds_nobodys_words(tmp_path, clock, capsys):
    Bugs(tmp_path, clock, lambda words: None).note(*caught("Priya blew it up"))
    assert "Priya" not in (tmp_path / "errors.log").read_text()
    assert "Priya" not in capsys.readouterr().err


def test_a_log_that_cannot_be_written_is_no_second_error(tmp_path, clock):
    (tmp_path / "file").write_text("")
    said: list[str] = []
    Bugs(tmp_path / "file", clock, said.append).note(*caught("x"))
    assert said
