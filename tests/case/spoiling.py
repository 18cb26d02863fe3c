"""Small random cases, and every play of them walked the slow and obvious way."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import strategies as st

from presenter.case import rules
from presenter.core.case import Case, Choice
from presenter.core.playing import State

FLAGS = ("a", "b", "c")
SCORES = ("shop", "data")
WORLD = """### World

| service | kind | on the map |
|---|---|---|
| cache | cache | hidden |

| signal | unit | 10:00 | 10:04 | 10:09 |
|---|---|---|---|---|
| load | % | {0} | {1} | {2} |

| signal, once **a** | unit | +1 | +3 |
|---|---|---|---|
| load | % | {3} | {4} |

| signal, once **b** | unit | +2 |
|---|---|---|
| load | % | {5} |

| alert | fires when | severity | says |
|---|---|---|---|
| hot | load > 5 | page | hot |
"""
FRONT = """---
case: 1
title: Chance
minutes: 30
clock: {{ starts: "10:00", stops: "10:{stop:02}" }}
scores:
  shop: {{ start: {shop} }}
  data: {{ start: 60 }}
drains:
  - shop {drain} per minute while load > 4
  - data -1 per minute until c
no win: true
---

## Part A

"""
SECTIONS = ("scene-s0", "scene-s1", "scene-s2", "look-l0", "look-l1", "ending-e0", "ending-e1")

numbers = st.integers(0, 9)
some_flags = st.lists(st.sampled_from(FLAGS), max_size=2, unique=True).map(", ".join)
some_changes = st.lists(
    st.tuples(st.sampled_from(SCORES), st.integers(-60, 40)).map(
        lambda each: f"{each[0]} {each[1]:+}"
    ),
    max_size=2,
).map(", ".join)


def rows(*, gates: bool, indent: str) -> st.SearchStrategy[str]:
    """The keys of a choice, look or inject."""
    keys = {"sets": some_flags, "changes": some_changes, "shows": st.sampled_from(["", "cache"])}
    if gates:
        keys |= {"needs": some_flags, "unless": some_flags}
    return st.fixed_dictionaries(keys).map(
        lambda found: "".join(
            f"{indent}- {key}: {value}\n" for key, value in found.items() if value
        )
    )


def choices(targets: tuple[str, ...]) -> st.SearchStrategy[str]:
    one = st.builds(
        lambda text, target, takes, keys: f"- [{text}](#{target})\n  - takes: {takes} min\n{keys}",
        st.sampled_from(("do", "dare")),
        st.sampled_from(targets),
        st.integers(0, 4),
        rows(gates=True, indent="  "),
    )
    return st.lists(one, min_size=1, max_size=3).map("".join)


@st.composite
def cases(draw) -> str:
    text = FRONT.format(
        stop=draw(st.integers(3, 12)), shop=draw(st.sampled_from((0, 50, 100))),
        drain=draw(st.sampled_from(("-3", "+2"))),
    )  # fmt: skip
    text += WORLD.format(*[draw(numbers) for _ in range(6)])
    goals = tuple(each for each in SECTIONS if not each.startswith("look"))
    looks = tuple(each for each in SECTIONS if each.startswith("look"))
    for number in range(3):
        text += f"\n### Scene: S{number}\n\nText.\n\n"
        if draw(st.booleans()):
            text += f"#### Look\n\n{draw(choices(looks))}\n"
        text += f"#### Decide: what\n\n{draw(choices(goals))}"
    for number in range(2):
        text += f"\n### Look: L{number}\n\nSeen.\n\n{draw(rows(gates=False, indent=''))}"
        minute = draw(st.integers(1, 9))
        text += (
            f"\n### Inject 10:0{minute}: I{number}\n\nIn.\n\n{draw(rows(gates=True, indent=''))}"
        )
        text += f"\n### Ending: E{number}\n\nOver.\n"
    return text


class Walked:
    """Every play, one after the other; `is_whole` unless there are too many."""

    def __init__(self, case: Case, limit: int) -> None:
        self.case = case
        self.plays: list[tuple[State, tuple[Choice, ...]]] = []
        self.is_whole = True
        self._left = limit
        self._results: dict[State, set[tuple[int, ...]]] = {}
        first = rules.start(case)
        self.states = self._reached(first)
        self._walk(first, (), frozenset({first}))

    def endings(self) -> Counter[str]:
        return Counter(state.section for state, _ in self.plays)

    def results(self, state: State) -> set[tuple[int, ...]]:
        """The final scores that a state can lead to."""
        if state not in self._results:
            reached = self._reached(state)
            over = {each.scores for each in reached if rules.is_over(self.case, each)}
            self._results[state] = over
        return self._results[state]

    def after(self, state: State) -> Iterator[tuple[Choice, State]]:
        for choice in rules.available(self.case, state):
            yield choice, rules.take(self.case, state, choice).state

    def _reached(self, first: State) -> set[State]:
        seen, work = {first}, [first]
        while work:
            for _, state in self.after(work.pop()):
                if state not in seen:
                    seen.add(state)
                    work.append(state)
        return seen

    def _walk(self, state: State, play: tuple[Choice, ...], been: frozenset[State]) -> None:
        self._left -= 1
        self.is_whole = self.is_whole and self._left > 0
        if rules.is_over(self.case, state):
            self.plays.append((state, play))
        for choice, after in self.after(state) if self.is_whole else ():
            if after not in been:
                self._walk(after, (*play, choice), been | {after})
