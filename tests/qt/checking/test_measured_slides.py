from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, Qt

from presenter.core.deck import Deck
from presenter.deck.problems import Problem
from presenter.deck.reading import read
from presenter.qt.checking.measuring import Measuring
from presenter.qt.checking.source import Place
from presenter.qt.paint.images import Album
from presenter.qt.theme import NIGHT
from presenter.resources import bundled_deck

Found = Callable[..., list[Problem]]
ITEM = "- one more line of a list that is far too long\n"


@dataclass
class Pictures:
    """Pictures of one colour, by their widths and heights."""

    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        if name not in self.sizes:
            return None
        image = QImage(*self.sizes[name], QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        return bytes(buffer.data().data())


@pytest.fixture
def found(fonts) -> Found:
    """What is wrong with the slides of a deck, given as Markdown; `dress` is put on each."""

    def measure(markdown: str, sizes=None, **dress) -> list[Problem]:
        deck, _problems = read(markdown, "deck")
        slides = tuple(replace(each, dress=replace(each.dress, **dress)) for each in deck.slides)
        dressed = Deck(deck.title, slides, deck.plans)
        measuring = Measuring(dressed, markdown.splitlines(), Album(Pictures(sizes or {})), NIGHT)
        return [problem for some in measuring.problems() for problem in some]

    return measure


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def said(problems: list[Problem], code: str) -> str:
    """The one message with a code."""
    (message,) = [problem.message for problem in problems if problem.code == code]
    return message


def most_that_fit(found: Found, code: str, make: Callable[[int], str]) -> int:
    """A slide of one more is found fault with."""
    return bisect_left(range(100), True, key=lambda many: code in codes(found(make(many)))) - 1


def items(many: int) -> str:
    return "# Many\n\n" + ITEM * many


def code(many: int) -> str:
    return "# Code\n\n```\n" + "echo $?\n" * many + "```\n"


def rows(many: int) -> str:
    return "# Table\n\n| a | b |\n|---|---|\n" + "| one | two |\n" * many


@pytest.mark.parametrize("make", [items, code, rows])
@pytest.mark.parametrize(
    ("shape", "where"), [("D301", "This slide has "), ("D302", "On a screen of 1024 × 768 ")]
)
def test_lines_that_are_too_many_are_counted(found, make, shape, where):
    most = most_that_fit(found, shape, make)
    assert shape not in codes(found(make(most)))
    one = said(found(make(most + 1)), shape)
    assert one.startswith(where)
    assert "1 line too many" in one
    assert "3 lines too many" in said(found(make(most + 3)), shape)


def test_what_fits_the_wide_wall_may_be_too_long_for_the_narrow_one(found):
    prose = "Everybody acted sensibly, for what they knew and what they were up against. " * 6
    paragraphs = (f"# Long\n\n{prose * many}\n" for many in range(1, 30))
    problems = next(each for each in map(found, paragraphs) if each)
    assert codes(problems) == ["D302"]


def test_an_overflow_is_an_error_at_the_line_of_its_slide(found):
    problems = found(f"# Fine\n\n---\n\n{items(60)}")
    overflow = [each for each in problems if each.code in {"D301", "D302"}]
    assert [each.severity for each in overflow] == ["error", "error"]
    assert {each.line for each in overflow} <= {4, 5}


def test_what_fits_is_not_found_fault_with(found):
    assert (
        found("# Fine\n\n- one\n- two\n\n```\nls\n```\n\n| a | 1 |\n|---|---|\n| b | 2 |\n") == []
    )


def test_boards_are_filled_by_the_room_and_not_measured(found):
    assert found("# One\n\n---\n<!-- show: queue -->\n# Who is next\n") == []


def test_words_too_small_for_the_back_row_are_found_at_their_line(found):
    problems = found(code(20))
    (small,) = [each for each in problems if each.code == "D303"]
    assert small.severity == "warning"
    assert small.line == 4
    assert small.message.startswith("“echo $?” is set 2")
    assert "24 can be read" in small.message


def test_a_line_of_code_that_is_too_wide_is_found_at_its_line(found):
    deck = f"# Code\n\n```sh\nls\n{'x' * 107}\nls\n```\n"
    assert codes(found(deck)) == []
    wide = found(deck.replace("xx", "xxx", 1))
    assert [(each.line, each.code) for each in wide] == [(5, "D305")]
    assert "has 108 letters, 107 can be read: break it" in wide[0].message


def test_a_picture_with_too_few_pixels_is_found_at_its_line(found):
    deck = "# Picture\n\nwords\n\n![](small.png)\n"
    (coarse,) = found(deck, {"small.png": (200, 100)})
    assert (coarse.line, coarse.code, coarse.severity) == (5, "D304", "warning")
    assert "small.png is enlarged to 2.0 times" in coarse.message
    assert found(deck, {"small.png": (1600, 800)}) == []


def test_a_backdrop_has_to_fill_the_wall(found):
    deck = "![bg](back.png)\n\n# On it\n"
    assert codes(found(deck, {"back.png": (1280, 720)})) == ["D304"]
    assert found(deck, {"back.png": (1920, 1080)}) == []


def test_a_picture_that_is_missing_is_not_called_coarse(found):
    assert found("# One\n\n![](none.png)\n") == []


def test_colours_with_too_little_contrast_are_found(found):
    deck = "# Faint\n\nwords\n"
    message = said(found(deck, colour="#777777", background="#808080"), "D306")
    assert message.startswith("The colours of this slide have a contrast of 1.1 : 1 only")
    assert codes(found(deck, colour="#333333")) == ["D306"]
    assert found(deck, colour="#FFFFFF", background="#000000") == []


def test_a_title_that_is_cut_off_is_found_at_its_line(found):
    problems = found(f"---\ntitle: t\n---\n\n# {'Endless ' * 60}\n\n- one\n")
    (cut,) = [each for each in problems if each.code == "D307"]
    assert (cut.line, cut.severity) == (5, "error")
    assert cut.message.startswith("“Endless Endless")


def test_the_bundled_deck_is_faultless(found):
    assert found(bundled_deck().read_text(encoding="utf-8")) == []


def test_a_line_is_known_by_how_it_begins_whatever_its_marks():
    place = Place(10, ["# One", "", "Ask **what** and [how](x.md), and leave it", "`ls`"])
    assert place.line_of("Ask what and how, and leave it") == 12
    assert place.line_of("ls") == 13
    assert place.line_of("not there") == 10
    assert place.line_of(" ") == 10
