import pytest

from presenter.core import consent
from presenter.core.consent import DEFAULT, UNNAMED, Consent

ALL = list(Consent)


def test_the_levels_go_from_the_least_to_the_most():
    assert ALL == ["room only", "lessons only", "unnamed summary", "named"]


def test_who_says_nothing_allows_the_lessons_only():
    assert DEFAULT is Consent.LESSONS_ONLY


@pytest.mark.parametrize(
    ("rule", "answers"),
    [
        (consent.keeps_entries, [False, True, True, True]),
        (consent.reports_story, [False, False, True, True]),
        (consent.keeps_name, [False, False, False, True]),
    ],
)
def test_a_higher_level_lets_out_more(rule, answers):
    assert [rule(level) for level in ALL] == answers


def test_a_report_names_only_who_agreed_and_has_a_name():
    names = [consent.reported_name(level, "Ada") for level in ALL]
    assert names == [UNNAMED, UNNAMED, UNNAMED, "Ada"]
    assert consent.reported_name(Consent.NAMED, "") == UNNAMED


@pytest.mark.parametrize(
    ("told", "confirmed", "by_then"),
    [
        (False, False, ALL),
        (True, False, [ALL[0], ALL[1], ALL[1], ALL[1]]),
        (True, True, ALL),
    ],
    ids=["before", "not asked again", "asked again"],
)
def test_a_told_story_lets_out_its_lessons_at_most_until_its_teller_was_asked_again(
    told, confirmed, by_then
):
    found = [consent.in_force(level, told=told, confirmed=confirmed) for level in ALL]
    assert found == by_then


@pytest.mark.parametrize("confirmed", [False, True])
@pytest.mark.parametrize("chosen", ALL)
@pytest.mark.parametrize("level", ALL)
def test_only_raising_what_holds_of_a_told_story_takes_the_tellers_word(chosen, level, confirmed):
    holds = consent.in_force(chosen, told=True, confirmed=confirmed)
    needs = consent.needs_word(chosen, level, told=True, confirmed=confirmed)
    assert needs is (ALL.index(level) > ALL.index(holds))
    assert not consent.needs_word(chosen, level, told=False, confirmed=False)
