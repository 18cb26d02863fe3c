"""Decks that nobody should write: all are read, in little time, and say what is wrong with them."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presenter.deck import bounds
from presenter.deck.bounds import LONGEST
from presenter.deck.columns import columns
from presenter.deck.page import page
from presenter.deck.pictures import named
from presenter.deck.reading import read
from presenter.resources import bundled_deck

BUNDLED = bundled_deck().read_text(encoding="utf-8").split("\n")
SNIPPETS = [
    *("---", "", "# A", "### C", "A\n===", "* a", "  * b", "1) c", "- d", "> e", "    f", "\t- g"),
    *("<!-- step -->", "x <!-- column -->", "<!-- note", "-->", "<!-- class: lead -->", "<!-->"),
    *("<!--\nphase: P\nminutes: 5\n-->", "<!-- _color: red -->", "<!-- minuets: 5 -->"),
    *("<!-- headingDivider: 2 -->", "---\ntheme: day\npaginate: true\n---", "<!-- show: wall -->"),
    *("```", "~~~~", "`<!--`", "$$", "$x$", "$5", ":tada:", ":no_such:", "[^1]", "[^1]: n"),
    *("<div>", "</div>", "<style>", "<b>x</b>", "<br>", "<script>", "|a|\n|-|", "<!--a: [-->"),
    *("![bg left:40%](a.png)", "![w:x](b.png)", "![bg](#fff)", "[a]: b", "&amp;", "\\", "***"),
    *("\x00", "\ud800", "\ufdd0", "\u2028", "\u202eabc", "שלום", "汉字" * 9, "\r", "\x0b", "^[i]"),
    *("|b|<!-- step -->", "_a_", "👩‍🚒"),
]
LINE = st.sampled_from(SNIPPETS) | st.sampled_from(BUNDLED) | st.text(max_size=12)
DECK = st.lists(LINE, max_size=30).map("\n".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A piece of the bundled deck with some of it cut out, doubled or overwritten."""
    first = draw(st.integers(0, len(BUNDLED) - 1))
    text = "\n".join(BUNDLED[first : first + draw(st.integers(1, 40))])
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 20))
        text = text[:start] + draw(LINE | st.just(text[start:end] * 2)) + text[end:]
    return text


def check(text: str) -> None:
    deck, problems = read(text, "x")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= problem.line <= lines and problem.message for problem in problems)
    assert all(1 <= slide.line <= lines and slide.title for slide in deck.slides)
    assert deck.last_step == deck.plans[-1].last
    named(deck)
    for slide in deck.slides:
        made = page(slide.markdown)
        assert slide.parts in {1, made.parts}
        sides = columns(made.blocks)
        assert len({*sides.above, *sides.below}.union(*sides.sides)) <= len(made.blocks)
        page(slide.dress.header)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(DECK | mutated())
def test_any_text_is_read(text):
    check(text)


@pytest.mark.slow
@settings(
    max_examples=100_000,
    deadline=timedelta(seconds=1),
    suppress_health_check=list(HealthCheck),
)
@given(DECK | mutated())
def test_any_text_is_read_within_a_second(text):
    check(text)


MUCH = [
    *(">", "> ", "- ", "* ", "1) ", "[", "![", "*", "_a", "`", "` ", "$", "$a ", ":a: ", "<"),
    *("<a ", "a\n", "a|", "|a|\n", "```\n", "~~~\n---\n", "$$\n", "<div>\n", "\\", "\t"),
    *("<!-- a -->", "`<!-- a -->", "x<!--\n-->", "<!-- step -->\n", "<!-- ab: c -->\n"),
    *("[^1]: a\n", "[^1]", "---\n", "a\n-\n", "* a\n", "- a\n+ b\n", "\r", "\x00", "\ud800"),
    *("汉字", "مرحبا ", "🧨", "&amp;"),
]


