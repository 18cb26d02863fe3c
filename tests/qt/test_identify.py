import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from presenter.core.arranging import Placement
from presenter.core.displays import Display
from presenter.core.situation import Situation
from presenter.qt.identify import Identify

# The offscreen plugin has no layers of windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = "Extraordinarily <b>Bright</b> & Laser Projector " * 20


@pytest.fixture
def identify(qapp):
    made = Identify()
    yield made
    made.put_away()


def one(name: str = "HDMI-1", **told: object) -> Situation:
    return Situation((Display(name, 0, 0, 1280, 720, 1.5, **told),), Placement(None, 0))


def test_a_card_says_number_name_use_and_size(identify, qapp):
    identify.switch(one(), qapp.screens())
    (card,) = identify.cards
    assert [label.text() for label in card.findChildren(QLabel)] == [
        "1",
        "What the room sees",
        "HDMI-1",
        "1920 × 1080 at 150%",
    ]


def test_a_card_stands_in_the_middle_of_its_display_and_takes_neither_keys_nor_clicks(
    identify, qapp
):
    identify.switch(one(), qapp.screens())
    (card,) = identify.cards
    around = qapp.primaryScreen().geometry()
    assert around.contains(card.geometry())
    assert (card.geometry().center() - around.center()).manhattanLength() <= 2
    assert card.windowFlags() & Qt.WindowType.WindowTransparentForInput
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert QApplication.activeWindow() is not card


def test_words_are_plain_and_stay_on_their_card(identify, qapp):
    identify.switch(one(LONG), qapp.screens())
    (card,) = identify.cards
    qapp.processEvents()
    assert card.title.textFormat() is Qt.TextFormat.PlainText
    assert qapp.primaryScreen().geometry().contains(card.geometry())


def test_cards_that_are_away_are_gone(identify, qapp):
    identify.switch(one(), qapp.screens())
    (card,) = identify.cards
    identify.switch(one(), qapp.screens())
    assert identify.cards == []
    assert not card.isVisible()
    assert not identify._over.isActive()
