"""What is still ahead in a case: every choice is taken, to see what it would do."""

from collections.abc import Iterator

from presenter.case.rules import available, ending_title, is_over, take
from presenter.core.case import Case, Choice, Kind
from presenter.core.outlook import Ahead, Coming, Outlook, Shift
from presenter.core.playing import State, What

_HAPPENS = {What.INJECT, What.ALERT}


def ahead(case: Case, state: State) -> Ahead:
    choices = available(case, state)
    options = [choice for choice in choices if not choice.is_look]
    looks = [choice for choice in choices if choice.is_look]
    return Ahead(
        tuple(_outlook(case, state, each, letter(n)) for n, each in enumerate(options)),
        tuple(_outlook(case, state, each, "") for each in looks),
        tuple(_coming(case, state)),
    )


def letter(number: int) -> str:
    """A to Z, then AA, AB and so on."""
    high, low = divmod(number, 26)
    return f"{letter(high - 1) if high else ''}{chr(ord('A') + low)}"


def _outlook(case: Case, state: State, choice: Choice, letter: str) -> Outlook:
    turn = take(case, state, choice)
    after = turn.state
    section = case.sections[choice.target]
    gained = set(after.names) - set(state.names)
    return Outlook(
        text=choice.text,
        letter=letter,
        is_look=choice.is_look,
        takes=choice.takes,
        clock=case.clock.at(after.minute),
        is_cut=state.minute + choice.takes > case.clock.length,
        scores=tuple(
            Shift(score.name, *steps)
            for score, *steps in zip(case.scores, state.scores, after.scores, strict=True)
        ),
        leads=ending_title(case, after) if is_over(case, after) else section.title,
        is_ending=is_over(case, after),
        happens=tuple(event for event in turn.events if event.what in _HAPPENS),
        sets=tuple(name for name in after.names if name in gained),
        shows=_shown(case, state, after),
        talk=choice.talk,
    )


def _shown(case: Case, state: State, after: State) -> tuple[str, ...]:
    return tuple(each.name for each in case.services if each.name in after.shown - state.shown)


def _coming(case: Case, state: State) -> Iterator[Coming]:
    """The injects from now on, the next one first."""
    still = [
        (inject.minute, inject)
        for inject in case.of(Kind.INJECT)
        if inject.minute is not None and state.minute < inject.minute <= case.clock.length
    ]
    for minute, inject in sorted(still, key=lambda each: each[0]):
        holds = inject.gate.lets_in(state.names)
        clock = case.clock.at(minute)
        yield Coming(clock, minute, inject.title, inject.gate.needs, inject.gate.unless, holds)
