import pytest
from PySide6.QtWidgets import QLabel, QWidget

from presenter.core.finding import Finding, Light
from presenter.qt.start.laptop import Laptop

DISK = Finding("Disk", Light.GREEN, "40 GB free")
CLOCK = Finding("Clock", Light.GREEN, "13:00")
POWER = Finding("Power", Light.AMBER, "On battery, 80 %", "Plug the laptop in.")
FILE = Finding("File", Light.RED, "It is <b>read-only</b>.", "Choose another one.")


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def laptop(window):
    card = Laptop()
    card.setParent(window)
    return card


def words(card: Laptop) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def test_nothing_is_said_before_the_laptop_was_looked_at(laptop):
    assert laptop.isHidden()


def test_what_is_in_order_takes_one_line(laptop):
    laptop.show_findings([DISK, CLOCK])
    assert words(laptop) == ["THIS LAPTOP", "✓ In order: disk, clock"]


def test_each_fault_has_a_sign_and_its_mend(laptop):
    laptop.show_findings([POWER, DISK, FILE])
    assert words(laptop) == [
        "THIS LAPTOP",
        "✓ In order: disk",
        *("▲", "On battery, 80 %", "Plug the laptop in."),
        *("■", "It is <b>read-only</b>.", "Choose another one."),
    ]


def test_a_fault_that_was_mended_goes(laptop, qtbot):
    laptop.show_findings([POWER, DISK])
    laptop.show_findings([DISK])
    qtbot.waitUntil(lambda: words(laptop) == ["THIS LAPTOP", "✓ In order: disk"])


def test_one_may_ask_for_another_look(laptop, qtbot):
    with qtbot.waitSignal(laptop.again_asked):
        laptop.again.click()
