import shutil
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from presenter.app.opening import opening
from presenter.clock import StoppedClock
from presenter.core.editions import Edition
from presenter.core.improvised import Improvised
from presenter.core.outcomes import Outcome, written
from presenter.report.case.content import cases
from presenter.report.pdf import pdf
from presenter.report.wish import Wish
from presenter.store.logbook import Logbook
from presenter.store.verbs import answers, phases, plays, votes

COUPON = Path(__file__).parents[1] / "case" / "friday-coupon.md"
DECK = """<!--
phase: Case study
kind: case
minutes: 35
case: coupon.md
-->

# The Friday coupon

---

<!-- show: case -->
"""
LOOK, OVER, REPLAY = (
    "The iOS retry policy",
    "Fail over to the replica",
    "Replay the retry queue",
)


class Evening:
    """A room that plays the sample case."""

    def __init__(self, logbook: Logbook) -> None:
        self.logbook = logbook

    @property
    def view(self):
        return self.logbook.room().cases[0]

    @property
    def report(self):
        (report,) = cases(self.logbook.room())
        return report

    def do(self, verb, *target: object) -> None:
        self.logbook.do("facilitator", verb, *target)

    def take(self, *texts: str) -> None:
        for text in texts:
            self.do(plays.take, 1, self.view.tip, text)

    def vote(self, number: int, *counts: int) -> None:
        self.do(votes.open, 1, self.view.tip, number)
        vote = self.view.voting.id
        for option, count in zip(self.view.ahead.options, counts, strict=True):
            self.do(votes.hands, vote, option.text, count)
        self.do(votes.close, vote)


@pytest.fixture
def evening(tmp_path, clock: StoppedClock) -> Iterator[Evening]:
    (tmp_path / "deck.md").write_text(DECK, encoding="utf-8")
    shutil.copy(COUPON, tmp_path / "coupon.md")
    with closing(Logbook(tmp_path / "evening.sqlite3", clock, lambda _room: None)) as logbook:
        logbook.begin("facilitator", opening(tmp_path / "deck.md", "Acme Platform"))
        made = Evening(logbook)
        made.do(phases.start, 1, 0)
        made.do(plays.begin, 1)
        yield made


def text_of(evening: Evening, clock: StoppedClock) -> str:
    reader = PdfReader(BytesIO(pdf(evening.logbook.room(), clock.now())))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_a_case_that_nobody_began_is_not_reported(tmp_path, clock):
    (tmp_path / "deck.md").write_text(DECK, encoding="utf-8")
    shutil.copy(COUPON, tmp_path / "coupon.md")
    with closing(Logbook(tmp_path / "evening.sqlite3", clock, lambda _room: None)) as logbook:
        logbook.begin("facilitator", opening(tmp_path / "deck.md", ""))
        assert cases(logbook.room()) == ()


def test_the_way_has_both_tallies_of_each_decision_and_what_was_taken(evening):
    evening.take(LOOK)
    evening.vote(1, 7, 5, 3)
    evening.vote(2, 2, 11, 2)
    evening.take(OVER)
    look, *_, decision = (step for step in evening.report.steps if "Alert" not in step.words)
    assert (look.clock, look.words, look.tallies) == ("16:48", f"Looked: {LOOK}", ())
    assert decision.words == "Decision 1: first move"
    assert [(t.letter, t.first, t.second, t.taken) for t in decision.tallies] == [
        ("A", "7", "2", False),
        ("B", "5", "11", True),
        ("C", "3", "2", False),
    ]


def test_what_came_by_itself_stands_where_it_came(evening):
    evening.take(LOOK, OVER)
    words = [step.words for step in evening.report.steps]
    assert "Alert checkout-5xx: checkout error budget burning" in words


