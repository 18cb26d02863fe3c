from functools import partial
from graphlib import TopologicalSorter
from itertools import count

import pytest
from boards import full, plainly, words
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QTextDocument
from test_bench_paint import NoPictures, in_turns, painted

from presenter.core.layered.graph import Side, Vertex
from presenter.core.layered.layout import layout
from presenter.qt.paint.images import Album
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.scenes import scene
from presenter.qt.theme import NIGHT, load_fonts

pytestmark = pytest.mark.bench

WIDTH = 1920.0


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


def laid_out(play: int) -> Scene:
    return scene(full(play), WIDTH, NIGHT, Album(NoPictures()))


@pytest.mark.parametrize("height", [1080, 2160])
def test_a_full_board_painted(benchmark, figures, height):
    made = laid_out(1)
    image = QImage(QSize(height * 16 // 9, height), QImage.Format.Format_RGB32)
    ours, bare = in_turns(
        benchmark, partial(painted, image, made.paint), partial(painted, image, plainly)
    )
    name = f"full board painted at {height}"
    benchmark.extra_info["ratio"] = figures.note_spans(name, ours, bare, 50, 99)


def test_a_full_board_laid_out(benchmark, figures):
    """After one choice and the next: the map is known, all values are new."""
    mine, theirs = count(1), count(1)
    laid_out(0)

    def documents() -> None:
        for said in words(next(theirs)):
            QTextDocument(said).size()

    ours, bare = in_turns(benchmark, lambda: laid_out(next(mine)), documents)
    benchmark.extra_info["ratio"] = figures.note_spans("full board laid out", ours, bare, 50, 99)


def test_a_choice_from_value_to_wall(benchmark, figures):
    """Laid out and painted: what a choice costs after it is kept."""
    mine, theirs = count(100), count(100)
    image = QImage(QSize(1920, 1080), QImage.Format.Format_RGB32)
    laid_out(0)
    ours, bare = in_turns(
        benchmark,
        lambda: painted(image, laid_out(next(mine)).paint),
        lambda: painted(image, partial(plainly, play=next(theirs))),
    )
    benchmark.extra_info["ratio"] = figures.note_spans("choice on the wall", ours, bare, 50, 99)


def system(number: int) -> tuple[Vertex, ...]:
    """Twenty services, each calling two others."""
    return tuple(
        Vertex(
            f"{number}-{at}",
            Side.LEFT if at < 3 else Side.RIGHT if at > 15 else Side.MIDDLE,
            tuple(f"{number}-{at + step}" for step in (2 + number % 3, 5) if at + step < 20),
        )
        for at in range(20)
    )


def test_a_new_map_laid_out(benchmark, figures):
    """Twenty services that nobody has seen yet, beside the same ones merely sorted by calls."""
    mine, theirs = count(1), count(1)

    def in_order() -> None:
        graph = {vertex.name: vertex.calls for vertex in system(next(theirs))}
        tuple(TopologicalSorter(graph).static_order())

    ours, bare = in_turns(benchmark, lambda: layout(system(next(mine)), 5, 5), in_order)
    benchmark.extra_info["ratio"] = figures.note_spans("map of 20 laid out", ours, bare, 50, 99)
