"""Small systems to lay out."""

from random import Random

from presenter.core.layered.graph import Side, Vertex

SIDES = {">": Side.LEFT, "": Side.MIDDLE, "=": Side.RIGHT}


def system(*lines: str) -> tuple[Vertex, ...]:
    """`>app: api db` is a client that calls two; `=db` is storage; all else is in the middle."""
    found = []
    for line in lines:
        head, _, calls = line.partition(":")
        mark = head[0] if head[0] in SIDES else ""
        found.append(Vertex(head.removeprefix(mark), SIDES[mark], tuple(calls.split())))
    return tuple(found)


MOCK = system(
    ">web: login",
    ">mobile: api",
    "login: db-primary api",
    "api: db-replica",
    "=db-primary: db-replica",
    "=db-replica",
)


def random_system(count: int, seed: int) -> tuple[Vertex, ...]:
    """Clients, then services, then storage; each calls up to three that come later, or before."""
    chance = Random(seed)
    found = []
    for at in range(count):
        side = Side.LEFT if at < count // 6 else Side.RIGHT if at >= count * 3 // 4 else Side.MIDDLE
        later = [f"n{each}" for each in range(at + 1, count)]
        calls = chance.sample(later, min(len(later), chance.choice([0, 1, 1, 2, 3])))
        if at and chance.random() < 0.1:
            calls.append(f"n{chance.randrange(at)}")
        found.append(Vertex(f"n{at}", side, tuple(calls)))
    return tuple(found)
