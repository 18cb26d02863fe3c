"""What all plays together say, as a table for people and as values for programs."""

import math
from collections.abc import Iterable, Iterator, Sequence

from presenter.case.exploring import Exploration, Offered
from presenter.case.telling import printable
from presenter.core.case import Case
from presenter.core.outcomes import Outcome

_EXACT = 10**15


def table(case: Case, found: Exploration) -> Iterator[str]:
    yield printable(case.title)
    least, most = found.minutes
    more = "" if found.is_whole else " so far: there are more than could be played"
    plays = f"{amount(found.states)} states, {amount(found.plays)} plays"
    yield f"{plays} of {least} to {most} minutes{more}"
    yield from ("", "Endings")
    for ending in found.endings:
        share = f"{ending.share:7.1%}"
        yield printable(f"  {amount(ending.plays):>15} {share}  {_title(case, ending.anchor)}")
    yield from ("", printable(f"Pareto front: {', '.join(score.name for score in case.scores)}"))
    for result in found.front:
        scores = " ".join(f"{score:>4}" for score in result.scores)
        yield printable(f"  {scores}  {_title(case, result.anchor)}")
    yield from ("", "Choices: states that offer them, times taken in a play (mean)")
    for usage in found.usage:
        yield f"  {amount(usage.states):>9} {usage.per_play:7.2f}  {_name(case, usage.offered)}"
    yield ""
    yield from _verdict(case, "Straw men", found, found.straw_men)
    yield from _verdict(case, "Obvious answers", found, found.obvious)
    yield from _no_win(found)


def values(case: Case, found: Exploration, outcomes: Iterable[Outcome]) -> dict[str, object]:
    names = [score.name for score in case.scores]
    return {
        "states": found.states,
        "plays": found.plays,
        "complete": found.is_whole,
        "endings": [
            {"anchor": each.anchor, "plays": each.plays, "share": each.share}
            for each in found.endings
        ],
        "minutes": {"min": found.minutes[0], "max": found.minutes[1]},
        "front": [
            {"anchor": each.anchor, "scores": dict(zip(names, each.scores, strict=True))}
            for each in found.front
        ],
        "outcomes": [
            {
                "ending": each.ending,
                "scores": dict(zip(names, each.scores, strict=True)),
                "share": each.share,
            }
            for each in outcomes
        ],
        "coverage": [
            _offered(each.offered) | {"states": each.states, "per_play": each.per_play}
            for each in found.usage
        ],
        "straw_men": [_offered(each) for each in found.straw_men],
        "obvious": [_offered(each) for each in found.obvious],
        "no_win": {"status": found.no_win, "play": list(found.clean_play)},
    }


def amount(number: int) -> str:
    """A number as people read it; those with no end are rounded to a power of ten."""
    if number < _EXACT:
        return f"{number:,}"
    return f"about 10^{math.floor(math.log10(number))}"


def _offered(offered: Offered) -> dict[str, object]:
    choice = offered.choice
    return {"section": offered.section, "choice": choice.text, "line": choice.line}


def _title(case: Case, anchor: str) -> str:
    section = case.sections.get(anchor)
    return section.title if section else "Out of time"


def _name(case: Case, offered: Offered) -> str:
    return printable(f"{_title(case, offered.section)}: {offered.choice.text}")


def _verdict(
    case: Case, what: str, found: Exploration, offered: Sequence[Offered]
) -> Iterator[str]:
    if not found.is_whole:
        yield f"{what}: not proven"
        return
    yield f"{what}: {'' if offered else 'none'}".rstrip()
    for each in offered:
        yield f"  line {each.choice.line}  {_name(case, each)}"


def _no_win(found: Exploration) -> Iterator[str]:
    means = {
        "not claimed": "not claimed",
        "proven": "proven, every play loses something",
        "broken": "broken, this play loses nothing:",
        "not proven": "not proven",
    }
    yield f"No win: {means[found.no_win]}"
    for text in found.clean_play:
        yield printable(f"  {text}")
