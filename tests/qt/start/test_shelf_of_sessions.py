"""Past sessions are found, compared, renamed, carried and forgotten from the start screen."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from presenter.core.library import SessionLine
from presenter.qt.start.row import SessionRow
from presenter.qt.start.window import StartWindow

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def line(number: int, event: str = "", days: int = 1, **more) -> SessionLine:
    at = NOW - timedelta(days=days)
    given = {"planned": HOUR, "used": HOUR, "ended_at": at} | more
    return SessionLine(number, "Blown up", event, at, seen_at=at, **given)


@pytest.fixture
def start(qtbot):
    def show(*lines: SessionLine) -> StartWindow:
        window = StartWindow()
        qtbot.addWidget(window)
        window.show_sessions(lines, NOW)
        window.show()
        qtbot.waitActive(window)
        return window

    return show


def rows(window: StartWindow) -> list[SessionRow]:
    return window.past.widget().findChildren(SessionRow)


def words(widget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def choose(row: SessionRow, words: str) -> None:
    next(each for each in row.more.menu().actions() if each.text() == words).trigger()


def test_a_search_leaves_those_that_match(start, qtbot):
    window = start(*(line(number, f"Ward {number}") for number in range(1, 9)))
    qtbot.keyClicks(window.shelf.search, "ward 7")
    qtbot.waitUntil(lambda: [row.name.text() for row in rows(window)] == ["Ward 7"])
    window.shelf.search.setText("nowhere")
    qtbot.waitUntil(lambda: "None of them is called so" in words(window))
    window.shelf.search.clear()
    qtbot.waitUntil(lambda: len(rows(window)) == 8)


def test_of_few_there_is_nothing_to_search(start):
    assert not start(line(1), line(2)).shelf.search.isVisible()


def test_evenings_are_compared_with_their_plans(start):
    window = start(line(1, used=HOUR + timedelta(minutes=4)), line(2, used=HOUR))
    assert "in the last 2 evenings; median: 2 minutes over." in words(window)
    assert not start(line(1)).shelf.pace.isVisible()


def test_the_bars_show_which_ran_over(start):
    window = start(line(1, days=2, used=2 * HOUR), line(2, used=HOUR))
    picture = window.shelf.pace.bars.grab().toImage()
    ratio = picture.devicePixelRatio()
    used = [picture.pixelColor(round(left * ratio), picture.height() - 4) for left in (12, 42)]
    assert used[0].red() > used[0].green()
    assert used[1].green() > used[1].red()


def test_after_thirty_days_one_line_asks_whether_words_are_still_needed(start, qtbot):
    window = start(line(1, "Old", 40, has_words=True), line(2, "New", 3, has_words=True))
    assert "▲ Kept for over 30 days: what people said at “Old”." in words(window)
    qtbot.mouseClick(window.shelf.reminder.button, Qt.MouseButton.LeftButton)
    assert "FORGET FOR GOOD?" in words(window)
    assert "Blown up · Old" in words(window.parting)


def test_without_words_or_before_that_time_nothing_is_said(start):
    window = start(line(1, "Old", 40), line(2, "New", 3, has_words=True))
    assert not window.shelf.reminder.isVisible()


def test_a_session_gets_another_name_in_its_row(start, qtbot):
    window = start(line(1, "Acme"))
    (row,) = rows(window)
    choose(row, "Rename…")
    assert window.focusWidget() is row.field
    row.field.setText("Vienna")
    with qtbot.waitSignal(window.rename_asked) as asked:
        qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert asked.args == [1, "Vienna"]


def test_escape_leaves_the_name_as_it_was(start, qtbot):
    window = start(line(1, "Acme"))
    (row,) = rows(window)
    choose(row, "Rename…")
    row.field.setText("Vienna")
    qtbot.keyClick(row.field, Qt.Key.Key_Escape)
    assert (row.name.isVisible(), row.field.isVisible()) == (True, False)
    assert row.field.text() == "Acme"


def test_a_session_is_looked_at_and_saved_as_one_file(start, qtbot):
    window = start(line(4))
    for words, signal in (
        ("Look at the report…", window.look_asked),
        ("Save as one file…", window.pack_asked),
    ):
        with qtbot.waitSignal(signal) as asked:
            choose(rows(window)[0], words)
        assert asked.args == [4]


def test_forgetting_asks_first_and_leave_it_is_what_enter_does(start, qtbot):
    window = start(line(4, has_words=True))
    heard = []
    window.forget_all_asked.connect(heard.append)
    window.forget_words_asked.connect(heard.append)
    choose(rows(window)[0], "Forget…")
    assert window.focusWidget() is window.parting.leave
    qtbot.keyClick(window.parting.leave, Qt.Key.Key_Return)
    assert not window.parting.isVisible()
    assert heard == []


def test_the_report_is_kept_or_all_goes(start, qtbot):
    window = start(line(4, has_words=True))
    for button, asked in (
        (window.parting.keep, window.forget_words_asked),
        (window.parting.all, window.forget_all_asked),
    ):
        choose(rows(window)[0], "Forget…")
        with qtbot.waitSignal(asked) as heard:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert heard.args == [4]
        assert not window.parting.isVisible()


@pytest.mark.parametrize("more", [{"has_words": False}, {"has_words": True, "ended_at": None}])
def test_without_words_to_lose_or_an_end_only_all_can_go(start, more):
    window = start(line(4, **more), line(5, ended_at=None))
    choose(next(row for row in rows(window)), "Forget…")
    assert not window.parting.keep.isVisible()
    assert window.parting.all.isVisible()


def test_a_file_of_another_laptop_is_chosen(start, qtbot, monkeypatch):
    window = start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/stick/a.sqlite3", ""))
    with qtbot.waitSignal(window.import_chosen) as chosen:
        qtbot.mouseClick(window.shelf.bring, Qt.MouseButton.LeftButton)
    assert chosen.args == ["/stick/a.sqlite3"]


def test_a_dialog_that_was_left_changes_nothing(start, qtbot, monkeypatch):
    window = start()
    heard = []
    window.import_chosen.connect(heard.append)
    window.stick_chosen.connect(heard.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    qtbot.mouseClick(window.shelf.bring, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.stick.choose, Qt.MouseButton.LeftButton)
    assert heard == []


def test_a_stick_is_chosen_for_backups_and_left_out_again(start, qtbot, monkeypatch):
    window = start()
    assert not window.stick.without.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/media/stick")
    with qtbot.waitSignal(window.stick_chosen) as chosen:
        qtbot.mouseClick(window.stick.choose, Qt.MouseButton.LeftButton)
    assert chosen.args == ["/media/stick"]
    window.stick.show_folder("/media/stick")
    assert "beside the session file and in /media/stick." in words(window)
    with qtbot.waitSignal(window.stick_chosen) as chosen:
        qtbot.mouseClick(window.stick.without, Qt.MouseButton.LeftButton)
    assert chosen.args == [""]


def test_what_was_put_away_is_off_the_list_until_asked_or_searched_for(start, qtbot):
    away = line(1, "Ward", is_put_away=True)
    window = start(away, *(line(number, f"Acme {number}") for number in range(2, 9)))
    assert len(rows(window)) == 7
    (button,) = [
        each for each in window.past.widget().findChildren(QPushButton) if "put" in each.text()
    ]
    assert button.text() == "1 put away"
    button.click()
    assert len(rows(window)) == 8
    window.past.search("ward")
    assert [row.name.text() for row in rows(window)] == ["Ward"]


def test_only_what_has_ended_is_put_away_and_brought_back(start, qtbot):
    window = start(
        *(line(6, ended_at=None), line(4), line(3, ended_at=None)),
        *(line(2, is_put_away=True), line(1)),
    )
    window.past.search("blown")
    offered = {
        row.name.text() + str(row._line.number): [each.text() for each in row.more.menu().actions()]
        for row in rows(window)
    }
    assert {"Put away", "Open to read"} <= set(offered["Blown up1"])
    assert "Open to read" not in offered["Blown up3"]
    assert "Bring back to the list" in offered["Blown up2"]
    assert not {"Put away", "Bring back to the list"} & set(offered["Blown up3"])
    with qtbot.waitSignal(window.put_away_asked) as asked:
        choose(rows(window)[0], "Put away")
    assert asked.args[1] is True
