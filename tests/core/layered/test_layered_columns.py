import pytest
from graphs import MOCK, random_system, system

from presenter.core.layered import columns
from presenter.core.layered.graph import Side, Vertex, acyclic, edges_of


def placed(vertices, most_columns: int = 9, most_rows: int = 9) -> list[list[str]]:
    found = columns.columns(vertices, edges_of(vertices), most_columns, most_rows)
    return [[vertices[at].name for at in each] for each in found]


def test_clients_stand_left_and_storage_right_of_all_else():
    assert placed(MOCK) == [
        ["web", "mobile"],
        ["login"],
        ["api"],
        ["db-primary", "db-replica"],
    ]


def test_callers_stand_left_of_what_they_call():
    assert placed(system("a: b", "b: c", "c")) == [["a"], ["b"], ["c"]]


def test_what_nobody_calls_stands_beside_what_it_calls():
    chain = system(">app: a", "a: b", "b: c", "c: db", "cron: db", "=db")
    assert placed(chain) == [["app"], ["a"], ["b"], ["c", "cron"], ["db"]]


def test_what_calls_nothing_stands_beside_its_caller():
    chain = system(">app: a", "a: b mailer", "b: c", "c: db", "mailer", "=db")
    assert placed(chain) == [["app"], ["a"], ["b", "mailer"], ["c"], ["db"]]


def test_a_cycle_is_broken_where_it_comes_back_to_what_the_file_names_first():
    assert placed(system("checkout: queue", "queue: worker", "worker: checkout")) == [
        ["checkout"],
        ["queue"],
        ["worker"],
    ]
    assert acyclic(2, ((0, 1), (1, 0))) == ((0, 1),)


def test_what_is_linked_to_nothing_has_its_place_too():
    assert placed(system(">app", "lonely", "=db")) == [["app"], ["lonely"], ["db"]]


def test_calls_to_itself_to_the_unknown_and_twice_count_for_nothing():
    assert edges_of(system("a: a b gone b", "b")) == ((0, 1),)


def test_nothing_has_no_columns():
    assert placed(()) == []


def test_what_is_too_high_goes_on_in_another_column():
    many = system(*(f"=db{number}" for number in range(5)))
    assert placed(many, most_rows=2) == [["db4"], ["db2", "db3"], ["db0", "db1"]]


def test_neighbours_share_a_column_where_there_are_too_many_but_clients_keep_theirs():
    chain = system(">app: a", "a: b", "b: c", "c: d", "d: db", "=db")
    assert placed(chain, most_columns=4) == [["app"], ["a", "b"], ["c", "d"], ["db"]]
    assert placed(chain, most_columns=1) == [["app", "a", "b", "c", "d", "db"]]


def test_a_column_that_is_too_high_gives_to_one_that_has_room():
    left = system("a: x y", "b: x y", "c: x y", "x", "y: z", "z")
    assert max(map(len, placed(left, most_columns=2, most_rows=3))) == 3
    right = system("a: b c d", "b: z", "c: z", "d: z", "z")
    assert max(map(len, placed(right, most_columns=2, most_rows=3))) == 3


@pytest.mark.parametrize("seed", range(30))
def test_every_vertex_has_one_column_and_there_are_never_too_many(seed):
    vertices = random_system(3 + seed % 18, seed)
    found = placed(vertices, most_columns=4, most_rows=5)
    assert sorted(name for each in found for name in each) == sorted(v.name for v in vertices)
    assert all(found)
    assert len(found) <= 4


@pytest.mark.parametrize("seed", range(30))
def test_turning_what_leads_back_leaves_no_cycle(seed):
    vertices = [
        Vertex(f"n{at}", Side.MIDDLE, tuple(f"n{(at * seed + 1 + step) % 9}" for step in range(3)))
        for at in range(9)
    ]
    left = set(acyclic(9, edges_of(vertices)))
    while left:
        callers = {one for one, _ in left}
        ends = {edge for edge in left if edge[1] not in callers}
        assert ends, "a cycle is left"
        left -= ends
