"""What a teller allows to be kept, and what each level lets out."""

from enum import StrEnum


class Consent(StrEnum):
    """From the least to the most; the default is `LESSONS_ONLY`."""

    ROOM_ONLY = "room only"
    LESSONS_ONLY = "lessons only"
    UNNAMED_SUMMARY = "unnamed summary"
    NAMED = "named"


DEFAULT = Consent.LESSONS_ONLY
UNNAMED = "A colleague"


_LEVELS = tuple(Consent)


def is_more(level: Consent, than: Consent) -> bool:
    """Whether one level lets out more than another."""
    return _LEVELS.index(level) > _LEVELS.index(than)


def in_force(
    chosen: Consent, *, told: bool, confirmed: bool, names_absent: bool = False
) -> Consent:
    """What a teller allows by now, and those allow who are not here.

    People know what they said only once they have said it: of a told story, no more than the
    default holds until its teller was asked again. No answer is the default. A story that names
    somebody absent is held at the default until it is disguised.
    """
    is_held = names_absent or (told and not confirmed)
    return DEFAULT if is_held and is_more(chosen, DEFAULT) else chosen


def needs_word(chosen: Consent, level: Consent, *, told: bool, confirmed: bool) -> bool:
    """Whether only the teller's own word leads to a level: lowering is free, raising never is."""
    return told and is_more(level, in_force(chosen, told=told, confirmed=confirmed))


def reports_story(consent: Consent) -> bool:
    """Whether a report may show the story itself, by its title."""
    return consent in {Consent.UNNAMED_SUMMARY, Consent.NAMED}


def reported_name(consent: Consent, name: str) -> str:
    """Who told it, as a report may say it."""
    return name if consent is Consent.NAMED and name else UNNAMED


def keeps_entries(consent: Consent) -> bool:
    """Whether entries may be written while the story is told, and kept after it."""
    return consent is not Consent.ROOM_ONLY


def keeps_name(consent: Consent) -> bool:
    """Whether the name stays in the file once the session has ended."""
    return consent is Consent.NAMED
