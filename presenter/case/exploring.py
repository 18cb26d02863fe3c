"""Plays every play of a case, and says how it can go."""

from collections.abc import Callable
from datetime import timedelta

from presenter.case.counting import Counts
from presenter.case.engine import Engine
from presenter.case.graph import Ask, Graph, graph
from presenter.case.results import Results, bits
from presenter.case.verdicts import Verdicts
from presenter.clock import Clock
from presenter.core.case import Case, Choice
from presenter.values import dataclass

STATES = 500_000
PATIENCE = timedelta(seconds=60)
Heard = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Reached:
    """An ending, and how many plays end there."""

    anchor: str
    plays: int
    share: float


@dataclass(frozen=True, slots=True)
class Result:
    """Final scores, and the ending they were reached in."""

    anchor: str
    scores: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """A choice of a scene."""

    section: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class Usage:
    """How many states offer a choice, and how often a play takes it in the mean."""

    offered: Offered
    states: int
    per_play: float


@dataclass(frozen=True, slots=True)
class Exploration:
    """What all plays together say; unless `is_whole`, figures are of those looked at only."""

    is_whole: bool
    states: int
    plays: int
    endings: tuple[Reached, ...]
    minutes: tuple[int, int]
    front: tuple[Result, ...]
    usage: tuple[Usage, ...]
    straw_men: tuple[Offered, ...]
    obvious: tuple[Offered, ...]
    no_win: str
    clean_play: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The graph of a case with its counts, for those who look closer."""

    engine: Engine
    graph: Graph
    counts: Counts
    goes_on: Ask

    def is_ending(self, state: int) -> bool:
        return self.engine.is_ending[self.graph.states[state][0]]

    @property
    def is_whole(self) -> bool:
        return self.graph.is_whole and self.counts.is_whole

    @property
    def endings(self) -> list[int]:
        return [state for state in range(len(self.graph.states)) if self.is_ending(state)]


def chart(case: Case, clock: Clock, heard: Heard = lambda _: None, states: int = STATES) -> Chart:
    """Every state of a case, up to a number of them and as long as patience lasts."""
    engine = Engine(case)
    latest = clock.now() + PATIENCE

    def goes_on(found: int) -> bool:
        heard(found)
        return clock.now() < latest

    found = graph(engine, states, goes_on)
    counts = Counts(found, lambda state: engine.is_ending[found.states[state][0]])
    return Chart(engine, found, counts, goes_on)


def explore(chart: Chart) -> Exploration:
    """The figures of a chart."""
    graph, counts, engine = chart.graph, chart.counts, chart.engine
    results = Results(graph.states[state][-1] for state in chart.endings)
    verdicts = Verdicts(engine, graph, counts, results, chart.goes_on)
    minutes = [graph.states[state][1] for state in chart.endings] or [0]
    status, play = _no_win(chart)
    return Exploration(
        is_whole=chart.is_whole and verdicts.is_whole,
        states=len(graph.states),
        plays=counts.plays,
        endings=_endings(chart),
        minutes=(min(minutes), max(minutes)),
        front=_front(chart, results),
        usage=_usage(chart),
        straw_men=_offered(engine, verdicts.straw_men),
        obvious=_offered(engine, verdicts.obvious),
        no_win=status,
        clean_play=play,
    )


def _endings(chart: Chart) -> tuple[Reached, ...]:
    plays: dict[int, int] = {}
    for state in chart.endings:
        section = chart.graph.states[state][0]
        plays[section] = plays.get(section, 0) + chart.counts.to[state]
    every = sum(plays.values())
    return tuple(
        Reached(chart.engine.anchors[section], plays[section], plays[section] / every)
        for section in sorted(plays)
    )


def _front(chart: Chart, results: Results) -> tuple[Result, ...]:
    """What no other result matches on all scores."""
    best = {results.scores[each] for each in bits(results.front((1 << len(results.scores)) - 1))}
    states = [chart.graph.states[state] for state in chart.endings]
    found = {(state[-1], state[0]) for state in states if state[-1] in best}
    ordered = sorted(found, key=lambda each: ([-score for score in each[0]], each[1]))
    return tuple(Result(chart.engine.anchors[section], scores) for scores, section in ordered)


def _no_win(chart: Chart) -> tuple[str, tuple[str, ...]]:
    """What became of the claim, and the first play that breaks it."""
    case = chart.engine.case
    if not case.no_win:
        return "not claimed", ()
    starts = [score.start for score in case.scores]
    for state in chart.endings:
        scores = chart.graph.states[state][-1]
        if all(score >= start for score, start in zip(scores, starts, strict=True)):
            way = chart.graph.way_to(state)
            return "broken", tuple(chart.engine.choices[number].text for number in way)
    return ("proven" if chart.graph.is_whole else "not proven"), ()


def _usage(chart: Chart) -> tuple[Usage, ...]:
    engine, graph = chart.engine, chart.graph
    states, uses = [0] * len(engine.choices), [0] * len(engine.choices)
    for edge, number in enumerate(graph.choices):
        states[engine.first_alike[number]] += 1
        uses[engine.first_alike[number]] += chart.counts.uses[edge]
    plays = max(1, chart.counts.plays)
    return tuple(
        Usage(each, states[number], uses[number] / plays)
        for number, each in _numbered(engine)
        if engine.first_alike[number] == number
    )


def _numbered(engine: Engine) -> list[tuple[int, Offered]]:
    sections = engine.case.sections.values()
    every = [Offered(each.anchor, choice) for each in sections for choice in each.choices]
    return list(enumerate(every))


def _offered(engine: Engine, numbers: tuple[int, ...]) -> tuple[Offered, ...]:
    every = dict(_numbered(engine))
    return tuple(every[number] for number in numbers)
