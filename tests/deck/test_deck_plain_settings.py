from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.deck.nodes import composed
from presenter.deck.settings import _plain

LINES = st.lists(
    st.one_of(
        st.from_regex(r"[a-zA-Z_$]\w{0,6}: {1,2}[^\n]{0,12}", fullmatch=True),
        st.sampled_from(["", "  ", "a: b", "a: b ", " a: b", "- a", "a:", "a: b: c", "a: 'b'"]),
        st.text(max_size=8),
    ),
    max_size=4,
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(LINES)
def test_what_is_read_plainly_is_what_yaml_reads(lines):
    text = "\n".join(lines)
    plain = _plain(text, 3)
    if plain is not None:
        assert plain == composed(text, 3)


def test_plain_words_are_read_plainly():
    assert _plain("phase: War stories\nminutes: 50\n", 1) is not None


def test_what_yaml_would_read_otherwise_is_left_to_it():
    for text in ("a: [b]", "a: 'b'", "a: b # c", "a: b\n  c", "# a", "a: |\n  b", "a:", "- a: b"):
        assert _plain(text, 1) is None


def test_a_line_of_a_setting_is_a_line_of_the_file():
    made = composed("a: 'b\u2028c'\nd: e\u2029f\ng: h", 3)
    assert [(setting.key, setting.line) for setting in made] == [("a", 3), ("d", 4), ("g", 5)]
