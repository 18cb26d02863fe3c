"""The report is looked at before it is saved, and the show goes on meanwhile."""

from threading import Event
from time import monotonic

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app import reporting
from presenter.app.reporting import APPROVED, CHANGED, NOTHING_TOLD, OPEN
from presenter.core.consent import Consent
from presenter.core.editions import Edition
from presenter.qt import hands
from presenter.store import elsewhere
from presenter.store.verbs import consents, entries, queueing, speakers

Key = Qt.Key
PATIENCE = 20  # seconds


@pytest.fixture
def told(evening, clock):
    """An evening in which Ada has told her story and has named it, and Bo has told the room."""
    desk = evening.program.desk
    for number, (name, level) in enumerate((("Ada", Consent.NAMED), ("Bo", Consent.ROOM_ONLY)), 1):
        evening.control.turn_add_asked.emit(name, f"{name}’s story", 5, level)
        desk.do(speakers.call, number)
        clock.tick(minutes=5)
        desk.do(speakers.end, number)
    desk.do(consents.confirm, 1, Consent.NAMED)
    hands.settle()
    return evening


@pytest.fixture
def report(told, documents):
    """The window of the report, once its pages are there."""
    hands.click(told.control.agenda.export)
    wait(told)
    return told.program.desk.exporting.reporting.window


def wait(evening) -> None:
    limit = monotonic() + PATIENCE
    while evening.program.desk.exporting.reporting.is_at_work:
        assert monotonic() < limit, "The report was not made."
        QTest.qWait(5)


def test_its_pages_are_shown_and_nothing_is_saved(report, documents):
    assert report.isVisible()
    assert report.count.text() == f"{report.pages.count} pages"
    assert report.pages.count > 2
    assert list(documents.iterdir()) == []


def test_it_is_saved_under_its_own_name_and_said_where(told, report, documents):
    hands.click(report.save)
    wait(told)
    (path,) = documents.iterdir()
    assert path.name == "War stories, Acme Platform, 22 November 2026.pdf"
    assert report.word.text() == f"Saved: {path}"
    assert told.control.strip.words.text() == f"The report is saved: {path}"
    assert "Acme Platform" in PdfReader(path).pages[0].extract_text()
    assert [copy.path for copy in elsewhere.known(told.program.path)] == [str(path)]


def test_a_teller_has_an_edition_of_their_own(told, report, documents):
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    assert report.story.isVisible()
    assert report.story.text() == "Ada’s story"
    assert report.count.text() == "1 page"
    hands.click(report.save)
    wait(told)
    (path,) = documents.iterdir()
    assert path.name == "War stories, Acme Platform, 22 November 2026, story 1.pdf"


def test_of_what_was_for_the_room_only_there_is_none_to_choose(report):
    assert [each.text() for each in report.story.choices.actions()] == ["Ada’s story"]


def test_what_cannot_be_made_is_said_and_cannot_be_saved(told, report):
    hands.click(report.editions[Edition.HANDOUT])
    wait(told)
    assert report.word.text() == "This session has no case, so there is nothing to hand out."
    assert not report.save.isEnabled()
    assert report.pages.count == 0
    hands.click(report.editions[Edition.FACILITATOR])
    wait(told)
    assert report.save.isEnabled()
    assert report.word.text() == ""


def test_a_report_that_cannot_be_saved_is_refused_in_words(told, report, documents):
    documents.rmdir()
    hands.click(report.save)
    wait(told)
    assert report.word.text().startswith("The report was not saved. There is no folder")


def test_the_show_goes_on_while_it_is_made(told, documents, monkeypatch):
    released, pages = Event(), reporting._pages

    def slowly(*wish):
        released.wait(PATIENCE)
        return pages(*wish)

    monkeypatch.setattr(reporting, "_pages", slowly)
    hands.click(told.control.agenda.export)
    told.press(Key.Key_Right)
    assert told.step == 1
    assert told.program.desk.exporting.reporting.is_at_work
    released.set()
    wait(told)


def test_only_the_newest_wish_is_shown(told, report):
    hands.click(report.editions[Edition.TELLER])
    hands.click(report.editions[Edition.HOST])
    wait(told)
    assert report.count.text() == f"{report.pages.count} pages"
    assert report.edition is Edition.HOST


