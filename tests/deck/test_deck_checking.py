import re

import pytest

from presenter.core.errors import Refused
from presenter.deck import problems
from presenter.deck.checking import check
from presenter.deck.problems import Code
from presenter.resources import bundled_deck


def test_the_bundled_deck_has_no_problem():
    assert check(bundled_deck()) == ()


def test_pictures_are_checked_where_they_stand(tmp_path):
    (tmp_path / "cat.png").write_bytes(b"cat")
    path = tmp_path / "deck.md"
    path.write_text(
        "# One\n<!--\na note\n-->\n![](cat.png)\n![](my%20cat.png)\n\n---\n\n# Two\n"
        "![](https://x.y/z.png)\n![](../up.png)\n<!-- foo: bar -->\n"
    )
    assert [(problem.line, problem.code) for problem in check(path)] == [
        (6, "D110"),
        (11, "D111"),
        (12, "D112"),
        (13, "D103"),
    ]


def test_a_picture_whose_line_cannot_be_told_is_reported_at_its_slide(tmp_path):
    path = tmp_path / "deck.md"
    path.write_text("# One\n\n![](ca<!-- note -->t.png)")
    assert [(problem.line, problem.code) for problem in check(path)] == [(1, "D110")]


def test_a_file_that_is_no_deck_is_refused(tmp_path):
    with pytest.raises(Refused):
        check(tmp_path / "none.md")


def test_a_problem_is_one_line_with_file_line_and_code(tmp_path):
    path = tmp_path / "deck.md"
    path.write_text("# One\n\n![](cat.png)")
    (problem,) = check(path)
    assert problem.severity == "error"
    assert problem.line_for("deck.md") == (
        "deck.md:3: D110 There is no picture cat.png that can be read: "
        "put it beside the deck, or mend its name."
    )


def test_every_code_stands_in_the_table():
    table = re.findall(r"\| (D\d\d\d) \|", problems.__doc__ or "")
    assert table == list(Code)
    assert len(set(Code)) == len(Code.__members__)


def test_a_code_tells_an_error_from_a_warning():
    assert Code.COMMENT_OPEN.severity == "error"
    assert Code.EMPTY_SLIDE.severity == "warning"
