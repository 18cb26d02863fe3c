"""What the states of a chart say about sections, choices, injects and looks."""

from collections.abc import Iterator

from presenter.case.exploring import Chart
from presenter.core.case import Choice
from presenter.core.world import Presence


def walls(chart: Chart) -> Iterator[int]:
    """States where a play can only stop: no choice, or a round that nothing leads out of.

    Of those that merely lead to one, none is told. The nearest come first.
    """
    graph = chart.graph
    open_ended = [False] * len(graph.states)
    stuck = []
    for group in chart.counts.groups:
        members = set(group)
        targets = {graph.targets[edge] for state in group for edge in graph.edges(state)}
        is_open = any(chart.is_ending(state) or state >= graph.done for state in group)
        if is_open or any(open_ended[target] for target in targets - members):
            for state in group:
                open_ended[state] = True
        elif not targets - members:
            stuck.append(min(group))
    return iter(sorted(stuck))


def rounds(chart: Chart) -> set[int]:
    """For each round of 0 minutes the first of its choices."""
    graph = chart.graph
    found = set()
    for group in chart.counts.groups:
        members = set(group)
        inside = [
            graph.choices[edge]
            for state in group
            for edge in graph.edges(state)
            if graph.targets[edge] in members
        ]
        if inside:
            found.add(min(inside))
    return found


def met(chart: Chart) -> set[str]:
    """The sections that some state is in."""
    return {chart.engine.anchors[state[0]] for state in chart.graph.states}


def played(chart: Chart) -> set[str]:
    """The sections that some play reaches, its looks among them."""
    engine, graph, counts = chart.engine, chart.graph, chart.counts
    found = {engine.anchors[graph.states[n][0]] for n, is_on in enumerate(counts.through) if is_on}
    return found | {look for edge, look in _looks(chart) if counts.uses[edge]}


def fired(chart: Chart) -> set[str]:
    """The injects that some state has seen."""
    bits = 0
    for state in chart.graph.states:
        bits |= state[5]
    return {anchor for anchor, bit in chart.engine.injects.items() if bits & bit}


def overruns(chart: Chart) -> Iterator[Choice]:
    """The choices that in some play are cut off by the end of the clock."""
    engine, graph = chart.engine, chart.graph
    found = set()
    for state in range(graph.done):
        minute = graph.states[state][1]
        for edge in graph.edges(state):
            number = graph.choices[edge]
            late = minute + engine.choices[number].takes > engine.stop
            if late and chart.counts.uses[edge]:
                found.add(number)
    return (engine.choices[number] for number in sorted(found))


def most_options(chart: Chart) -> dict[str, int]:
    """For each scene that is met, how many options it offers at most at a time."""
    engine, graph = chart.engine, chart.graph
    most: dict[str, int] = {}
    for state in range(graph.done):
        edges = graph.edges(state)
        if len(edges) <= most.get(engine.anchors[graph.states[state][0]], 0):
            continue
        options = sum(not engine.choices[graph.choices[edge]].is_look for edge in edges)
        anchor = engine.anchors[graph.states[state][0]]
        most[anchor] = max(options, most.get(anchor, 0))
    return most


def stale_looks(chart: Chart) -> set[str]:
    """The looks whose flags are always set and whose services are always shown already."""
    engine, graph = chart.engine, chart.graph
    fresh, taken = set(), set()
    for state in range(graph.done):
        for edge in graph.edges(state):
            choice = engine.choices[graph.choices[edge]]
            if choice.is_look and choice.target not in fresh:
                taken.add(choice.target)
                if _is_news(chart, state, choice.target):
                    fresh.add(choice.target)
    return taken - fresh


def needless_looks(chart: Chart) -> set[str]:
    """The looks that every play takes."""
    uses: dict[str, int] = {}
    for edge, look in _looks(chart):
        uses[look] = uses.get(look, 0) + chart.counts.uses[edge]
    return {anchor for anchor, plays in uses.items() if plays and plays == chart.counts.plays}


def _looks(chart: Chart) -> Iterator[tuple[int, str]]:
    """The choices of the graph that are looks, unless the end of the clock cuts them off."""
    engine, graph = chart.engine, chart.graph
    for edge, number in enumerate(graph.choices):
        choice = engine.choices[number]
        if (
            choice.is_look
            and graph.states[graph.targets[edge]][3] >> engine.section[choice.target] & 1
        ):
            yield edge, choice.target


def _is_news(chart: Chart, state: int, look: str) -> bool:
    """Whether a look taken in a state sets or shows something; one that does neither is text."""
    engine = chart.engine
    effects = engine.case.sections[look].effects
    _, _, history, _, shown, _, _ = chart.graph.states[state]
    flags = engine.histories.flags[history]
    visible = {each.name for each in engine.case.services if each.presence is Presence.YES}
    hidden = [name for name in effects.shows if name not in visible]
    return (
        not (effects.sets or effects.shows)
        or any(not flags & engine.flag(flag) for flag in effects.sets)
        or any(not shown & engine.services.get(name, 0) for name in hidden)
    )
