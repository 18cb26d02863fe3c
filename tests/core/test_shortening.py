from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from presenter.core.shortening import MINUTE, Block, Tier, shortened
from presenter.core.timing import ZERO

SECOND = timedelta(seconds=1)
SPANS = st.integers(0, 7200).map(lambda seconds: seconds * SECOND)


@st.composite
def blocks(draw) -> Block:
    span = draw(SPANS)
    least = draw(st.integers(0, round(span.total_seconds()))) * SECOND
    return Block(draw(st.sampled_from(Tier)), span, least)


MANY = st.lists(blocks(), max_size=12).map(lambda some: dict(enumerate(some)))


def block(tier: Tier, span: float, least: float) -> Block:
    return Block(tier, span * MINUTE, least * MINUTE)


def in_minutes(blocks: list[Block], by: float) -> list[float]:
    spans = shortened(dict(enumerate(blocks)), by * MINUTE)
    return [spans[number] / MINUTE for number in range(len(blocks))]


def taken(blocks, spans, tier) -> timedelta:
    mine = (key for key, block in blocks.items() if block.tier is tier)
    return sum((blocks[key].span - spans[key] for key in mine), ZERO)


@given(MANY, SPANS)
def test_so_much_is_taken_if_it_can_be_and_else_all_there_is(blocks, by):
    spans = shortened(blocks, by)
    there_is = sum((block.span - block.least for block in blocks.values()), ZERO)
    found = sum((block.span - spans[key] for key, block in blocks.items()), ZERO)
    assert found >= min(by, there_is)


@given(MANY, SPANS)
def test_nobody_gets_more_than_before_or_less_than_the_least(blocks, by):
    spans = shortened(blocks, by)
    assert all(block.least <= spans[key] <= block.span for key, block in blocks.items())


@given(MANY, SPANS)
def test_a_tier_gives_only_once_those_before_it_can_give_no_whole_step_more(blocks, by):
    spans = shortened(blocks, by)
    giving = [tier for tier in Tier if taken(blocks, spans, tier) > ZERO]
    for tier in Tier:
        if giving and tier < giving[-1]:
            mine = {key: block for key, block in blocks.items() if block.tier is tier}
            could = sum((spans[key] - block.least for key, block in mine.items()), ZERO)
            last = {key: block for key, block in blocks.items() if block.tier is giving[-1]}
            assert could < giving[-1].step * len(last) + tier.step * len(mine)


@given(MANY, SPANS)
def test_those_of_a_tier_are_cut_to_one_measure(blocks, by):
    spans = shortened(blocks, by)
    for tier in Tier:
        cut = {
            spans[key]
            for key, block in blocks.items()
            if block.tier is tier and block.least < spans[key] < block.span
        }
        assert len(cut) <= 1


@given(MANY)
def test_where_nothing_is_asked_nothing_is_taken(blocks):
    assert shortened(blocks, ZERO) == {key: block.span for key, block in blocks.items()}
    assert shortened(blocks, -MINUTE) == {key: block.span for key, block in blocks.items()}


def test_long_ones_are_cut_first():
    stories = [block(Tier.STORY, span, 3) for span in (8, 8, 5)]
    assert in_minutes(stories, 2) == [7, 7, 5]
    assert in_minutes(stories, 9) == [4, 4, 4]


def test_stories_are_cut_in_half_minutes_and_all_else_in_minutes():
    assert in_minutes([block(Tier.STORY, 8, 3)] * 2, 1) == [7.5, 7.5]
    assert in_minutes([block(Tier.BREAK, 10, 5)], 0.5) == [9]


def test_the_break_gives_before_the_stories_and_gets_back_what_was_too_much():
    both = [block(Tier.BREAK, 10, 5), *[block(Tier.STORY, 8, 3)] * 10]
    assert in_minutes(both, 3)[0] == 7
    assert in_minutes(both, 6)[:2] == [9, 7.5]
    assert in_minutes(both, 10)[:2] == [5, 7.5]


def test_what_cannot_give_any_more_gives_no_more():
    assert in_minutes([block(Tier.BREAK, 10, 5), block(Tier.WRAP_UP, 20, 10)], 99) == [5, 10]
