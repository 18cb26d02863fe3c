"""Whatever way a bundled case goes, no Picture of it holds what the room must not know."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from case_views import CASE, evening, played
from rooms import NOON
from test_secrets import strings

from presenter.case.audience import phrase
from presenter.case.lines import Lines
from presenter.case.reading import read_file
from presenter.case.records import record
from presenter.core import stages
from presenter.core.case import Case
from presenter.core.case_picture import BoardPicture
from presenter.core.director import picture
from presenter.core.incident import CaseView
from presenter.core.picture import Picture
from presenter.core.spot import Spot, Stage
from presenter.core.world import Presence
from presenter.resources import bundled_deck

CASES = sorted(bundled_deck("cases").glob("[!R]*.md"))
PLAYS = Path(__file__).parents[1] / "case" / "plays"
SENTENCE = re.compile(r"(?<=[.?!:”])\s+")
TELLING = 30  # characters from which on a sentence is one's own
BEFORE = (Stage.READING, Stage.BOARD)
Plays = tuple[Case, list[tuple[tuple[str, ...], CaseView]]]  # how it stands after each way
DEEP = 9  # choices: beyond it nothing is met that was not met before


def named(path: Path) -> str:
    return path.stem


def ways(lines: Lines, name: str) -> Iterator[tuple[str, ...]]:
    """The recorded plays, and every choice of every scene where it is first met."""
    for file in sorted((PLAYS / name).glob("*.txt")):
        yield from prefixes(record(file))
    met, level = set(), [()]
    while level:
        path = level.pop(0)
        moment = lines.moment(path)
        found = lines.ahead(path) if len(path) < DEEP else None
        for outlook in (*found.options, *found.looks) if found else ():
            key = (moment.state.section, outlook.text, outlook.sets)
            if key not in met:
                met.add(key)
                level.append((*path, outlook.text))
                yield level[-1]


def prefixes(texts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (texts[:length] for length in range(len(texts) + 1))


def pictures(view: CaseView, *which: Stage) -> Iterator[Picture]:
    for stage in which:
        for page in range(stages.count(view, stage)):
            yield picture(evening(view, Spot(CASE, view.tip, stage, page)))


def sentences(*texts: str) -> set[str]:
    """What is said in some texts, without the signs of Markdown and quotes."""
    words = (" ".join(re.sub(r"[*_>“”\"]", " ", text).split()) for text in texts)
    return {each for text in words for each in SENTENCE.split(text) if len(each) >= TELLING}


def cards(case: Case) -> set[str]:
    """Everything that is for the facilitator alone."""
    sections = [note for section in case.sections.values() for note in section.notes]
    return sentences(*case.notes, *(note for part in case.parts for note in part.notes), *sections)


def said(shown: Picture) -> str:
    return " ".join(re.sub(r"[*_>“”\"]", " ", " ".join(strings(shown))).split())


@pytest.fixture(scope="module", params=CASES, ids=named)
def plays(request) -> Plays:
    case, _problems = read_file(request.param)
    lines = Lines(case)
    return case, [(way, played(*way, of=lines)) for way in ways(lines, request.param.stem)]


def test_no_picture_of_a_play_says_what_the_room_must_not_know(plays):
    case, views = plays
    truth = sentences(*(piece.markdown for piece in case.parts[-1].body))
    private, causes = cards(case) | truth, [phrase(cause) for cause in case.causes]
    assert len(private) > 60
    assert causes
    for way, view in views:
        for shown in pictures(view, *BEFORE):
            words = said(shown)
            assert not [each for each in private if each in words], way
            assert not [each for each in causes if each.search(words)], way


def test_the_map_and_the_charts_know_nothing_hidden_and_nothing_to_come(plays):
    case, views = plays
    hidden = {each.name for each in case.services if each.presence is Presence.HIDDEN}
    assert hidden
    unseen = 0
    for way, view in views:
        state = view.now.state
        for shown in pictures(view, Stage.BOARD):
            assert isinstance(shown, BoardPicture)
            names = {name for each in shown.board.tiles for name in (each.name, *each.calls)}
            assert not names & (hidden - state.shown), way
            unseen += len(hidden - state.shown)
            lasts = {each.points[-1][0] for each in shown.board.charts}
            assert lasts == {state.minute}, way
    assert unseen


def test_what_really_happened_comes_without_the_facilitators_cards(plays):
    case, views = plays
    *_others, (_way, end) = views
    view = replace(end, truth_opened_at=NOON)
    shown = list(pictures(view, *stages.AFTERWARDS))
    assert len(shown) > 8
    assert not [each for each in cards(case) for one in shown if each in said(one)]
    truth = sentences(case.parts[-1].body[0].markdown)
    assert all(any(each in said(one) for one in shown) for each in truth)


def test_the_search_does_find_what_is_there():
    case, _problems = read_file(CASES[0])
    scene = case.first_scene
    leaky = replace(scene, body=(*scene.body, replace(scene.body[0], markdown=scene.notes[0])))
    view = played(of=replace(case, sections={**case.sections, scene.anchor: leaky}))
    assert [each for each in cards(case) for one in pictures(view, *BEFORE) if each in said(one)]
