"""The cases beside a deck: let into a session, or kept out with a sentence."""

from pathlib import Path

import pytest

from presenter.app.checking import look_through
from presenter.app.opening import opening
from presenter.core.case_copy import CaseCopy
from presenter.deck.problems import Code

COUPON = (Path(__file__).parents[1] / "case" / "friday-coupon.md").read_text(encoding="utf-8")
DECK = """# Welcome

---

<!--
phase: Case study
kind: case
case: {name}
minutes: 35
-->

# You are on call
"""
LINE = 8
FAULTY = COUPON.replace("(#ending-charged-twice)", "(#ending-charged-thrice)")


@pytest.fixture
def deck(tmp_path):
    """Writes a deck that names a case, and the case."""

    def write(name: str = "coupon.md", text: str | bytes | None = COUPON) -> Path:
        path = tmp_path / "deck" / "deck.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(DECK.format(name=name), encoding="utf-8")
        if text is not None:
            content = text if isinstance(text, bytes) else text.encode()
            (path.parent / name).write_bytes(content)
        return path

    return write


def problems(path: Path) -> list[tuple[int, Code, str]]:
    return [(each.line, each.code, each.message) for each in look_through(path).problems]


def fault(path: Path) -> str:
    (copy,) = opening(path, "").cases.values()
    assert not copy.text
    return copy.fault


def test_a_case_is_copied_into_the_session(deck):
    path = deck()
    assert opening(path, "").cases == {"coupon.md": CaseCopy(COUPON)}
    assert problems(path) == []


def test_a_case_with_an_error_stays_out_and_the_sentence_says_where_it_is(deck):
    path = deck(text=FAULTY)
    line = FAULTY[: FAULTY.index("#ending-charged-thrice")].count("\n") + 1
    said = (
        f"The case coupon.md has an error and cannot be played. Line {line}: "
        "#ending-charged-thrice does not exist: lead to a Scene, a Look or an Ending. "
        "Did you mean “ending-charged-twice”? "
        "“presenter check” on it lists them all."
    )
    assert fault(path) == said
    assert problems(path) == [(LINE, Code.CASE_FAULTY, said)]


def test_a_facilitators_card_that_would_be_shown_keeps_a_case_out(deck):
    path = deck(text=COUPON.replace("Every row is right.", "Do not show: every row is right."))
    assert "cannot be played" in fault(path)


@pytest.mark.parametrize("text", ["", "# Only words\n", COUPON[: COUPON.index("### Scene")]])
def test_what_is_no_case_at_all_stays_out(deck, text):
    assert "cannot be played. Line " in fault(deck(text=text))


def test_a_case_that_only_warns_is_played(deck):
    path = deck(text=COUPON.replace("minutes: 35", "minutes: 3"))
    assert opening(path, "").cases["coupon.md"].text


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "gone.md",
            None,
            "There is no case gone.md: put it beside the deck, or mend its name.",
        ),
        (
            "../outside.md",
            COUPON,
            "The case ../outside.md is outside the deck’s folder: copy it into the folder.",
        ),
        ("coupon.md", b"# \xff", "{folder}/coupon.md is not UTF-8 in line 1: "),
    ],
)
def test_a_case_that_is_not_to_be_had_is_missing(deck, name, text, said):
    path = deck(name, text)
    said = said.format(folder=path.parent)
    assert fault(path).startswith(said)
    ((line, code, message),) = problems(path)
    assert (line, code) == (LINE, Code.CASE_MISSING)
    assert message.startswith(said)


def test_a_deck_without_a_case_needs_no_reader_of_cases(tmp_path):
    path = tmp_path / "deck.md"
    path.write_text("# Welcome\n", encoding="utf-8")
    assert opening(path, "").cases == {}
    assert problems(path) == []
