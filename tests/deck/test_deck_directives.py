from datetime import timedelta

import pytest

from presenter.core.deck import Face, Kind, Shows
from presenter.deck.reading import read


def slide(comment: str):
    return read(f"# One\n\n<!--{comment}-->", "x")[0].slides[0]


def problems(comment: str):
    return read(f"# One\n\n<!--{comment}-->", "x")[1]


def codes(comment: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in problems(comment)]


def test_a_phase_says_what_it_is():
    comment = "\nphase: War stories\nkind: stories\nminutes: 2.5\nkicker: Ours\n"
    comment += "listen: |\n  Ears.\n  Open.\n"
    plan = read(f"# One\n<!--{comment}-->", "x")[0].plans[0]
    assert (plan.title, plan.kind) == ("War stories", Kind.STORIES)
    assert plan.planned == timedelta(minutes=2, seconds=30)
    assert (plan.kicker, plan.listen) == ("Ours", "Ears.\nOpen.")
    assert codes(comment) == []


def test_directives_are_no_notes():
    assert slide("\nphase: Welcome\nminutes: 5\n").notes == ""


@pytest.mark.parametrize(
    ("comment", "layout"),
    [
        (" class: lead ", "lead"),
        (" _class: lead ", "lead"),
        ("\nclass:\n  - lead\n  - big\n", "lead big"),
        ("\nclass:\n- lead\n\n# why\n", "lead"),
        (" class: [lead, {a: b}] ", "lead "),
    ],
)
def test_a_class_is_the_slides_layout(comment, layout):
    assert slide(comment).dress.layout == layout


def test_a_slide_can_show_a_board():
    assert slide(" show: queue ").shows is Shows.QUEUE
    assert slide(" show: wall ").shows is Shows.WALL


@pytest.mark.parametrize(
    "note",
    [
        "Say: hello there\nand then smile.",
        "Remember: breathe.",
        "Remember: breathe.\n\n- Then go on.",
        "Just words.",
        "two words: are no key",
        "http://example.org",
        "Tip: a: b: c",
        "say: a: b",
    ],
)
def test_prose_with_a_colon_is_a_note(note):
    assert slide(f" {note} ").notes == note
    assert codes(f" {note} ") == []


@pytest.mark.parametrize(
    ("comment", "hint"),
    [
        (" minuets: 5 ", "did you mean “minutes”?"),
        (" Phase: Welcome ", "did you mean “phase”?"),
        (" foo: bar ", "write prose"),
        ("\nfoo: bar\nbaz: [1, 2]\n", "write prose"),
    ],
)
def test_an_unknown_directive_is_an_error_with_a_hint_and_stays_a_note(comment, hint):
    found = problems(comment)
    assert {problem.code for problem in found} == {"D103"}
    assert hint in found[0].message
    assert slide(comment).notes == comment.strip()


def test_an_unknown_directive_beside_known_ones_spoils_nothing():
    comment = "\n\nphase: Welcome\nminutes: 5\nkindd: case\n"
    deck, found = read(f"# One\n\n<!--{comment}-->", "x")
    assert deck.plans[0].title == "Welcome"
    assert [(problem.line, problem.code) for problem in found] == [(7, "D103")]
    assert deck.slides[0].notes == ""


@pytest.mark.parametrize(
    ("comment", "line"),
    [
        ("\nphase: Welcome\nminutes 5\n", 5),
        (" phase: [one ", 3),
        ("\nphase: Welcome\n\tminutes: 5\n", 5),
    ],
)
def test_a_directive_that_cannot_be_read_is_an_error_and_stays_a_note(comment, line):
    found = problems(comment)
    assert [problem.code for problem in found] == ["D102"]
    assert found[0].line in {line, line + 1}
    assert slide(comment).notes.startswith("phase:")


@pytest.mark.parametrize(
    ("comment", "line"),
    [
        ("\nphase: A\nminutes: 5\nkind: party\n", 6),
        ("\nphase: A\nminutes: soon\n", 5),
        ("\nphase: A\nminutes: -1\n", 5),
        ("\nphase: A\nminutes: 601\n", 5),
        ("\nphase: A\nminutes: nan\n", 5),
        ("\nphase:\nminutes: 5\n", 4),
        (" show: hands ", 3),
    ],
)
def test_a_value_that_cannot_be_is_an_error_and_the_default_holds(comment, line):
    assert codes(comment) == [(line, "D104")]
    deck, _ = read(f"# One\n\n- a\n\n<!--{comment}-->", "x")
    assert deck.plans[0].title in {"A", "One"}
    assert deck.plans[0].kind is Kind.SLIDES
    assert deck.plans[0].planned in {timedelta(), timedelta(minutes=5)}
    assert deck.slides[0].shows is Shows.SLIDE


@pytest.mark.parametrize("minutes", ["0", "600", "1e1"])
def test_minutes_reach_from_nothing_to_ten_hours(minutes):
    assert codes(f"\nphase: A\nminutes: {minutes}\n") == []


@pytest.mark.parametrize("face", Face)
def test_a_phase_says_how_the_room_sees_its_clock(face):
    deck, problems = read(f"<!--\nphase: A\nminutes: 5\nclock: {face}\n-->\n# A\n", "x")
    assert (deck.plans[0].clock, problems) == (face, ())


def test_a_phase_that_does_not_say_has_the_usual_clock():
    assert read("<!--\nphase: A\nminutes: 5\n-->\n# A\n", "x")[0].plans[0].clock is None


def test_a_clock_that_nobody_knows_is_named_with_those_there_are():
    deck, (problem,) = read("<!--\nphase: A\nminutes: 5\nclock: sundial\n-->\n# A\n", "x")
    assert deck.plans[0].clock is None
    assert (problem.line, problem.code) == (4, "D104")
    assert "ring, digits, nothing" in problem.message


def test_a_clock_on_a_slide_that_opens_no_phase_counts_for_nothing():
    assert codes("\nclock: ring\n") == [(4, "D205")]


@pytest.mark.parametrize("kind", Kind)
def test_a_phase_of_any_kind_without_minutes_is_a_warning(kind):
    assert codes(f"\nphase: A\nkind: {kind}\n") == [(4, "D203")]


def test_a_phases_setting_without_a_phase_is_a_warning():
    assert codes("\nminutes: 5\nkind: case\n") == [(4, "D205"), (5, "D205")]


def test_a_directive_that_is_said_twice_is_a_warning_and_the_last_counts():
    deck, found = read("# One\n<!-- class: a -->\n<!-- class: b -->", "x")
    assert deck.slides[0].dress.layout == "b"
    assert [(problem.line, problem.code) for problem in found] == [(3, "D206")]


@pytest.mark.parametrize(
    "setting",
    [
        "$style: red",
        "color: reddish",
        "_backgroundColor: hsl(1, 2%, 3%)",
        "backgroundImage: 'linear-gradient(red, blue)'",
        "backgroundSize: 3cm",
        "backgroundPosition: left",
    ],
)
def test_a_setting_of_marp_that_the_room_would_see_is_a_warning(setting):
    assert codes(f" {setting} ") == [(3, "D202")]
    assert slide(f" {setting} ").notes == ""


@pytest.mark.parametrize(
    "setting",
    [
        "theme: gaia",
        "_paginate: false",
        "math: katex",
        "header: ''",
        "backgroundPosition: center",
        "backgroundRepeat: no-repeat",
        "transition: fade",
        "backgroundImage: none",
        "backgroundSize: ''",
    ],
)
def test_a_setting_of_marp_that_nobody_would_miss_is_none(setting):
    assert codes(f" {setting} ") == []
