"""What the room does though nobody wrote it: checked, and made a choice like any other."""

from presenter.case.quantities import is_name, tidy
from presenter.case.rules import is_over
from presenter.core.case import FULL, Case, Choice, Effects, Kind
from presenter.core.errors import Refused
from presenter.core.improvised import Improvised
from presenter.core.outlook import Goal
from presenter.core.playing import State
from presenter.core.words import NAME_LIMIT, TITLE_LIMIT, bounded

_GOALS = (Kind.SCENE, Kind.ENDING)


def choice_of(case: Case, state: State, option: Improvised) -> Choice:
    """The option as a choice of this case; raises `Refused` for what the case cannot do."""
    if is_over(case, state):
        raise Refused("The play is over. Rewind it to go another way.")
    sentence = bounded(option.sentence, TITLE_LIMIT, "A sentence")
    if not sentence:
        raise Refused("Say in a sentence what the room does.")
    if not 0 <= option.takes <= case.clock.length:
        raise Refused(f"It takes 0 to {case.clock.length} minutes.")
    if option.joins not in {goal.anchor for goal in goals(case)}:
        raise Refused("Choose a scene or an ending of this case to go on with.")
    _check_changes(case, option)
    flags = tuple(dict.fromkeys(_flag(flag) for flag in option.sets))
    effects = Effects(changes=option.changes, sets=flags)
    return Choice(sentence, option.joins, takes=option.takes, effects=effects)


def goals(case: Case) -> tuple[Goal, ...]:
    """Where it can lead, in the order of the file."""
    return tuple(
        Goal(anchor, section.title, section.kind is Kind.ENDING)
        for anchor, section in case.sections.items()
        if section.kind in _GOALS
    )


def _check_changes(case: Case, option: Improvised) -> None:
    names = [score.name for score in case.scores]
    for name, step in option.changes:
        if name not in names:
            raise Refused(f"“{name}” is no score of this case: there is {', '.join(names)}.")
        if not -FULL <= step <= FULL:
            raise Refused(f"A score changes by {FULL} at most.")


def _flag(name: str) -> str:
    flag = bounded(tidy(name), NAME_LIMIT, "A flag")
    if not is_name(flag):
        raise Refused("A flag is some words without a comma.")
    return flag