def test_an_improvised_option_is_told_as_such(evening):
    option = Improvised("Call the vendor", "scene-rolling-back", 6)
    evening.do(plays.improvise, 1, evening.view.tip, option)
    assert "Decision 1: first move. The room improvised: Call the vendor" in [
        step.words for step in evening.report.steps
    ]


def test_a_line_that_the_room_went_back_from_is_told_beside_its_own(evening):
    evening.take(OVER)
    evening.do(plays.rewind, 1, evening.view.tip, 0)
    evening.take("Roll the migration back")
    (other,) = evening.report.others
    assert other.endswith(f"{OVER}, which led to “New primary”")
    assert OVER not in [step.words for step in evening.report.steps]


def test_hidden_services_stay_off_the_map_until_they_are_shown(evening):
    assert "retry-q" not in [box.name for box in evening.report.map.boxes]
    evening.take(LOOK)
    assert "retry-q" in [box.name for box in evening.report.map.boxes]


def test_scores_stand_over_the_clock(evening):
    evening.take(LOOK, OVER)
    data = next(meter for meter in evening.report.scores.meters if meter.name == "data")
    assert data.points == ((0, 100), (6, 100), (9, 75))


def test_all_endings_are_told_with_their_shares_and_the_rooms_own_is_marked(evening):
    evening.take(LOOK, OVER, REPLAY)
    found = {ending.title: ending for ending in evening.report.endings}
    assert [title for title, ending in found.items() if ending.own] == ["Charged twice"]
    assert {ending.share for ending in found.values()} == {""}
    ends = [
        Outcome("Charged twice", (1, 2, 3), 0.004),
        Outcome("The long weekend", (1, 2, 3), 0.996),
    ]
    evening.logbook.keep_outcomes(1, written(ends))
    shares = {ending.title: ending.share for ending in evening.report.endings}
    assert shares["Charged twice"] == "under 1 %"
    assert shares["The long weekend"] == "100 %"
    assert shares["Clean but dark"] == "0 %"


def test_what_really_happened_is_in_the_report_only_once_it_was_opened(evening, clock):
    evening.take(LOOK, OVER, REPLAY)
    assert "wrote 4,100 apologies" not in text_of(evening, clock)
    evening.do(plays.open_truth, 1)
    evening.do(answers.add, 1, 2, evening.view.case.columns[0], "We argued for #strong[an hour]")
    said = " ".join(text_of(evening, clock).split())
    assert "wrote 4,100 apologies" in said
    assert "We argued for #strong[an hour]" in said


def test_a_facilitators_card_and_the_cause_never_reach_the_report(evening, clock):
    evening.take(LOOK, OVER, REPLAY)
    evening.do(plays.open_truth, 1)
    said = text_of(evening, clock)
    assert "Let the room guess" not in said
    assert "cause:" not in said


def test_the_case_is_set_with_its_map_votes_scores_and_endings(evening, clock):
    evening.take(LOOK)
    evening.vote(1, 7, 5, 3)
    evening.take(OVER, REPLAY)
    said = " ".join(text_of(evening, clock).split())
    for words in ("The case: The Friday coupon", "ledger-db", "First vote", "customers", "taken"):
        assert words in said


def test_a_handout_has_the_parts_the_options_and_the_questions_and_no_notes(evening, clock):
    made = pdf(evening.logbook.room(), clock.now(), Wish(Edition.HANDOUT))
    pages = [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
    case = evening.view.case
    (first,) = [page for page in pages if case.parts[0].title in page]
    assert OVER in first
    assert "What would you do, and why?" in first
    last = next(page for page in pages if case.parts[-1].title in page)
    assert "TOBEGIVENOUTLAST" in last.replace(" ", "")  # it is spaced out
    text = " ".join(" ".join(pages).split())
    assert case.questions[0] in text
    notes = [*case.notes, *(note for part in case.parts for note in part.notes)]
    notes += [note for section in case.sections.values() for note in section.notes]
    assert notes
    for note in notes:
        assert " ".join(note.split()) not in text
