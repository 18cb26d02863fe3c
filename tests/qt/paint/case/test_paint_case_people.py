"""The pictures that are about the people in the room: roles, and the debrief."""

from itertools import combinations

import pytest
from case_pictures import COLUMNS
from evening_pictures import FOOTER
from PySide6.QtCore import QRectF

from presenter.core.case_picture import DebriefPicture, RolesPicture
from presenter.qt.paint.case.plate import Plate


def said(words) -> list[str]:
    return [text for text, _, _ in words]


def test_every_role_has_a_card_with_its_number(painted, words):
    painted(RolesPicture("Friday", ("incident lead", "support"), FOOTER))
    assert {"Incident lead", "Support", "1", "2"} <= set(said(words))


@pytest.mark.parametrize("count", [1, 2, 4, 6, 9, 24, 200])
@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_cards_of_roles_stand_on_the_wall_and_never_on_each_other(scenes, count, width):
    picture = RolesPicture("Friday", tuple(f"role {at}" for at in range(count)), FOOTER)
    cards = [
        QRectF(each.x, each.y, each.piece.width, each.piece.height)
        for each in scenes.scene(picture, width).placed
        if isinstance(each.piece, Plate)
    ]
    assert len(cards) == min(count, 24)
    for card in cards:
        assert QRectF(0, 0, width, 990).contains(card)
    for one, other in combinations(cards, 2):
        assert not one.intersects(other)


def test_a_question_says_which_it_is_of_how_many(painted, words):
    painted(DebriefPicture(2, 7, "What did you expect?", COLUMNS, FOOTER))
    assert {"DEBRIEF · 2 OF 7", "What did you expect?"} <= set(said(words))


def test_what_the_room_says_stands_in_its_column(painted, words):
    painted(DebriefPicture(2, 7, "What did you expect?", COLUMNS, FOOTER))
    places = {text: left for text, left, _ in words}
    assert places["a zero"] == pytest.approx(places["What we saw  2"], abs=30)
    assert places["What we believed  0"] > places["What we saw  2"] + 300


def test_a_question_alone_is_larger(painted, words, scenes):
    sizes = []
    for columns in ((), COLUMNS):
        scene = scenes.scene(DebriefPicture(1, 2, "What now?", columns, FOOTER), 1920)
        sizes += [
            each.piece.style.pixels
            for each in scene.placed
            if getattr(each.piece, "words", "") == "What now?"
        ]
    assert sizes[0] > sizes[1]


def test_heads_of_many_columns_are_set_smaller_rather_than_cut(painted, words):
    heads = ("What we saw", "What we believed", "What we paid to know", "When … I will …")
    painted(DebriefPicture(2, 7, "What now?", tuple((head, ()) for head in heads), FOOTER))
    assert {f"{head}  0" for head in heads} <= set(said(words))
