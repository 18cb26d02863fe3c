import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sitting import DECK, Key

from presenter.app.preview import Preview
from presenter.core.errors import Refused
from presenter.folders import VARIABLE
from presenter.qt import hands, watch


@pytest.fixture
def preview(qapp, fonts, deck, clock, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(watch, "QUIET", 20)
    made = Preview(deck, clock)
    made.open()
    hands.settle()
    yield made
    made.watch.stop()
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def save(preview, deck, qtbot):
    def saved(text: str) -> None:
        with qtbot.waitSignal(preview.watch.changed):
            deck.write_text(text, encoding="utf-8")
        hands.settle()

    return saved


def title(preview) -> str:
    return preview.room.slide.title


def press(preview, *keys: Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        preview._clock.rest(milliseconds=200)
        QTest.keyClick(preview.window.windowHandle(), key, held)
    hands.settle()


def words(preview) -> list[str]:
    return [label.text() for label in preview.window.findChildren(QLabel) if label.isVisible()]


def test_the_keys_of_the_show_lead_through_the_deck(preview):
    press(preview, Key.Key_Right)
    assert title(preview) == "Rules"
    press(preview, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Left, Key.Key_Left)
    assert title(preview) == "Welcome"
    press(preview, Key.Key_End)
    assert title(preview) == "What we take with us"
    press(preview, Key.Key_Space)
    assert title(preview) == "What we take with us"
    press(preview, Key.Key_Home)
    assert title(preview) == "Welcome"


def test_the_buttons_lead_through_the_deck_too(preview):
    hands.click(preview.window.next)
    assert title(preview) == "Rules"
    hands.click(preview.window.back)
    assert title(preview) == "Welcome"


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_it_closes_with_one_key(preview, key, held):
    press(preview, key, held=held)
    assert not preview.window.isVisible()


def test_it_goes_to_the_slide_that_was_edited(preview, save):
    save(DECK.replace("# Your stories", "# Your stories\n\nWho goes first?"))
    assert title(preview) == "Your stories"
    assert preview.window.screen_frame._picture.markdown.endswith("Who goes first?")
    save(DECK.replace("# Welcome", "# Good evening"))
    assert title(preview) == "Good evening"


def test_an_edited_note_is_shown(preview, save):
    save(DECK.replace("# Rules", "# Rules\n\n<!-- Read them aloud. -->"))
    assert title(preview) == "Rules"
    assert preview.window.notes.text.toPlainText() == "Read them aloud."


def test_where_no_slide_was_edited_it_stays(preview, save):
    press(preview, Key.Key_Right)
    save(DECK.replace("minutes: 30", "minutes: 45"))
    assert title(preview) == "Rules"
    assert "75 min" in words(preview)


def test_problems_come_and_go_with_the_file(preview, save):
    assert "No problems" in words(preview)
    save(DECK + "\n![](map.png)\n\n```python\n")
    assert "2 problems" in words(preview)
    assert any("There is no picture map.png" in said for said in words(preview))
    save(DECK)
    assert "No problems" in words(preview)


def test_a_file_that_is_no_deck_leaves_the_last_slide_standing(preview, save):
    press(preview, Key.Key_Right)
    save("")
    assert title(preview) == "Rules"
    assert any("holds no slide" in said for said in words(preview))
    save(DECK)
    assert "No problems" in words(preview)


def test_a_picture_that_is_saved_is_shown_anew(preview, save, deck, qtbot):
    def paint(colour: str) -> None:
        image = QImage(QSize(80, 60), QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        image.save(str(deck.parent / "map.png"))

    def middle() -> str:
        frame = preview.window.screen_frame.grab().toImage()
        return frame.pixelColor(frame.rect().center()).name()

    paint("#ff0000")
    save(DECK.replace("# Rules", "![bg](map.png)"))
    red = middle()
    with qtbot.waitSignal(preview.watch.changed):
        paint("#0000ff")
    hands.settle()
    assert middle() != red


def test_it_makes_no_file(preview, save, tmp_path):
    press(preview, Key.Key_End)
    hands.click(preview.window.notes.larger)
    save(DECK.replace("# Rules", "# House rules"))
    preview.window.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small.md"]


def test_a_deck_that_cannot_be_read_opens_no_window(qapp, clock, tmp_path):
    with pytest.raises(Refused, match="There is no file"):
        Preview(tmp_path / "none.md", clock)
