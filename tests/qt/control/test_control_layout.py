from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import evening
import pytest
import situations
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel, QLineEdit, QProgressBar

from presenter.core.cues import CUE_LIMIT, CueView, To
from presenter.core.room import Place
from presenter.core.shortcuts import Wish

ONE = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)  # where the clock of `lasting` stands
SIZES = [(1100, 640), (1280, 720), (1600, 1000), (1920, 1080)]
LEAVES = (QLabel, QAbstractButton, QAbstractSpinBox, QLineEdit, QProgressBar)


def crowded(now):
    room = evening.story(now)
    return replace(room, turns=room.turns[:2] + evening.crowd(40)[2:])


def black(now):
    room = evening.case_study(now)
    return replace(room, place=Place(room.place.step, black=True))


def neutral(now):
    room = evening.story(now)
    return replace(room, place=Place(room.place.step, neutral=True))


def hopeless(now):
    """Story and phase are over time, twelve wait, and the phase has a long title."""
    room = evening.story(now, told=75)
    long = replace(room.agenda[3], title="Stories of the house that nobody ever told before")
    over = replace(long, timer=replace(long.timer, started_at=now - evening.minutes(130)))
    agenda = (*room.agenda[:3], over, room.agenda[4])
    return replace(room, agenda=agenda, turns=room.turns[:2] + evening.crowd(14)[2:])


def resting(now):
    room = evening.story(now)
    past, telling, *others = room.turns
    telling = replace(telling, timer=evening.paused(telling.timer, now))
    phase = replace(room.agenda[3], timer=evening.paused(room.agenda[3].timer, now))
    agenda = (*room.agenda[:3], phase, room.agenda[4])
    return replace(room, agenda=agenda, turns=(past, telling, *others))


def cued(now):
    """Three cues are to be seen, each as long as it may be."""
    words = "Somebody says we are far too loud for those next door " + "m" * 26
    cues = tuple(CueView(number, to, words[:CUE_LIMIT], now) for number, to in enumerate(To, 1))
    return replace(evening.story(now), cues=cues)


MOMENTS = [
    evening.empty,
    evening.case_study,
    evening.story,
    evening.wrap_up,
    black,
    neutral,
    crowded,
    hopeless,
    resting,
    cued,
]


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: "x".join(map(str, size)))
def size(request):
    return request.param


@pytest.fixture
def sized(size, control):
    control.resize(*size)
    control.standing.show_situation(situations.UNPLUGGED)
    return control


@pytest.fixture(scope="module", params=MOMENTS, ids=lambda moment: moment.__name__)
def filled(request, size, lasting, settle):
    """One window goes from each moment to any other, as it does in an evening."""
    lasting.resize(*size)
    lasting.standing.show_situation(situations.UNPLUGGED)
    lasting.show_room(request.param(ONE))
    settle()
    return lasting


def leaves(window):
    return [each for kind in LEAVES for each in window.findChildren(kind) if each.isVisible()]


def seen(window, widget):
    """The part of a widget that a person sees, in the window's coordinates."""
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(window, QPoint()))


def cut(label):
    """Words that are wider or higher than their label, and no tooltip says them in full."""
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    metrics, room = label.fontMetrics(), label.contentsRect()
    too_wide = metrics.horizontalAdvance(label.text()) > room.width() and not label.toolTip()
    return too_wide or metrics.height() > room.height() + 1


def test_no_words_are_cut(filled):
    labels = [each for each in leaves(filled) if isinstance(each, QLabel)]
    assert [each.text() for each in labels if cut(each)] == []


def test_no_button_is_narrower_than_its_words(filled):
    buttons = [each for each in leaves(filled) if isinstance(each, QAbstractButton)]
    narrow = [each for each in buttons if each.width() < each.minimumSizeHint().width()]
    assert [each.text() or each.accessibleName() for each in narrow] == []


def test_nothing_overlaps(filled):
    places = [(each, seen(filled, each)) for each in leaves(filled)]
    overlaps = [
        (one.text(), other.text())
        for (one, first), (other, second) in combinations(places, 2)
        if first.intersects(second) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]
    assert overlaps == []


