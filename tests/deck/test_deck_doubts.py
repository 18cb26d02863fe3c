import pytest

from presenter.deck.checking import check
from presenter.deck.reading import read


def found(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in read(text, "x")[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\n### C", [(3, "D213")]),
        ("A\n===\n\n### C\n# A", [(4, "D213")]),
        ("## B\n### C\n# A\n## B", []),
        ("# A\n\n---\n### C", []),
        ("# A\n```\n### C\n```", []),
    ],
)
def test_a_heading_that_leaves_out_a_level_is_a_warning(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("word\n\na <b>b</b>", [(3, "D207")]),
        ("word\nand <i>more</i>\n\n<div>", [(2, "D207")]),
        ("<style>\nh1 {}\n</style>\n\n<p>\n", [(1, "D209"), (5, "D207")]),
        ("a\n\n<br>\n\nb<br/>c <!-- note --> x < y", []),
        ("<https://x.y> `<b>`", []),
        ("a <!-- note --> b\n\n$x$ and $y$", [(3, "D210")]),
        ("$5 and $6, \\$x\\$ and `$x$`", []),
        ("$6 for `$HOME`, 5$-6$", []),
        ("$$x$$ and $a\n+b$", [(1, "D210")]),
        ("# A\n\n$$\nx\n=\n$$\n\nb", [(3, "D210")]),
        ("![blur](a.png)\n![opacity:.5 w:30](a.png)", [(2, "D211")]),
        ("![bg blur left:40%](a.png)", [(1, "D211")]),
        ("![w:abc](a.png)\n\n![bg h:10vw](a.png)", [(1, "D215"), (3, "D215")]),
        ("a\n:no_such_code: :tada: at 10:30:45 and `:code:`", [(2, "D212")]),
        ("std::vector::x, :30:, a:b:c", []),
        ("a[^1]\n\n[^2]: never", [(1, "D216"), (3, "D216")]),
        ("a[^1]\n\n[^1]: b", []),
    ],
)
def test_what_is_left_out_is_named_where_it_stands(text, expected):
    assert found(text) == expected


def test_the_lines_are_those_of_the_file_also_below_comments():
    text = "---\ntitle: x\n---\n<!-- a\nnote -->\n# A\n<!--\nb\n-->\n\nc\nd <b>e</b>"
    assert found(text) == [(12, "D207")]


def test_a_setting_that_is_made_twice_in_the_front_matter_is_a_warning():
    assert found("---\ntheme: day\ntheme: night\n---\n# A") == [(3, "D206")]


def test_a_picture_of_a_directive_is_missed_once_where_it_is_said(tmp_path):
    path = tmp_path / "deck.md"
    path.write_text("---\nbackgroundImage: url(no.png)\n---\n# A\n\n---\n# B")
    assert [(problem.line, problem.code) for problem in check(path)] == [(2, "D110")]


def test_a_picture_within_the_deck_is_not_named_by_its_bytes(tmp_path):
    path = tmp_path / "deck.md"
    path.write_text(f"# A\n\n![](data:image/png;base64,{'A' * 500})")
    (problem,) = check(path)
    assert (problem.code, len(problem.message) < 200) == ("D111", True)


def test_a_slide_that_is_too_long_says_so_at_its_line():
    assert found("# A\n\n---\n" + "word\n" * 3000) == [(4, "D217")]
