from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from sitting import DECK, QUEUE, RULES, STORIES, Key

from presenter.core.picture import BlackPicture, StoryPicture
from presenter.qt import hands, watch
from presenter.store.verbs import sessions

MORE = "# More\n\n---\n\n"
KEEPS = "The room keeps the deck as it was. "


@pytest.fixture(autouse=True)
def impatient(monkeypatch) -> None:
    monkeypatch.setattr(watch, "QUIET", 20)


@pytest.fixture
def save(evening, deck, qtbot):
    """Save the deck with some words replaced, and wait until the windows were told."""

    def saved(old: str, new: str, *, until=None) -> None:
        text = deck.read_text(encoding="utf-8")
        assert old in text
        before = evening.room
        deck.write_text(text.replace(old, new, 1), encoding="utf-8")
        qtbot.waitUntil(until or (lambda: evening.room is not before))
        hands.settle()

    return saved


def wall(evening):
    return evening.program.show.audience.view._shown


def doubt(evening) -> str:
    """What control says about the deck's file; nothing while all is well."""
    return "".join(
        f"{line.words.text()} {line.mend.text()}" for line in evening.control.alarms.lines
    )


def says(evening, words: str):
    return lambda: words in doubt(evening)


def paint(path: Path, colour: str) -> None:
    image = QImage(QSize(64, 64), QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.save(str(path))


def colours(window) -> set[str]:
    image = window.grab().toImage()
    across, down = range(0, image.width(), 9), range(0, image.height(), 9)
    return {image.pixelColor(x, y).name() for x in across for y in down}


def test_what_is_saved_is_in_both_windows(evening, save):
    evening.press(Key.Key_PageDown)
    save("# Rules", "# House rules")
    assert wall(evening).markdown.strip() == "# House rules"
    assert evening.control.screens.now._picture == wall(evening)
    assert doubt(evening) == ""


def test_the_slide_and_the_clocks_stay(evening, save, clock):
    evening.press(*[Key.Key_PageDown] * STORIES)
    clock.tick(minutes=5)
    save("# Rules", MORE + "# Rules")
    assert evening.room.slide.title == "Your stories"
    assert evening.step == STORIES + 1
    assert evening.room.running.title == "War stories"
    assert evening.room.running.timer.left(clock.now()) == timedelta(minutes=25)
    evening.press(Key.Key_PageDown)
    assert evening.room.slide.title == "The floor is yours"


def test_a_slide_that_is_cut_out_and_put_in_elsewhere_is_shown_again(evening, save):
    evening.press(Key.Key_PageDown)
    cut = "# Rules\n\n---\n\n"
    save(cut, "")
    assert evening.room.slide.title == "Welcome"
    save("# Welcome", "# Good evening")
    save("# The floor is yours", "# The floor is yours\n\n---\n\n# Rules")
    assert evening.room.slide.title == "Rules"


def test_who_has_gone_on_is_not_brought_back(evening, save):
    evening.press(Key.Key_PageDown)
    save("# Rules\n\n---\n\n", "")
    evening.press(Key.Key_PageDown)
    save("# Welcome", "# Rules\n\n---\n\n# Welcome")
    assert evening.room.slide.title == "Your stories"


def test_a_black_wall_stays_black(evening, save):
    evening.press(Key.Key_PageDown, Key.Key_B)
    save("# Rules", "# House rules")
    assert wall(evening) == BlackPicture()
    evening.press(Key.Key_B)
    assert wall(evening).markdown.strip() == "# House rules"


def test_a_story_stays_on_the_wall(evening, save):
    evening.press(*[Key.Key_PageDown] * QUEUE)
    evening.add_teller("Ada")
    evening.call_next()
    save("# Rules", MORE + "# Rules")
    assert isinstance(wall(evening), StoryPicture)
    assert evening.room.telling.name == "Ada"
    hands.click(evening.control.queue.teller.end)
    assert evening.room.slide.title == "The floor is yours"


def test_a_session_that_has_ended_keeps_its_deck(evening, deck, qtbot):
    evening.press(Key.Key_End, Key.Key_Home)
    evening.program.desk.logbook.do("facilitator", sessions.end, 1)
    ended = evening.room
    with qtbot.waitSignal(evening.program.live._watch.changed):
        deck.write_text(DECK.replace("# Rules", "# House rules"), encoding="utf-8")
    assert evening.room is ended
    assert evening.program.live._watch._seen == {}


BROKEN = {
    "an open comment": (
        "# Rules",
        "<!-- # Rules",
        "Line 14: Another comment opens inside this one",
    ),
    "open code": (
        "# What we heard",
        "```python",
        "Line 40: This code is never closed: end it with a line “```”.",
    ),
    "an unknown directive": ("# Rules", "<!-- shwo: queue -->", "Line 14: “shwo” is an unknown"),
}


@pytest.mark.parametrize(("old", "new", "words"), BROKEN.values(), ids=BROKEN)
def test_a_broken_deck_waits_and_control_says_where(evening, save, old, new, words):
    evening.press(Key.Key_PageDown)
    before = evening.room
    save(old, new, until=says(evening, KEEPS + words))
    assert evening.room is before
    save(new, "# Mended")
    assert doubt(evening) == ""
    assert "Mended" in [slide.title for slide in evening.room.deck.slides]


UNREADABLE = {
    "empty": (b"", "small.md holds no slide: write at least one heading into it."),
    "front matter alone": (b"---\ntitle: x\n---\n", "small.md holds no slide"),
    "not UTF-8": (b"# One\n\ncaf\xe9\n", "is not UTF-8 in line 3: save it again"),
}


@pytest.mark.parametrize(("content", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_is_no_deck_waits(evening, deck, qtbot, content, words):
    before = evening.room
    deck.write_bytes(content)
    qtbot.waitUntil(says(evening, words))
    assert evening.room is before
    deck.write_text(DECK, encoding="utf-8")
    qtbot.waitUntil(lambda: doubt(evening) == "")
    assert evening.room is before  # the words are those that were there all the time


def test_a_deck_that_is_gone_waits(evening, deck, qtbot):
    deck.unlink()
    qtbot.waitUntil(says(evening, "There is no file"))
    deck.write_text(DECK, encoding="utf-8")
    qtbot.waitUntil(lambda: doubt(evening) == "")


def test_what_is_said_of_the_deck_outlives_other_acts(evening, save):
    save("# Rules", "<!-- # Rules", until=says(evening, KEEPS))
    evening.press(Key.Key_PageDown)
    evening.write_down("Ask early")
    assert KEEPS in doubt(evening)


def test_an_error_that_was_there_all_along_stops_no_other_mend(sit, deck, qtbot):
    deck.write_text(DECK.replace("# Rules", "# Rules\n\n<!-- shwo: queue -->"), encoding="utf-8")
    evening = sit()
    evening.begin(deck)
    text = deck.read_text(encoding="utf-8")
    deck.write_text(text.replace("# Welcome", "# Good evening\n\nall"), encoding="utf-8")
    qtbot.waitUntil(lambda: evening.room.slide.title == "Good evening")
    assert doubt(evening) == ""


def test_a_phase_that_has_begun_is_missed(evening, save):
    evening.press(*[Key.Key_PageDown] * STORIES)
    phase = "<!--\nphase: Welcome\nminutes: 10\n-->\n"
    words = "The phase “Welcome” has begun and is no longer in small.md"
    new = "<!--\nphase: Talk\n-->\n\n# a\n\n---\n\n<!--\nphase: Walk\n-->\n"
    save(phase, new, until=says(evening, words))
    save(new, phase, until=lambda: doubt(evening) == "")


@pytest.fixture
def pictured(sit, deck, qtbot):
    """An evening whose first slide is a red picture."""
    paint(deck.parent / "map.png", "#ff0000")
    text = DECK.replace("# Welcome", "# Welcome\n\n![](map.png)")
    deck.write_text(text, encoding="utf-8")
    evening = sit()
    evening.begin(deck)
    assert "#ff0000" in colours(evening.program.show.audience)
    return evening


def test_a_picture_that_is_saved_is_painted_anew_in_both_windows(pictured, deck, qtbot):
    paint(deck.parent / "map.png", "#00ff00")
    qtbot.waitUntil(lambda: "#00ff00" in colours(pictured.program.show.audience))
    assert "#ff0000" not in colours(pictured.program.show.audience)
    assert "#00ff00" in colours(pictured.control.screens.now)


def test_a_picture_that_is_gone_or_broken_is_kept(pictured, deck, qtbot):
    picture = deck.parent / "map.png"
    whole = picture.read_bytes()
    picture.unlink()
    qtbot.waitUntil(says(pictured, "The room keeps map.png as it was. It is gone"))
    picture.write_bytes(whole[:20])
    qtbot.waitUntil(says(pictured, "The room keeps map.png as it was. It cannot be read"))
    pictured.program.show.forget()
    assert "#ff0000" in colours(pictured.program.show.audience)
    picture.write_bytes(whole)
    qtbot.waitUntil(lambda: doubt(pictured) == "")


def test_a_picture_that_comes_with_the_words_is_followed_from_then_on(evening, deck, save, qtbot):
    paint(deck.parent / "plan.png", "#ff0000")
    save("# Welcome", "# Welcome\n\n![](plan.png)")
    qtbot.waitUntil(lambda: "#ff0000" in colours(evening.program.show.audience))
    paint(deck.parent / "plan.png", "#0000ff")
    qtbot.waitUntil(lambda: "#0000ff" in colours(evening.program.show.audience))


def test_a_picture_outside_the_folder_is_not_looked_at(evening, save):
    save("# Welcome", "# Welcome\n\n![](../secret.png)")
    followed = {path.name for path in evening.program.live._watch._seen}
    assert followed == {"small.md"}


def gone_on(sit, deck: Path):
    """Go on with the unfinished session after `presenter run DECK`."""
    again = sit()
    again.program.run(deck)
    hands.click(again.program.lobby.window.unfinished.button)
    return again


def test_who_goes_on_follows_the_file_that_was_named(evening, sit, deck, qtbot):
    evening.press(Key.Key_PageDown)
    evening.leave()
    deck.write_text(DECK.replace("# Rules", "# House rules"), encoding="utf-8")
    again = gone_on(sit, deck)
    qtbot.waitUntil(lambda: again.room.slide.title == "House rules")
    deck.write_text(DECK, encoding="utf-8")
    qtbot.waitUntil(lambda: again.room.slide.title == "Rules")
    assert again.step == RULES


def test_who_goes_on_does_not_follow_a_deck_of_another_name(evening, sit, deck):
    evening.leave()
    other = deck.with_name("other.md")
    other.write_text("# Other\n", encoding="utf-8")
    again = gone_on(sit, other)
    assert again.program.live is None
    assert again.room.session.title == "A small evening"


def test_who_goes_on_without_naming_a_deck_has_the_copy(evening, sit):
    evening.leave()
    again = sit()
    again.program.open()
    hands.click(again.program.lobby.window.unfinished.button)
    assert again.program.live is None


def test_nothing_opens_and_nothing_takes_the_focus(evening, save):
    evening.control.capture.field.setFocus()
    evening.type("Ask")
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    save("# Rules", "<!-- # Rules", until=says(evening, KEEPS))
    save("<!-- # Rules", "# House rules")
    evening.type(" early")
    assert evening.control.capture.field.text() == "Ask early"
    assert windows == [window for window in QApplication.topLevelWidgets() if window.isVisible()]
