from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from graphs import MOCK, random_system, system

from presenter.core.layered.graph import Vertex, edges_of
from presenter.core.layered.lanes import network
from presenter.core.layered.layout import Layout, Place, extent, layout
from presenter.core.layered.order import Ordering

SEEDS = range(40)


def made(vertices: Sequence[Vertex]) -> Layout:
    return layout(vertices, 5, 6)


def in_column(found: Layout, column: int) -> list[Place]:
    lanes = [lane.place for lane in found.lanes]
    every = [place for place in [*found.places.values(), *lanes] if place.column == column]
    return sorted(every, key=lambda place: place.row)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_overlaps_and_everything_is_inside(seed):
    found = made(random_system(3 + seed % 18, seed))
    for column in range(found.columns):
        every = in_column(found, column)
        for one, other in pairwise(place for place in every if not place.is_lane):
            assert other.row - one.row >= 1 - 1e-9
        for one, other in pairwise(every):
            assert other.row - one.row >= (0.11 if one.is_lane and other.is_lane else 0.5) - 1e-9
        for place in every:
            half = 0.05 if place.is_lane else 0.5
            assert half - 1e-9 <= place.row <= found.rows - half + 1e-9


@pytest.mark.parametrize("seed", SEEDS)
def test_every_call_is_there_from_the_caller_to_the_callee(seed):
    vertices = random_system(3 + seed % 18, seed)
    found = made(vertices)
    ways = {(line.left, line.right, line.is_back): line.callee for line in found.lines}
    for caller, callee in edges_of(vertices):
        start, goal = (found.places[vertices[at].name] for at in (caller, callee))
        name = vertices[callee].name
        if start.column == goal.column:
            assert (start, goal, name) in [(s.caller, s.callee_at, s.callee) for s in found.strokes]
            continue
        is_back = start.column > goal.column
        stops = [start, *_lanes_between(found, start, goal, name, is_back=is_back), goal]
        for one, other in pairwise(reversed(stops) if is_back else stops):
            assert ways[one, other, is_back] == name


def _lanes_between(found: Layout, start: Place, goal: Place, name: str, *, is_back: bool):
    step = -1 if is_back else 1
    for column in range(start.column + step, goal.column, step):
        mine = [each.place for each in found.lanes if each.callee == name]
        there = [place for place in mine if place.column == column]
        linked = [
            place
            for place in there
            if any(
                line.is_back is is_back and place in (line.left, line.right) for line in found.lines
            )
        ]
        yield linked[0]


@pytest.mark.parametrize("seed", SEEDS)
def test_fewer_lines_cross_than_in_the_order_of_the_file(seed):
    vertices = random_system(3 + seed % 18, seed)
    found = made(vertices)
    in_file_order = [[] for _ in range(found.columns)]
    for at, vertex in enumerate(vertices):
        in_file_order[found.places[vertex.name].column].append(at)
    net = network(in_file_order, edges_of(vertices))
    assert found.crossings <= Ordering(net).crossings(net.columns)


def test_hardly_any_lines_cross_on_maps_of_the_usual_size():
    """What simpler ways reach on the same graphs is three times as much."""
    crossings = [made(random_system(15, seed)).crossings for seed in range(20)]
    assert sum(crossings) / len(crossings) < 8


def test_a_map_that_can_do_without_a_crossing_has_none():
    assert made(MOCK).crossings == 0
    tangled = system(">a: z", ">b: y", ">c: x", "x", "y", "z")
    assert made(tangled).crossings == 0
    assert made(system(">a: x y", ">b: x y", "x", "y")).crossings == 1


def test_what_calls_each_other_stands_on_one_line():
    found = made(
        system(">web: login", ">app: api", "login: users", "api: orders", "=users", "=orders")
    )
    rows = {name: round(place.row, 2) for name, place in found.places.items()}
    assert rows["web"] == rows["login"] == rows["users"]
    assert rows["app"] == rows["api"] == rows["orders"]


def test_the_same_system_always_gives_the_same_map():
    assert made(random_system(17, 5)) == made(random_system(17, 5))


def test_one_more_service_moves_the_others_little():
    """Nobody changes column, and few pairs in a column change their order."""
    pairs = swapped = 0
    for seed in SEEDS:
        before = random_system(4 + seed % 12, seed)
        last = next(vertex for vertex in reversed(before) if vertex.calls)
        one = made(before).places
        other = made((*before, Vertex("new", last.side, last.calls[:1]))).places
        assert all(one[name].column == other[name].column for name in one)
        together = [(a, b) for a, b in combinations(one, 2) if one[a].column == one[b].column]
        pairs += len(together)
        swapped += sum(
            (one[a].row < one[b].row) is not (other[a].row < other[b].row) for a, b in together
        )
    assert swapped / pairs < 0.15


def test_calls_of_one_storage_share_a_lane():
    shared = system(">a: s db", ">b: s db", "s: db", "=db")
    found = made(shared)
    assert [lane.callee for lane in found.lanes] == ["db"]


def test_a_call_that_leads_back_is_a_line_to_the_left():
    found = made(system("checkout: queue", "queue: worker", "worker: checkout"))
    assert {(line.callee, line.is_back) for line in found.lines} == {
        ("queue", False),
        ("worker", False),
        ("checkout", True),
    }


def test_calls_between_neighbours_and_past_others_in_a_column_are_told_apart():
    found = made(system("=a: b c", "=b", "=c: b"))
    beside = {(s.callee, s.is_beside) for s in found.strokes}
    assert ("b", True) in beside
    chain = layout(system("a: b d", "b: c", "c: d", "d"), 1, 6)
    assert {(s.callee, s.is_beside) for s in chain.strokes} == {
        ("b", True),
        ("c", True),
        ("d", True),
        ("d", False),
    }


def test_nothing_is_a_map_of_nothing():
    found = made(())
    assert (found.columns, found.rows, found.places) == (0, 0.0, {})


@pytest.mark.parametrize("seed", SEEDS)
def test_its_extent_is_about_known_beforehand(seed):
    vertices = random_system(3 + seed % 18, seed)
    found = made(vertices)
    columns, rows = extent(vertices, 5, 6)
    assert columns == found.columns
    assert abs(rows - found.rows) < 1.5
