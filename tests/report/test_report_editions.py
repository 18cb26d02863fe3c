"""For each reader their own edition, and in none of them what is not for them."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hostile import WORDS
from pypdf import PdfReader

from presenter.core.agenda import PhaseView
from presenter.core.consent import Consent
from presenter.core.editions import Edition, Paper
from presenter.core.entries import EntryKind, EntryView
from presenter.core.errors import Refused
from presenter.core.timing import Timer
from presenter.report import facilitator
from presenter.report.pdf import pdf
from presenter.report.wish import Wish

SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
PDFS = [Edition.HOST, Edition.TELLER, Edition.FACILITATOR]
NAME, TITLE, ENTRY = "Quackenbush", "Zanzibar cutover", "Mongooses bite"


@pytest.fixture
def evening(room, told):
    """One story of a level, its teller asked again, and one entry from it."""

    def evening(level: Consent, *, confirmed: bool = True):
        turn = replace(told(1, NAME, TITLE, level), confirmed=confirmed)
        return room((turn,), (EntryView(1, EntryKind.LEARNING, ENTRY, "Stories", 1, TITLE),))

    return evening


@pytest.fixture
def read(now):
    def read(room, edition, **wish) -> str:
        return text_of(pdf(room, now, Wish(edition, **wish)))

    return read


def text_of(made: bytes) -> str:
    reader = PdfReader(BytesIO(made))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("level", list(Consent)[1:])
def test_a_teller_sees_what_the_report_will_say_and_nothing_else(evening, read, level):
    page = read(evening(level), Edition.TELLER, turn=1)
    assert f"You chose: {level}." in page
    assert (NAME in page) == (level is Consent.NAMED)
    assert (TITLE in page) == (level is not Consent.LESSONS_ONLY)
    assert ENTRY in page
    assert "take it back" in page


@pytest.mark.parametrize("level", list(Consent)[1:])
def test_what_a_teller_sees_is_what_the_organisation_gets(evening, read, level):
    """Name, title and words stand in both, or in neither."""
    room = evening(level)
    theirs, hosts = read(room, Edition.TELLER, turn=1), read(room, Edition.HOST)
    for words in (NAME, TITLE, ENTRY):
        assert (words in theirs) == (words in hosts)


def test_a_teller_sees_nothing_of_another_story(evening, read, told):
    room = evening(Consent.NAMED)
    room = replace(room, turns=(*room.turns, told(2, "Boris", "The queue", Consent.NAMED)))
    page = read(room, Edition.TELLER, turn=1)
    assert "Boris" not in page
    assert "The queue" not in page


def test_a_tellers_edition_is_one_page(evening, now):
    made = pdf(evening(Consent.NAMED), now, Wish(Edition.TELLER, turn=1))
    assert len(PdfReader(BytesIO(made)).pages) == 1


def test_who_was_not_asked_again_is_told_so(evening, read):
    page = read(evening(Consent.NAMED, confirmed=False), Edition.TELLER, turn=1)
    assert "You were not asked again after your story" in page
    assert NAME not in page


@pytest.mark.parametrize(
    ("turn", "why"),
    [
        (None, r"These were told: 1 \(Zanzibar cutover\)\. Name one: --teller NUMBER\."),
        (7, r"These were told: 1 \(Zanzibar cutover\)\."),
    ],
)
def test_a_story_that_is_not_there_is_refused_with_those_that_are(evening, read, turn, why):
    with pytest.raises(Refused, match=why):
        read(evening(Consent.NAMED), Edition.TELLER, turn=turn)


def test_of_a_story_for_the_room_only_there_is_no_edition(evening, read):
    with pytest.raises(Refused, match="nothing of it is in any report"):
        read(evening(Consent.ROOM_ONLY), Edition.TELLER, turn=1)


def test_a_story_that_is_being_told_cannot_be_approved(evening, read, told):
    room = evening(Consent.NAMED)
    (turn,) = room.turns
    telling = replace(turn, timer=replace(turn.timer, ended_at=None))
    with pytest.raises(Refused, match="not told yet"):
        read(replace(room, turns=(telling,)), Edition.TELLER, turn=1)


def test_a_facilitator_has_times_to_the_second_and_what_to_do_better(evening, read):
    page = read(evening(Consent.NAMED), Edition.FACILITATOR)
    assert "9:12" in page
    assert "+1:12" in page
    assert "“End” did not happen" in page
    assert "do not pass it on" in page


@pytest.mark.parametrize("level", list(Consent))
def test_a_facilitator_has_names_and_titles_as_the_organisation_has(evening, read, level):
    room = evening(level)
    theirs, hosts = read(room, Edition.FACILITATOR), read(room, Edition.HOST)
    assert (NAME in theirs) == (NAME in hosts)
    assert (TITLE in theirs) == (TITLE in hosts)


def test_the_organisation_has_no_times_to_the_second(evening, read):
    hosts = read(evening(Consent.NAMED), Edition.HOST)
    assert "9:12" not in hosts
    assert "9 min told" in hosts
    assert "Private: mind the door." not in hosts


def test_advice_names_a_phase_and_a_figure(evening, now):
    room = evening(Consent.NAMED)
    assert list(facilitator.advice(room, now)) == [
        "“End” did not happen: leave it out of the plan, or begin earlier.",
        "A story took 9:12 on average and 8:00 were planned for it.",
        "Nobody promised anything: leave more time for it at the end, or ask in a month.",
    ]


def test_advice_on_a_phase_that_ran_over_or_under(evening, now, told):
    room = evening(Consent.LESSONS_ONLY, confirmed=False)
    first = room.agenda[0]
    late = replace(first.timer, planned=first.timer.planned / 2)
    early = replace(first.timer, planned=first.timer.planned * 2)
    for timer, words in ((late, "6 min more than planned: plan 11 min."), (early, "9 min less")):
        agenda: tuple[PhaseView, ...] = (replace(first, timer=timer),)
        found = list(facilitator.advice(replace(room, agenda=agenda), now))
        assert words in found[0]
        assert "1 of the tellers was not asked again" in found[-2]


def test_an_evening_without_anything_has_every_edition_but_two(room, read):
    empty = replace(room(), agenda=())
    assert "No story was told." in read(empty, Edition.FACILITATOR)
    assert "No story was told." in read(empty, Edition.HOST)
    with pytest.raises(Refused, match="No story was told that is kept"):
        read(empty, Edition.TELLER)
    with pytest.raises(Refused, match="no case"):
        read(empty, Edition.HANDOUT)


@pytest.mark.parametrize("edition", PDFS)
@pytest.mark.parametrize("paper", list(Paper))
def test_every_edition_is_tagged_titled_and_on_the_paper_that_was_asked_for(
    evening, now, edition, paper
):
    turn = 1 if edition is Edition.TELLER else None
    reader = PdfReader(BytesIO(pdf(evening(Consent.NAMED), now, Wish(edition, paper, turn))))
    page = reader.pages[0].mediabox
    assert (round(page.width), round(page.height)) == SIZES[paper]
    assert reader.metadata.title == "Blew up production"
    assert reader.metadata.author is None
    assert reader.root_object["/Lang"] == "en"
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in reader.root_object["/Metadata"].get_data()


@pytest.mark.parametrize("edition", PDFS)
def test_words_are_only_words_in_every_edition(evening, read, edition, told):
    room = evening(Consent.NAMED)
    entries = tuple(
        EntryView(number, EntryKind.LEARNING, words, "Stories", 1)
        for number, words in enumerate(WORDS)
    )
    turns = tuple(
        replace(turn, name=WORDS[number], title=WORDS[-1 - number])
        for number, turn in enumerate([*room.turns] * 3)
    )
    page = read(replace(room, turns=turns, entries=entries), edition, turn=1)
    if edition is not Edition.FACILITATOR:
        assert "*bold* _plain_ $x^2$ `code`" in page
        assert '#import "x.typ": *' in page


def test_timers_without_an_end_do_not_stop_a_facilitator(evening, read, now):
    room = evening(Consent.NAMED)
    started = room.session.opened_at
    agenda = (replace(room.agenda[0], timer=Timer(room.agenda[0].timer.planned, started)),)
    assert "Phases to the second" in read(replace(room, agenda=agenda), Edition.FACILITATOR)


def test_columns_that_nobody_filled_are_left_out(room, read):
    promise = EntryView(1, EntryKind.COMMITMENT, "When it is Tuesday we restore", "End")
    lesson = EntryView(2, EntryKind.LEARNING, "Caches lie", "End")
    page = read(room((), (promise, lesson)), Edition.HOST)
    assert not {"Owner", "Look again", "Hands"} & set(re.findall("Owner|Look again|Hands", page))
    filled = replace(promise, owner="Ada", check_back=date(2026, 12, 1))
    page = read(room((), (filled, replace(lesson, votes=3))), Edition.HOST)
    assert {"Owner", "Look again", "Hands"} <= set(re.findall("Owner|Look again|Hands", page))
