import pytest

from presenter.core.entries import EntryKind, read


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Caches lie", EntryKind.LEARNING, "Caches lie"),
        ("? why two", EntryKind.QUESTION, "why two"),
        ("!I will ask", EntryKind.COMMITMENT, "I will ask"),
        ("  # it was cold  ", EntryKind.COMMENT, "it was cold"),
        ("?", EntryKind.QUESTION, ""),
        ("", EntryKind.LEARNING, ""),
        ("what? why!", EntryKind.LEARNING, "what? why!"),
    ],
)
def test_the_first_sign_of_a_line_says_what_it_is(line, kind, text):
    assert read(line) == (kind, text)


def test_a_bare_line_is_whatever_is_written_down_at_the_moment():
    assert read("it was cold", EntryKind.COMMENT) == (EntryKind.COMMENT, "it was cold")
    assert read("? why", EntryKind.COMMENT) == (EntryKind.QUESTION, "why")
