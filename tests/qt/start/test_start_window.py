from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from presenter.core.library import SessionLine
from presenter.qt.start.row import SessionRow
from presenter.qt.start.window import StartWindow

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
DECK = ("/decks/evening.md", "This one time when I blew up production", ())


def session(number: int, *, is_open: bool = False, event: str = "Acme Platform") -> SessionLine:
    return SessionLine(
        number=number,
        title="Blown up",
        event=event,
        opened_at=NOW - timedelta(days=1),
        ended_at=None if is_open else NOW,
        seen_at=NOW - timedelta(minutes=3),
        phase="War stories",
        stories=2,
        entries=5,
    )


@pytest.fixture
def start(qtbot):
    def show(*sessions: SessionLine) -> StartWindow:
        window = StartWindow()
        qtbot.addWidget(window)
        window.show_sessions(sessions, NOW)
        window.show_deck(*DECK)
        window.show()
        qtbot.waitActive(window)
        return window

    return show


@pytest.fixture
def click(qtbot):
    return lambda button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def wishes():
    """Follow a window; what it asks for, in order."""

    def follow(window: StartWindow) -> list[tuple[object, ...]]:
        asked: list[tuple[object, ...]] = []
        window.go_on_asked.connect(lambda number: asked.append(("go on", number)))
        window.begin_asked.connect(lambda path, event: asked.append(("begin", path, event)))
        window.export_asked.connect(lambda number: asked.append(("export", number)))
        window.deck_chosen.connect(lambda path: asked.append(("deck", path)))
        return asked

    return follow


