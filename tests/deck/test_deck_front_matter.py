import pytest

from presenter.deck.reading import read


def codes(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in read(text, "x")[1]]


def titles(text: str) -> list[str]:
    return [slide.title for slide in read(text, "x")[0].slides]


def test_front_matter_is_no_slide_and_may_follow_empty_lines():
    text = "\n---\nmarp: true\ntheme: gaia\ntitle: Evening\n---\n\n# One"
    deck, problems = read(text, "x")
    assert (deck.title, titles(text), problems) == ("Evening", ["One"], ())


def test_a_title_is_taken_as_it_is_written():
    assert read("---\ntitle: No\n---\n# One", "x")[0].title == "No"


def test_empty_front_matter_says_nothing():
    assert codes("---\n---\n# One") == []


@pytest.mark.parametrize(
    ("key", "hint"), [("tittle", "did you mean “title”?"), ("zzz", "take it out")]
)
def test_an_unknown_key_is_a_warning_with_a_hint(key, hint):
    _, problems = read(f"---\nmarp: true\n{key}: x\n---\n# One", "x")
    assert [(problem.line, problem.code) for problem in problems] == [(3, "D201")]
    assert hint in problems[0].message


def test_marps_settings_are_reported_only_if_the_room_would_see_them():
    text = "---\nstyle: |\n  h1 {}\nfooter: Hi\npaginate: false\nheader:\nsize: 4:3\n---\n# One"
    assert codes(text) == [(2, "D202")]


@pytest.mark.parametrize(
    ("yaml", "line"),
    [
        ("title: 'one", 2),
        ("title: x\nword", 3),
        ("title: [a", 2),
        ("title: \x07", 2),
        ("title: x\n- a", 3),
        ("a: " + "x" * 20_000, 2),
    ],
)
def test_front_matter_that_cannot_be_read_is_an_error_and_not_shown(yaml, line):
    deck, problems = read(f"---\n{yaml}\n---\n# One", "x")
    assert [problem.code for problem in problems] == ["D102"]
    assert line <= problems[0].line <= line + 1
    assert [slide.markdown for slide in deck.slides] == ["# One"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("one: two", "one: two"),
        ("*Backups* & more", "*Backups* & more"),
        ("\\ *Backups*", "*Backups*"),
        ('it\'s: "fine"', 'it\'s: "fine"'),
        ("@home", "@home"),
        ("![logo]", "![logo]"),
    ],
)
def test_a_value_needs_no_quotes_as_in_marp(written, read_as):
    front = f"---\nheadingDivider: [1]\nfooter: {written}\n---\n"
    deck, problems = read(f"{front}# One\n\n# Two\n\n<!-- header: {written} -->", "x")
    assert problems == ()
    assert [slide.dress.footer for slide in deck.slides] == [read_as, read_as]
    assert deck.slides[1].dress.header == read_as


def test_a_sequence_is_no_front_matter():
    assert codes("---\n- a: b\nc: d\n---\n# One") == [(3, "D102")]
    assert codes("---\n!!seq [a]\n#k: v\n---\n# One") == []


def test_settings_that_are_no_mapping_are_an_error():
    _, problems = read("---\n[a,\nb: c\n]\n---\n# One", "x")
    assert [(problem.line, problem.code) for problem in problems] == [(2, "D102")]
    assert "no list of keys and values" in problems[0].message


def test_front_matter_that_is_never_closed_ends_at_an_empty_line():
    text = "---\ntitle: Evening\n\n# One"
    assert codes(text) == [(1, "D101")]
    assert titles(text) == ["One"]
    assert read("---\ntitle: Evening", "x")[0].title == "Evening"


def test_a_slide_after_front_matter_that_is_never_closed_is_shown():
    text = "---\ntitle: Evening\n\n# One\n\nword\n\n---\n\n# Two"
    assert codes(text) == [(1, "D101")]
    assert titles(text) == ["One", "Two"]


@pytest.mark.parametrize("more", ["# why\nmarp: true", "  two", "\n"])
def test_an_empty_line_among_settings_ends_nothing(more):
    text = f"---\ntitle: |\n  one\n\n{more}\n---\n# One"
    assert (codes(text), titles(text)) == ([], ["One"])


def test_a_single_break_on_top_is_no_front_matter():
    assert codes("---") == [(1, "D204")]
    assert titles("---\n# One") == ["One"]


def test_a_class_holds_for_the_deck_and_another_for_its_first_slide():
    text = "---\nclass: calm\n_class: [lead, big]\n---\na\n\n---\nb\n\n---\n<!-- class: loud -->\nc"
    slides = read(text, "x")[0].slides
    assert [slide.dress.layout for slide in slides] == ["lead big", "calm", "loud"]


@pytest.mark.parametrize(
    ("dividers", "expected"),
    [
        ("2", ["A", "B", "D"]),
        ("[1, 3]", ["A", "C", "D"]),
        ("false", ["A"]),
        ("[]", ["A"]),
    ],
)
def test_headings_part_slides_if_asked(dividers, expected):
    text = f"---\nheadingDivider: {dividers}\n---\n# A\n## B\n### C\n# D\n```\n# no\n```"
    assert titles(text) == expected


def test_a_comment_before_a_dividing_heading_belongs_to_it():
    deck, _ = read("---\nheadingDivider: 1\n---\n# A\n\n---\n<!-- note -->\n# B", "x")
    assert [(slide.title, slide.notes) for slide in deck.slides] == [("A", ""), ("B", "note")]


@pytest.mark.parametrize("dividers", ["often", "7", "[1, x]"])
def test_a_level_that_no_heading_has_is_an_error(dividers):
    assert codes(f"---\nheadingDivider: {dividers}\n---\n# A") == [(2, "D104")]
