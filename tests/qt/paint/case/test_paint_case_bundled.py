"""The bundled cases on the wall: nothing of them is cut, whatever the room does."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from evening_pictures import FOOTER

from presenter.case import moments, rules
from presenter.case.findings import Findings
from presenter.case.moments import Moment
from presenter.case.reading import read
from presenter.core.board import Board, Head, Meter, Page
from presenter.core.case import Case, Kind
from presenter.core.case_picture import BoardPicture, ReadingPicture
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
@pytest.mark.parametrize("width", [1440, 1920])
def test_no_name_on_its_map_is_cut_whatever_is_to_be_decided(scenes, path, width):
    """Also beside the figures of both votes, when a decision is at its highest."""
    case, cut = case_of(path), set[tuple[str, str]]()
    for moment in way(case):
        scene = scenes.scene(BoardPicture(moment.exhibit.head, voted(moment), FOOTER), width)
        there = {each.piece.name.words for each in scene.placed if isinstance(each.piece, Laid)}
        cut |= {
            (moment.title, each.name)
            for each in moment.exhibit.board.tiles
            if each.name not in there
        }
    assert cut == set()


def way(case: Case) -> Iterator[Moment]:
    """A play that takes the last option each time, which is not what ends it soonest."""
    moment = moments.first(case)
    while not moment.is_over:
        yield moment
        moment = moments.after(case, moment, rules.available(case, moment.state)[-1].text)


def voted(moment: Moment) -> Board:
    board = moment.exhibit.board
    assert board.decision
    options = tuple(replace(each, first=3, second=12) for each in board.decision.options)
    return replace(board, decision=replace(board.decision, options=options))
