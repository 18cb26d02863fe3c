"""Spans are shortened until they fit: one tier after the other, those of a tier by one measure."""

from collections.abc import Hashable, Mapping
from datetime import timedelta
from enum import IntEnum

from presenter.core.timing import ZERO
from presenter.values import dataclass

HALF_MINUTE, MINUTE = timedelta(seconds=30), timedelta(minutes=1)


class Tier(IntEnum):
    """What gives time, the first first."""

    BREAK = 1
    SPARE = 2
    STORY = 3
    TALK = 4
    WRAP_UP = 5

    @property
    def step(self) -> timedelta:
        """What spans are rounded to, so that people can keep them in mind."""
        return HALF_MINUTE if self in {Tier.SPARE, Tier.STORY} else MINUTE


@dataclass(frozen=True, slots=True)
class Block:
    """Something that takes time: how long now, and the least that it can do with."""

    tier: Tier
    span: timedelta
    least: timedelta


Spans = dict[Hashable, timedelta]


def shortened(blocks: Mapping[Hashable, Block], by: timedelta) -> Spans:
    """How long each still takes, if all are to take so much less in all; by less if they cannot."""
    spans = {key: block.span for key, block in blocks.items()}
    for tier in Tier:
        if by > ZERO:
            by -= _lower(_of(blocks, tier), spans, by)
    for tier in Tier:  # whole steps took a little more than was asked for
        if by < ZERO:
            by = _give_back(_of(blocks, tier), spans, by)
    return spans


def _of(blocks: Mapping[Hashable, Block], tier: Tier) -> dict[Hashable, Block]:
    return {key: block for key, block in blocks.items() if block.tier is tier}


def _lower(blocks: Mapping[Hashable, Block], spans: Spans, by: timedelta) -> timedelta:
    """Take so much or a little more, or all there is to take; how much it was."""
    whole = sum((block.span for block in blocks.values()), ZERO)
    spans.update(_under_one_cap(blocks, whole - by))
    return whole - sum((spans[key] for key in blocks), ZERO)


def _give_back(blocks: Mapping[Hashable, Block], spans: Spans, by: timedelta) -> timedelta:
    """Let the first that gave have what is left over; what is left over then."""
    before = sum((spans[key] for key in blocks), ZERO)
    spans.update(_under_one_cap(blocks, before - by))
    return by + sum((spans[key] for key in blocks), ZERO) - before


def _under_one_cap(blocks: Mapping[Hashable, Block], room: timedelta) -> Spans:
    """The highest measure under which all of these have room; else the least of each."""
    longest = max((block.span for block in blocks.values()), default=ZERO)
    step = next((block.tier.step for block in blocks.values()), MINUTE)
    cap = -(-longest // step) * step
    spans = _capped(blocks, cap)
    while cap > ZERO and sum(spans.values(), ZERO) > room:
        cap -= step
        spans = _capped(blocks, cap)
    return spans


def _capped(blocks: Mapping[Hashable, Block], cap: timedelta) -> Spans:
    return {key: min(block.span, max(block.least, cap)) for key, block in blocks.items()}
