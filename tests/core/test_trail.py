from presenter.core.trail import LONGEST, Trail


def test_it_leads_back_step_by_step():
    trail = Trail().left(3).left(8)
    assert trail.last == 8
    assert trail.without(8).last == 3
    assert trail.without(8).without(3).last is None


def test_where_one_stands_is_no_way_back():
    assert Trail().left(3).left(8).left(8).without(8) == Trail((3,))
    assert Trail((3,)).without(8) == Trail((3,))


def test_it_is_bounded():
    trail = Trail()
    for step in range(LONGEST + 10):
        trail = trail.left(step)
    assert trail.steps == tuple(range(10, LONGEST + 10))
