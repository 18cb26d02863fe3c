"""One story as the report will have it: for its teller, to approve, change or take back."""

from dataclasses import asdict
from datetime import datetime

from presenter.core.consent import Consent, keeps_entries, reports_story
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.report.heading import heading
from presenter.report.house import House
from presenter.report.sections import A_STORY, Section, sections_of
from presenter.report.stories import Story, reported_title, story
from presenter.values import dataclass

HANDLING = "For the teller of this story alone. Nothing here is shared before they agree."
SAYS = {
    Consent.NAMED: "The report has your story by its title and your name, as below.",
    Consent.UNNAMED_SUMMARY: (
        "The report has your story by its title, told by “A colleague”, as below."
    ),
    Consent.LESSONS_ONLY: (
        "The report counts your story and says nothing of it: no name, no title. What the room "
        "took from it stands among all other lines, said to come from “a war story”, as below."
    ),
}
UNANSWERED = "You were not asked again after your story, so the default holds until you are."


@dataclass(frozen=True, slots=True)
class TellerContent:
    """`stories` has one or none; `choice` is the level, `says` what it means."""

    title: str
    event: str
    date: str
    made: str
    handling: str
    house: dict[str, object]
    choice: str
    says: str
    unanswered: str
    stories: tuple[Story, ...]
    sections: tuple[Section, ...]


def content(room: Room, now: datetime, turn_id: int | None, house: House) -> dict[str, object]:
    """Refused unless the story was told, and something of it may be kept."""
    turn = _told(room, turn_id)
    shown = reports_story(turn.kept)
    return asdict(
        TellerContent(
            **heading(room, now, house, HANDLING),
            choice=turn.kept.value,
            says=SAYS[turn.kept],
            unanswered=UNANSWERED if turn.is_unanswered else "",
            stories=(story(turn, room.entries),) if shown else (),
            sections=sections_of(room, turn.id),
        )
    )


def _told(room: Room, turn_id: int | None) -> TurnView:
    turn = next((each for each in room.turns if each.id == turn_id), None)
    if turn is None:
        raise Refused(f"{_whose(room)} Name one: --teller NUMBER.")
    if not turn.is_told:
        raise Refused("That story is not told yet: there is nothing to approve.")
    if turn.kept is Consent.ROOM_ONLY:
        raise Refused("That story was for the room only: nothing of it is in any report.")
    return turn


def _whose(room: Room) -> str:
    """Which stories there are, by number, and by title where their tellers let that out."""
    told = [each for each in room.told if keeps_entries(each.kept)]
    if not told:
        return "No story was told that is kept."
    listed = ", ".join(
        f"{each.id} ({reported_title(each) if reports_story(each.kept) else A_STORY})"
        for each in told
    )
    return f"These were told: {listed}."