@pytest.mark.parametrize("piece", MUCH)
def test_much_of_anything_is_read(piece):
    check(piece * (30_000 // len(piece)) + "x")


@pytest.mark.parametrize("sign", ["> ", "- ", "* ", "1. ", "> - "])
def test_what_is_nested_ten_thousand_times_is_shown_and_reported(sign):
    deck, problems = read(f"# A\n\n{sign * 10_000}word\n", "x")
    assert "D217" in {problem.code for problem in problems}
    assert page(deck.slides[0].markdown)


def test_a_word_nested_too_deeply_is_still_shown():
    text = f"{'> ' * 30}word"
    assert "word" in repr(page(read(text, "x")[0].slides[0].markdown))
    assert [problem.code for problem in read(text, "x")[1]] == ["D217"]


def test_a_thousand_levels_by_indent_end_somewhere():
    text = "\n".join(f"{'  ' * level}- a" for level in range(1000))
    assert "D217" in {problem.code for problem in read(text, "x")[1]}
    assert page(text).blocks


def test_of_a_slide_of_five_megabytes_the_beginning_is_shown():
    text = "# A\n\n" + f"{'word ' * 20}\n\n" * 49_000
    deck, problems = read(text, "x")
    assert {problem.code for problem in problems} == {"D217"}
    shown = page(deck.slides[0].markdown).blocks[1:]
    assert 0 < sum(len(block.spans[0].text) for block in shown) < LONGEST


def test_of_a_deck_of_too_many_lines_the_beginning_is_read(monkeypatch):
    monkeypatch.setattr(bounds, "LINES", 3)
    deck, problems = read("a\nb\nc\nd", "x")
    assert deck.slides[0].markdown == "a\nb\nc"
    assert [(problem.line, problem.code) for problem in problems] == [(3, "D217")]


def test_a_picture_written_into_the_deck_is_not_shown_as_words():
    text = f"# A\n\n![](data:image/png;base64,{'A' * 100_000})\n\nword"
    assert len(repr(page(read(text, "x")[0].slides[0].markdown))) < 1000


def test_names_that_stand_for_names_in_yaml_do_not_grow():
    names = [f"a0: &a0 [{'x, ' * 9}]"]
    names += [f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 60)]
    text = "---\n" + "\n".join(names) + "\ntitle: [*a59]\n---\n# A"
    deck, problems = read(text, "x")
    assert deck.title == "A"
    assert {problem.code for problem in problems} == {"D201"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_yaml_that_is_nested_for_ever_is_an_error(opening):
    deck, problems = read(f"<!-- class: {opening * 4000}\n-->\n# A", "x")
    assert deck.slides[0].markdown == "# A"
    assert [problem.code for problem in problems] == ["D102"]


def test_strange_characters_are_dropped_and_reported_once():
    deck, problems = read("# A\n\nwo\ud800rd\x00 \ufdd0\ufffe", "x")
    assert deck.slides[0].markdown == "# A\n\nword "
    assert [(problem.line, problem.code) for problem in problems] == [(3, "D208")]


@pytest.mark.parametrize("text", ["مرحبا بالعالم", "שלום עולם", "你好，世界", "👩‍🚒 🧨", "e\u0301"])
def test_every_script_is_read_as_it_is(text):
    deck, problems = read(f"# {text}\n\n- {text}", "x")
    assert (deck.slides[0].title, problems) == (text, ())
    heading, items = page(deck.slides[0].markdown).blocks
    assert (heading.spans[0].text, items.items[0].spans[0].text) == (text, text)


def test_a_title_without_spaces_is_short():
    assert len(read("字" * 5000, "x")[0].slides[0].title) < 100


def test_hints_end_where_nobody_reads_them():
    text = "".join(f"<!-- minute{number}: 5 -->\n" for number in range(3000))
    hinted = [problem for problem in read(text, "x")[1] if "did you mean" in problem.message]
    assert 0 < len(hinted) <= 1000


def test_what_is_left_out_is_looked_for_until_there_is_too_much_of_it():
    text = "\n\n---\n\n".join(["# A\n\n<b>x</b>"] * 3000)
    assert 1000 <= len(read(text, "x")[1]) < 1100
