import io
import sys
from datetime import timedelta

from presenter.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_done_soon_says_nothing(monkeypatch, clock):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Progress("Printing", clock) as progress:
        progress.show(1, 2)
        clock.tick(milliseconds=400)
        progress.show(2, 2)
    assert terminal.getvalue() == ""


def test_after_half_a_second_there_is_a_bar_up_to_the_end(monkeypatch, clock):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Progress("Printing", clock) as progress:
        clock.tick(milliseconds=600)
        progress.show(1, 4)
        clock.tick(seconds=1)
        progress.show(4, 4)
    assert "Printing" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_a_file_gets_no_bar(monkeypatch, clock):
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    with Progress("Printing", clock) as progress:
        clock.tick(seconds=1)
        progress.show(1, 2)
    assert file.getvalue() == ""


def test_whoever_waits_longer_anyway_may_say_so(monkeypatch, clock):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Progress("States", clock, timedelta(seconds=1)) as progress:
        clock.tick(milliseconds=900)
        progress.show(1, 4)
        assert terminal.getvalue() == ""
        clock.tick(milliseconds=200)
        progress.show(2, 4)
    assert "States" in terminal.getvalue()
