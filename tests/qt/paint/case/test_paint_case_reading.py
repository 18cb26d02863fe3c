import pytest
from case_pictures import CARDS, EXHIBIT, HEAD, PROSE, page

from presenter.core.case import Card, Text
from presenter.qt.paint.case.card import Note
from presenter.qt.paint.case.flowing import flowing
from presenter.qt.paint.code import code
from presenter.qt.paint.columns import Columns
from presenter.qt.paint.listing import Listing
from presenter.qt.paint.measure import pieces
from presenter.qt.paint.table import Grid
from presenter.qt.paint.text import Text as Words
from presenter.qt.theme import NIGHT


@pytest.fixture
def found(scenes):
    """All pieces of a page, and its scene."""

    def find(*body: Text | Card, width: float = 1920, **named):
        scene = scenes.scene(page(*body, **named), width)
        return list(pieces(scene)), scene

    return find


def texts(every) -> list[str]:
    return [each.words for each in every if isinstance(each, Words)]


def sizes(every, words: str) -> float:
    return next(each.pixels for each in every if isinstance(each, Words) and words in each.words)


def test_it_has_a_kicker_a_title_and_its_words(found):
    every, _ = found(PROSE)
    assert {"PART A", "Saving is slow"} <= set(texts(every))
    assert "Saving has been slow since six. You are on call." in texts(every)


def test_lines_of_the_file_are_no_lines_of_the_wall():
    blocks = flowing("one\ntwo\n\n- three\n  four\n\n> five\n> six\n\n```\nseven\neight\n```")
    said = str(blocks)
    assert "one two" in said
    assert "three four" in said
    assert "five six" in said
    assert "seven\\neight" in said


def test_it_stands_under_the_same_head_as_the_board(found):
    every, _ = found(PROSE)
    assert {"The Friday failover", "03:12", "T+42", "customers", "−10"} <= set(texts(every))


def test_cards_after_words_face_them(found):
    every, _ = found(PROSE, *CARDS[:2])
    (columns,) = (each for each in every if isinstance(each, Columns))
    left, right = columns.pieces
    assert not [each for each in left.pieces if isinstance(each, Note)]
    assert len([each for each in right.pieces if isinstance(each, Note)]) == 2


@pytest.mark.parametrize("body", [(*CARDS[:1], PROSE), (EXHIBIT, CARDS[0]), (CARDS[0],)])
def test_all_else_stands_below_each_other(found, body):
    every, _ = found(*body)
    assert not [each for each in every if isinstance(each, Columns)]


def test_each_kind_of_card_has_a_sign_of_its_own_and_a_machine_a_darker_ground(found):
    every, _ = found(*CARDS)
    notes = [each for each in every if isinstance(each, Note)]
    assert len({note.icon.drawing for note in notes}) == 5
    grounds = [note.plate.fill for note in notes]
    assert grounds.count(NIGHT.code) == 1
    assert grounds[2] == NIGHT.code


def test_a_card_says_when_on_the_clock_of_the_case_and_who(found):
    every, _ = found(*CARDS)
    heads = [each.head.words for each in every if isinstance(each, Note)]
    assert heads == [
        "PAGER  02:30  web-app",
        "CHAT  02:32  support",
        "LOG  web-app",
        "CUSTOMER  02:39  a builder",
        "MAIL  03:12",
    ]
    assert HEAD.elapsed == 42


def test_marks_in_a_persons_card_are_obeyed_and_a_machines_words_are_kept(found):
    every, _ = found(Card("Chat", "", None, "**now**", 1), Card("Log", "", None, "a **b**", 2))
    assert "now" in texts(every)
    assert "a **b**" in texts(every)


def test_a_kind_nobody_knows_is_a_log(found):
    every, _ = found(Card("Fax", "", None, "beep", 1))
    assert "FAX" in texts(every)


def test_an_empty_card_is_a_head_alone(found):
    every, scene = found(Card("Chat", "bo", None, "", 1))
    assert "CHAT  bo" in texts(every)
    assert scene.overflow == 0


def test_few_words_are_set_larger_than_many(found):
    few, _ = found(Text("It starts.", 1))
    many, _ = found(Text("It starts. " * 90, 1))
    assert sizes(few, "It starts.") > sizes(many, "It starts.")


def test_what_is_long_goes_on_in_a_second_column(found):
    every, scene = found(*(Text("A wave of spam loaded the primary. " * 9, at) for at in range(6)))
    (columns,) = (each for each in every if isinstance(each, Columns))
    assert all(piece.pieces for piece in columns.pieces)
    assert scene.overflow == 0


def test_what_is_too_long_is_reported_and_never_smaller_than_can_be_read(found):
    _, scene = found(Text("word " * 2_000, 1))
    assert scene.overflow > 0
    assert scene.lines_over > 0
    assert scene.smallest >= 22


def test_tables_and_code_are_those_of_slides(found):
    every, _ = found(EXHIBIT)
    assert [each for each in every if isinstance(each, Grid)]
    (listing,) = (each for each in every if isinstance(each, Listing))
    assert "SELECT 1;\n\n-- x".replace("\n", "\u2028") == listing.text.words
    assert code("x", "sql", 30, 400, NIGHT).height > 0


@pytest.mark.parametrize("width", [1440, 1728, 1920, 2520])
def test_columns_do_not_touch_on_any_wall(painted, words, width):
    painted(page(PROSE, *CARDS[:3]), width)
    prose = next(each for each in words if each[0].startswith("Saving has"))
    card = next(each for each in words if each[0].startswith("PAGER"))
    assert prose[2] < card[1]