def test_it_is_read_anew_each_time(told, report, documents):
    before = report.pages.count
    told.program.desk.do(consents.allow, 1, Consent.LESSONS_ONLY)
    hands.click(told.control.agenda.export)
    wait(told)
    again = told.program.desk.exporting.reporting.window
    assert again is not report
    assert again.pages.count == before
    hands.click(again.save)
    wait(told)
    (path,) = documents.iterdir()
    assert "Ada" not in "".join(page.extract_text() for page in PdfReader(path).pages)


def test_escape_closes_it_and_leaves_the_show_alone(told, report):
    step = told.step
    QTest.keyClick(report, Key.Key_Escape)
    assert not report.isVisible()
    assert told.step == step


def test_leaving_waits_for_a_file_that_is_being_written(told, report, documents):
    hands.click(report.save)
    told.leave()
    (path,) = documents.iterdir()
    assert path.read_bytes().rstrip().endswith(b"%%EOF")


def test_when_less_is_let_out_older_copies_are_named(told, report, documents):
    hands.click(report.save)
    wait(told)
    (path,) = documents.iterdir()
    told.control.turns.consent_asked.emit(1, Consent.UNNAMED_SUMMARY)
    assert told.control.strip.words.text() == (
        f"1 saved copy may still say what was let out before: {path}. "
        "Save what is shared anew in its place."
    )


def test_when_more_is_let_out_or_nothing_was_saved_nobody_is_bothered(told, report):
    told.control.turns.consent_asked.emit(1, Consent.UNNAMED_SUMMARY)
    assert "saved" not in told.control.strip.words.text()


def standing(report) -> str:
    return report.standing.words.text()


def test_a_teller_approves_their_page_until_a_word_of_it_changes(told, report):
    assert standing(report) == "The story in it is not yet approved by its teller."
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    assert standing(report) == OPEN
    hands.click(report.standing.approve)
    assert standing(report) == APPROVED
    assert not report.standing.approve.isVisible()
    hands.click(report.editions[Edition.HOST])
    wait(told)
    assert standing(report) == "Every story in it is approved by its teller."
    told.program.desk.do(queueing.reword, 1, "Ada", "Another title")
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    assert standing(report) == CHANGED
    assert report.standing.approve.isVisible()


def test_hands_and_a_later_story_change_nothing_that_was_approved(told, report, clock):
    desk = told.program.desk
    desk.do(speakers.put_back, 1)
    desk.do(speakers.call, 1)
    told.write_down("Caches lie")
    desk.do(speakers.end, 1)
    desk.do(consents.confirm, 1, Consent.NAMED)
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    hands.click(report.standing.approve)
    desk.do(entries.vote, told.room.entries[0].id, 7)
    told.write_down("Something else")
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    assert standing(report) == APPROVED


def test_a_teller_takes_their_story_back_after_one_more_question(told, report, documents):
    hands.click(report.save)
    wait(told)
    (saved,) = documents.iterdir()
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    hands.click(report.standing.take_back.button)
    hands.click(report.standing.take_back.yes)
    wait(told)
    assert report.word.text().startswith("That story was for the room only")
    assert not report.standing.isVisible()
    assert "Ada" not in repr(told.room)
    assert str(saved) in told.control.strip.words.text()


def test_of_a_story_that_is_not_told_in_it_there_is_nothing_to_approve(told, report):
    told.program.desk.do(consents.allow, 1, Consent.LESSONS_ONLY)
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    assert standing(report) == NOTHING_TOLD
    assert not report.standing.approve.isVisible()
    assert report.standing.take_back.isVisible()
    hands.click(report.editions[Edition.HOST])
    wait(told)
    assert not report.standing.isVisible()


def test_a_page_that_somebody_changed_meanwhile_is_not_approved_unread(told, report):
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    told.program.desk.do(queueing.reword, 1, "Ada", "What nobody has read")
    hands.click(report.standing.approve)
    assert standing(report) == CHANGED


def test_nothing_is_approved_before_its_page_is_there(told, report):
    hands.click(report.editions[Edition.TELLER])
    assert not report.standing.isVisible()
    wait(told)
    assert report.standing.approve.isVisible()


def test_a_place_that_keeps_no_list_of_copies_is_told(told, report, documents):
    told.program.path.with_name(f"{told.program.path.name}.elsewhere").mkdir()
    hands.click(report.save)
    wait(told)
    assert "remember it yourself" in told.control.strip.words.text()


def test_on_a_low_screen_no_button_is_squeezed(told, report):
    report.resize(report.minimumSize())
    hands.click(report.editions[Edition.TELLER])
    wait(told)
    hands.settle()
    for button in (*report.editions.values(), report.standing.approve, report.paper, report.save):
        assert button.height() >= button.sizeHint().height()