def test_the_clocks_and_the_steering_are_wholly_seen(filled):
    for widget in (
        filled.phase_clock.left,
        filled.phase_clock.foot.ends,
        filled.phase_clock.foot.steps,
        filled.header.time,
        filled.header.workshop,
        filled.steering.next,
        filled.steering.undo,
        filled.screens.keys.black,
        filled.screens.keys.magnifier,
        filled.capture.keep,
    ):
        assert seen(filled, widget) == QRect(widget.mapTo(filled, QPoint()), widget.size())
    if filled.queue.teller.isVisible():
        card = filled.queue.teller
        for widget in (card.heading, card.left, card.foot, card.end):
            assert seen(filled, widget) == QRect(widget.mapTo(filled, QPoint()), widget.size())


def test_rows_are_as_wide_as_what_is_seen_of_them(filled):
    for row in filled.queue.list.rows.values():
        assert row.width() <= filled.queue.list.viewport().width()


def test_there_is_room_for_four_lines_of_notes(filled):
    line = filled.notes.text.fontMetrics().height() * 1.4
    assert filled.notes.text.viewport().height() >= 4 * line


def test_with_the_form_open_and_somebody_telling_nothing_overlaps(sized, clock, click, settle):
    sized.show_room(evening.story(clock.now()))
    sized.show_refusal("A story is still being told. End that turn, then call the next.")
    click(sized.queue.add)
    settle()
    test_nothing_overlaps(sized)
    test_no_words_are_cut(sized)
    test_rows_are_as_wide_as_what_is_seen_of_them(sized)
    for field in (sized.queue.form.name, sized.queue.form.minutes.lineEdit()):
        assert field.height() >= field.fontMetrics().height()
        assert field.width() >= field.fontMetrics().horizontalAdvance("120 min")


def test_the_question_whether_to_remove_fits_its_row(sized, clock, click, settle):
    sized.show_room(crowded(clock.now()))
    click(sized.queue.list.rows[4])
    click(sized.queue.list.rows[4].deeds.remove.button)
    settle()
    test_no_button_is_narrower_than_its_words(sized)
    test_rows_are_as_wide_as_what_is_seen_of_them(sized)


def test_long_names_are_told_in_full_when_pointed_at(control, clock, settle):
    control.show_room(crowded(clock.now()))
    settle()
    name = control.queue.list.rows[5].name
    assert evening.crowd(5)[4].name in name.toolTip()


def test_the_panel_of_cues_and_the_tellers_view_fit(sized, clock, click, settle):
    sized.show_room(cued(clock.now()))
    panel, view = sized.cues.panel, sized.cues.view
    sized.covers.switch_cues()
    for reader in panel.readers.values():
        click(reader)
        test_no_words_are_cut(panel)
        test_no_button_is_narrower_than_its_words(panel)
        test_nothing_overlaps(panel)
        for widget in (panel.close_button, panel.send, *panel.canned):
            assert seen(sized, widget) == QRect(widget.mapTo(sized, QPoint()), widget.size())
    sized.covers.switch_teller_view()
    settle()
    test_no_words_are_cut(view)
    test_nothing_overlaps(view)
    for widget in (view.left, view.words, view.seen, view.close_button):
        assert seen(sized, widget) == QRect(widget.mapTo(sized, QPoint()), widget.size())


def test_the_sheet_of_keys_fits_with_and_without_a_question(sized, clock, click, settle):
    sized.show_room(evening.case_study(clock.now()))
    sized.covers.switch_shortcuts()
    settle()
    sheet = sized.shortcuts
    for before in (None, sheet.list.rows[Wish.FREEZE].caps[0], sheet.clicker):
        if before:
            click(before)
            sheet.take_key("L")
            settle()
        for window in (sheet, sized.header, sized.phase_clock):
            test_no_button_is_narrower_than_its_words(window)
            test_no_words_are_cut(window)
        assert sheet.list.widget().width() <= sheet.list.viewport().width()
        for widget in (sheet.field, sheet.clicker, sheet.close_button, sized.steering.next):
            assert seen(sized, widget) == QRect(widget.mapTo(sized, QPoint()), widget.size())
