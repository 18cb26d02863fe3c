"""The bundled cases on the wall: nothing of them is cut, whatever the room does."""

from pathlib import Path

import pytest
from evening_pictures import FOOTER

from presenter.case import rules
from presenter.case.findings import Findings
from presenter.case.reading import read
from presenter.core.board import Board, Head, Meter, Page, Tile
from presenter.core.case import Case, Kind
from presenter.core.picture import BoardPicture, ReadingPicture
from presenter.qt.paint.case.tile import Laid
from presenter.resources import bundled_deck

FILES = sorted(
    path
    for path in Path(bundled_deck()).parent.glob("cases/*.md")
    if path.read_text(encoding="utf-8").startswith("---")
)
TOLD = (Kind.SCENE, Kind.LOOK, Kind.INJECT, Kind.ENDING)
EACH = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def case_of(path: Path) -> Case:
    return read(path.read_text(encoding="utf-8"), Findings()).case


def head(case: Case) -> Head:
    meters = tuple(Meter(score.name, score.start) for score in case.scores)
    return Head(case.title, case.clock.at(0), 0, meters)


def test_there_are_bundled_cases():
    assert FILES


@EACH
@pytest.mark.parametrize("width", [1440, 1920])
def test_every_page_of_it_has_room(scenes, path, width):
    case = case_of(path)
    cut = []
    for section in (each for kind in TOLD for each in case.of(kind)):
        page = Page("Part A", section.title, section.body)
        scene = scenes.scene(ReadingPicture(head(case), page, FOOTER), width)
        if scene.overflow:
            cut.append((section.title, round(scene.overflow)))
    assert cut == []


@EACH
def test_at_the_start_no_name_on_its_map_is_cut(scenes, path):
    case = case_of(path)
    state = rules.start(case)
    tiles = tuple(
        Tile(each.name, each.kind, rules.health(case, state, each), "", each.calls)
        for each in rules.on_the_map(case, state)
    )
    made = scenes.scene(BoardPicture(head(case), Board(tiles=tiles), FOOTER), 1920).placed
    names = {each.piece.name.words for each in made if isinstance(each.piece, Laid)}
    assert names == {each.name for each in tiles}