def words(window: StartWindow) -> str:
    """All that a person reads."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def primaries(window: StartWindow) -> list[str]:
    buttons = window.findChildren(QPushButton)
    return [b.text() for b in buttons if b.isVisible() and b.property("look") == "primary"]


def rows(window: StartWindow) -> list[SessionRow]:
    return window.past.widget().findChildren(SessionRow)


def test_without_an_unfinished_session_beginning_is_the_one_primary(start):
    window = start(session(1))
    assert primaries(window) == ["Begin"]
    assert not window.unfinished.isVisible()


def test_an_unfinished_session_is_offered_first_with_where_it_stood(start, wishes, click):
    window = start(session(1), session(2, is_open=True))
    asked = wishes(window)
    assert primaries(window) == ["Go on"]
    assert "War stories · stopped 3 minutes ago" in words(window)
    click(window.unfinished.button)
    assert asked == [("go on", 2)]


def test_enter_goes_on_at_once(start, wishes, qtbot):
    window = start(session(7, is_open=True))
    asked = wishes(window)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert asked == [("go on", 7)]


def test_enter_after_the_event_begins_and_nothing_else(start, wishes, qtbot):
    window = start(session(7, is_open=True))
    asked = wishes(window)
    qtbot.keyClicks(window.beginning.event_name, "  Acme Platform ")
    qtbot.keyClick(window.beginning.event_name, Qt.Key.Key_Return)
    assert asked == [("begin", "/decks/evening.md", "Acme Platform")]


def test_on_the_first_evening_one_can_type_at_once(start, qtbot, wishes):
    window = start()
    asked = wishes(window)
    qtbot.keyClicks(window.focusWidget(), "Ghent")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert asked == [("begin", "/decks/evening.md", "Ghent")]


def test_a_click_begins_the_deck_that_is_shown(start, wishes, click):
    window = start()
    asked = wishes(window)
    window.show_deck("/other/own.md", "Our own evening", ())
    assert "Our own evening" in words(window)
    click(window.beginning.begin)
    assert asked == [("begin", "/other/own.md", "")]


def test_escape_does_nothing(start, wishes, qtbot):
    window = start(session(2, is_open=True))
    asked = wishes(window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.keyClick(window.beginning.event_name, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert asked == []


def test_tab_goes_from_what_stood_to_what_begins_to_what_was(start, qtbot):
    window = start(session(1), session(2, is_open=True))
    order = [window.focusWidget()]
    for _ in range(8):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        order.append(window.focusWidget())
    (row,) = rows(window)
    cards = window.unfinished, window.beginning
    assert order == [
        cards[0].button,
        cards[1].choose,
        cards[1].event_name,
        cards[1].begin,
        cards[1].rehearse,
        window.stick.choose,
        window.shelf.bring,
        row.button,
        row.more,
    ]


def test_a_chosen_deck_is_told_by_its_path(start, wishes, click, monkeypatch):
    window = start()
    asked = wishes(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/own/evening.md", ""))
    click(window.beginning.choose)
    assert asked == [("deck", "/own/evening.md")]


def test_a_dialog_that_was_left_chooses_nothing(start, wishes, click, monkeypatch):
    window = start()
    asked = wishes(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    click(window.beginning.choose)
    assert asked == []


@pytest.mark.parametrize(
    ("found", "last"), [(1, "Fault 1"), (3, "Fault 3"), (4, "and 1 more"), (15, "and 12 more")]
)
def test_the_first_problems_of_a_deck_are_shown_and_the_others_counted(start, found, last):
    window = start()
    window.show_deck("/own/evening.md", "Own", tuple(f"Fault {n}" for n in range(1, found + 1)))
    read = words(window)
    assert ("1 problem" if found == 1 else f"{found} problems") + " in this deck" in read
    assert "Fault 1" in read
    assert last in read
    assert "Fault 4" not in read


def test_a_deck_without_problems_takes_the_words_of_the_last_one_away(start):
    window = start()
    window.show_deck("/own/evening.md", "Own", ("Fault 1",))
    window.show_deck(*DECK)
    assert "problem" not in words(window)
    assert "Fault" not in words(window)


def test_past_sessions_are_listed_from_the_newest(start):
    window = start(session(8, event="Lisbon"), session(11, event="Ghent"), session(9, event=""))
    read = words(window)
    assert read.index("Ghent") < read.index("\n9\n") < read.index("Lisbon")
    assert "21 November 2026 · 2 stories · 5 entries" in read


def test_a_past_session_is_saved_by_its_number(start, wishes, click):
    window = start(session(8), session(11))
    asked = wishes(window)
    click(rows(window)[1].button)
    assert asked == [("export", 8)]


def test_an_older_unfinished_session_can_be_gone_on_with_from_the_list(start, wishes, click):
    window = start(session(1, is_open=True), session(2, is_open=True))
    asked = wishes(window)
    (row,) = rows(window)
    assert row.button.text() == "Go on"
    click(row.button)
    assert asked == [("go on", 1)]


def test_before_the_first_evening_the_list_says_what_will_stand_there(start):
    assert "None yet." in words(start())
    assert "None yet." not in words(start(session(1)))


def test_a_long_list_opens_with_its_first_rows_and_gets_the_rest(start, qtbot):
    window = StartWindow()
    qtbot.addWidget(window)
    window.show_sessions(tuple(session(number) for number in range(1, 201)), NOW)
    assert 0 < len(rows(window)) < 50
    window.show()
    qtbot.waitUntil(lambda: len(rows(window)) == 200)
    assert rows(window)[-1].button.accessibleName() == "Save PDF… Blown up · Acme Platform"
    numbers = [row.findChildren(QLabel)[0].text() for row in rows(window)]
    assert numbers == [str(number) for number in range(200, 0, -1)]


def test_a_shorter_list_takes_the_place_of_one_still_being_made(start, qtbot, qapp):
    window = StartWindow()
    qtbot.addWidget(window)
    window.show_sessions(tuple(session(number) for number in range(1, 201)), NOW)
    window.show_sessions((session(1),), NOW)
    window.show()
    qapp.processEvents()
    assert len(rows(window)) == 1


def test_a_refusal_is_read_until_the_next_wish(start, click):
    window = start()
    window.show_refusal("Another War Stories holds this file.")
    assert "Another War Stories holds this file." in words(window)
    click(window.beginning.begin)
    assert "Another War Stories" not in words(window)


def test_what_was_done_is_said(start):
    window = start()
    window.show_word("The report is saved: evening.pdf")
    assert "The report is saved: evening.pdf" in words(window)


def test_words_from_people_are_plain_text(start):
    window = start(session(1, event="<b>bold</b>"), session(2, is_open=True, event="<i>x</i>"))
    window.show_deck("/own/evening.md", "<h1>Deck</h1>", ("<img src=x>",))
    window.show_refusal("<a href=x>no</a>")
    labels = window.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert "<b>bold</b>" in words(window)


@pytest.mark.parametrize("event", ["Acme Platform", "W" * 160, "a very long name " * 9])
def test_no_name_pushes_a_button_out_of_the_smallest_window(start, event):
    window = start(session(1, event=event), session(2, is_open=True, event=event))
    window.resize(window.minimumSize())
    buttons = [rows(window)[0].button, window.unfinished.button, window.beginning.choose]
    for button in buttons:
        right = button.mapTo(window, button.rect().topRight()).x()
        assert 0 < right < window.width()
    assert window.past.horizontalScrollBar().maximum() == 0
