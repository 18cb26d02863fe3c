"""How long a play takes in the room: reading, talking, and two votes a decision."""

from presenter.case.audience import count, of_section
from presenter.case.engine import Engine
from presenter.case.exploring import Chart

READING = 150  # words a minute
_VOTES = 2 * READING  # two votes of a minute each


def longest(chart: Chart) -> float:
    """Minutes in the room of the longest play; rounds of 0 minutes are not walked."""
    engine, graph = chart.engine, chart.graph
    words = _words(engine)
    most = [0] * len(graph.states)
    for group in chart.counts.groups:
        members = set(group)
        onward = [
            _cost(chart, words, state, edge) + most[graph.targets[edge]]
            for state in group
            for edge in graph.edges(state)
            if graph.targets[edge] not in members
        ]
        for state in group:
            most[state] = max(onward, default=0)
    return (words[engine.anchors[graph.states[0][0]]] + most[0]) / READING


def _words(engine: Engine) -> dict[str, int]:
    """How many words each section has."""
    return {anchor: count(of_section(section)) for anchor, section in engine.case.sections.items()}


def _cost(chart: Chart, words: dict[str, int], state: int, edge: int) -> int:
    """What one choice costs, in words of reading."""
    engine, graph = chart.engine, chart.graph
    choice = engine.choices[graph.choices[edge]]
    after = graph.states[graph.targets[edge]]
    cost = choice.talk * READING + words.get(choice.target, 0)
    if not choice.is_look:
        cost += _VOTES
    news = after[5] & ~graph.states[state][5]
    if news:
        cost += sum(words[anchor] for anchor, bit in engine.injects.items() if news & bit)
    return cost
