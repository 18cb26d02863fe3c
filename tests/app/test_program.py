import pytest
from PySide6.QtWidgets import QApplication
from sitting import QUEUE, RULES, Key

from presenter.core.errors import Refused
from presenter.core.picture import BlackPicture
from presenter.qt import hands
from presenter.resources import bundled_deck
from presenter.store import logbook, shelf

DAMAGED = "The session file is damaged. Make a copy of it before anything else."


@pytest.fixture
def damaged(monkeypatch) -> None:
    """The file breaks between the first look at it and the first write."""

    def refuse(*_: object) -> None:
        raise Refused(DAMAGED)

    monkeypatch.setattr(logbook.schema, "prepare", refuse)


def start_window(sitting):
    assert sitting.program.lobby
    return sitting.program.lobby.window


def test_the_first_slide_stands_before_the_file_is_written(sit, deck, file):
    sitting = sit()
    sitting.program.begin(deck, "Acme Platform")
    assert sitting.program.show.audience.isVisible()
    assert not file.exists()
    hands.settle()
    assert [line.event for line in shelf.sessions(file)] == ["Acme Platform"]


def test_a_file_that_breaks_after_the_first_picture_ends_the_program(sit, deck, damaged):
    sitting = sit()
    sitting.begin(deck)
    assert sitting.codes == [1]
    assert sitting.program.failure == DAMAGED


def test_a_file_that_breaks_is_told_on_the_start_screen_and_leaves_no_window_behind(
    sit, deck, damaged
):
    sitting = sit()
    sitting.program.open(deck)
    hands.click(start_window(sitting).beginning.begin)
    assert start_window(sitting).message.text() == DAMAGED
    visible = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert visible == [start_window(sitting)]
    assert sitting.codes == []


def test_an_evening_goes_on_where_it_stood(evening, sit, clock):
    evening.press(*[Key.Key_PageDown] * QUEUE)
    evening.add_teller("Ada")
    evening.add_teller("Grace")
    evening.call_next()
    clock.tick(minutes=3)
    hands.click(evening.control.queue.teller.pause)
    clock.tick(minutes=2)
    evening.press(Key.Key_B)
    before = evening.room
    evening.leave()
    clock.tick(minutes=7)

    again = sit()
    again.program.open()
    hands.click(start_window(again).unfinished.button)
    assert again.room == before
    assert (again.step, again.room.telling.name) == (QUEUE, "Ada")
    assert again.program.show.audience.view._shown == BlackPicture()
    for now, then in zip(again.room.agenda, before.agenda, strict=True):
        assert now.timer.left(clock.now()) == then.timer.left(clock.now())
    assert not start_window(again).isVisible()
    again.press(Key.Key_B)
    assert again.room.telling.name == "Ada"


def test_run_asks_first_while_an_evening_is_unfinished(evening, sit, deck):
    evening.press(Key.Key_PageDown)
    evening.leave()
    again = sit()
    again.program.run(deck)
    start = start_window(again)
    assert start.unfinished.isVisible()
    hands.click(start.unfinished.button)
    assert again.step == RULES


def test_run_begins_at_once_when_nothing_is_unfinished(sit, deck):
    sitting = sit()
    sitting.program.run(deck)
    hands.settle()
    assert sitting.program.desk
    assert sitting.room.session.title == "A small evening"


def test_run_refuses_a_deck_that_is_not_there_whatever_the_file_holds(evening, sit, tmp_path):
    evening.leave()
    again = sit()
    with pytest.raises(Refused, match="There is no file"):
        again.program.run(tmp_path / "none.md")


def test_the_start_screen_offers_the_bundled_workshop(sit):
    sitting = sit()
    sitting.program.open()
    start = start_window(sitting)
    assert start.beginning.deck.text() == "This one time when I blew up production"
    start.deck_chosen.emit(str(bundled_deck().parent))
    assert "is a folder" in start.message.text()
    hands.click(start.beginning.begin)
    assert sitting.room.session.title == "This one time when I blew up production"


def test_what_is_measured_on_the_slides_is_told_once_the_start_screen_stands(sit, tmp_path, qtbot):
    long = tmp_path / "long.md"
    long.write_text("# Long\n\n" + "- one more line\n" * 60, encoding="utf-8")
    sitting = sit()
    sitting.program.open(long)
    faults = start_window(sitting).beginning.faults
    assert faults.text() == ""
    qtbot.waitUntil(lambda: faults.text().startswith("2 problems in this deck"))
    first = start_window(sitting).beginning.problems[0]
    assert first.text().startswith("long.md:1: D301 This slide has ")


def test_another_deck_is_measured_in_place_of_the_first(sit, tmp_path, qtbot):
    for name, many in (("long", 60), ("short", 1)):
        slides = [f"# {name}\n\n" + "- one more line\n" * many] * 30
        (tmp_path / f"{name}.md").write_text("\n---\n\n".join(slides), encoding="utf-8")
    sitting = sit()
    sitting.program.open(tmp_path / "long.md")
    start = start_window(sitting)
    qtbot.waitUntil(lambda: start.beginning.faults.text() != "")
    start.deck_chosen.emit(str(tmp_path / "short.md"))
    qtbot.waitUntil(lambda: not sitting.program.lobby._idle._timer.isActive())
    assert start.beginning.faults.text() == ""


def test_a_display_that_comes_after_the_end_is_nobodys_business(evening, qtbot):
    displays = evening.program._displays
    evening.leave()
    with qtbot.waitSignal(displays.changed):
        displays._settled.start()
