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
