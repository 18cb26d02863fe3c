"""What a proposal says in words: how the evening stands, what to trim, what is in danger."""

from collections.abc import Iterator
from datetime import timedelta

from presenter.core.deck import Kind
from presenter.core.replanning import STORY_LEAST, Phases, Proposal
from presenter.core.shortening import MINUTE
from presenter.core.timing import ZERO, length, time_of_day


def standing(proposal: Proposal) -> str:
    """How much time there is and for whom: `23 minutes until Wrap-up, 4 stories waiting.`."""
    closing = [share.part for share in proposal.phases if share.part.kind is Kind.WRAP_UP]
    kept = sum((phase.timer.granted for phase in closing), ZERO)
    left = int((proposal.before.planned - kept - proposal.before.now) / MINUTE)
    time = f"{_count(left, 'minute')} left" if left > 0 else "No time left"
    until = time.replace("left", f"until {closing[0].title}") if closing and left > 0 else time
    waiting = len(proposal.expected)
    return f"{until}, {_count(waiting, 'story', 'stories')} waiting." if waiting else f"{until}."


def trims(proposal: Proposal) -> str:
    """`Trim the break to 5 and each story to 7 min`, or nothing where nothing is shortened."""
    stories = [*_trimmed_stories(proposal)] or [*_trimmed(proposal, Kind.STORIES)]
    talks = _trimmed(proposal, Kind.SLIDES, Kind.CASE)
    parts = [*_trimmed(proposal, Kind.BREAK), *stories, *talks]
    return f"Trim {_listed(parts)} min" if parts else ""


def pace(proposal: Proposal) -> str:
    """How late it is, and what would help; in danger, what that costs; nothing where it is not."""
    if proposal.before.minutes_late <= 0:
        return ""
    late = f"{proposal.before.minutes_late} min over at this pace."
    if lost := lost_of_wrap_up(proposal):
        return f"{late} {lost}"
    trim = trims(proposal)
    if not trim:
        return late
    goal = "to end on time" if is_in_time(proposal) else f"to end {_still(proposal)} min late"
    return f"{late} {trim} {goal}."


def outcome(proposal: Proposal) -> str:
    """What applying it does to the end of the workshop."""
    before, after = time_of_day(proposal.before.end), time_of_day(proposal.after.end)
    late = _lateness(proposal.after.minutes_late)
    if before == after:
        fits = "Everything fits" if is_in_time(proposal) else "There is nothing left to shorten"
        return f"{fits}: the workshop ends {after}, {late}"
    return f"The workshop ends {after} instead of {before}, {late}"


def lost_of_wrap_up(proposal: Proposal) -> str:
    """Why wrap-up is in danger, or nothing."""
    for share in proposal.phases:
        if share.part.kind is Kind.WRAP_UP and share.seconds < 0:
            before = f"{length(share.before - share.after)} of its {length(share.before)} min"
            return f"{share.part.title} is in danger: it would lose {before}."
    return ""


def warnings(proposal: Proposal) -> Iterator[str]:
    if any(share.after == STORY_LEAST < share.before for share in proposal.stories):
        yield f"Stories are down to {length(STORY_LEAST)} min, the least that one takes."
    if lost := lost_of_wrap_up(proposal):
        yield lost
    if not is_in_time(proposal):
        yield f"It still ends {_still(proposal)} min late{_unless(proposal)}."


def is_in_time(proposal: Proposal) -> bool:
    return proposal.after.late < MINUTE


def _lateness(minutes: int) -> str:
    if minutes > 0:
        return f"{minutes} min late"
    return f"{-minutes} min early" if minutes else "on time"


def _still(proposal: Proposal) -> int:
    return proposal.after.minutes_late


def _unless(proposal: Proposal) -> str:
    """How many would have to tell another time for the others to have the least."""
    spans = sorted((share.after for share in proposal.expected), reverse=True)
    late, leave = proposal.after.late, 0
    while late >= MINUTE and leave < len(spans):
        late -= spans[leave]
        leave += 1
    if not spans or late >= MINUTE:
        return ""
    who = "1 of those who wait tells" if leave == 1 else f"{leave} of those who wait tell"
    return f", unless {who} another time"


def _trimmed(proposal: Proposal, *kinds: Kind) -> Iterator[str]:
    shares: Phases = tuple(s for s in proposal.phases if s.part.kind in kinds and s.seconds < 0)
    breaks = [share for share in proposal.phases if share.part.kind is Kind.BREAK]
    for share in shares:
        name = "the break" if breaks == [share] else share.part.title
        yield f"{name} to {length(share.after)}"


def _trimmed_stories(proposal: Proposal) -> Iterator[str]:
    cut: list[timedelta] = [share.after for share in proposal.stories if share.seconds < 0]
    if cut:
        which = "each story" if len(cut) == len(proposal.stories) else "long stories"
        yield f"{which} to {length(max(cut))}"


def _listed(parts: list[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def _count(number: int, one: str, many: str = "") -> str:
    return f"1 {one}" if number == 1 else f"{number} {many or one + 's'}"
