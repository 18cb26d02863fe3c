"""What is told of a line at once is what is told of it with care."""

from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.deck.structure import Role, Structure

LINES = [
    *("", "", " ", "word", "word", "# word", "# ", "#", "## word", "- word", "- ", "- - word", "-"),
    *(
        "- 1",
        "  - word",
        "  word",
        "    word",
        "* word",
        "1. word",
        "10) word",
        "===",
        "---",
        "-- -",
    ),
    *("> word", "> - word", "| a |", "a | b", "|---|", "-|-", "[^1]: word", "word\tword", "\tword"),
    *("<div>", "<b>word</b>", "<b>", "<pre>", "</pre>", "- <div>", "- <pre>", "$$", "$$ word $$"),
    *("***", "___", "- ```", "éa", "字", "ªb", "\ufdd0", "\x0bword", "- é", "#\tword", "-\tword"),
]


class Careful(Structure):
    def _at_once(self, line: str) -> Role | None:
        return None


@settings(max_examples=800, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=4), max_size=12))
def test_quick_answers_are_right(lines):
    quick, careful = Structure(), Careful()
    for line in (each.replace("\n", "") for each in lines):
        assert quick.meet(line) is careful.meet(line)
        assert (quick.base, quick.in_html) == (careful.base, careful.in_html)
