from datetime import timedelta

import pytest

from presenter.core.finding import Light
from presenter.core.preflight import GIGABYTE, MEGABYTE, Battery
from presenter.core.vitals import Vitals, alarms

WELL = 40 * GIGABYTE


@pytest.mark.parametrize(
    "vitals",
    [
        Vitals(WELL),
        Vitals(WELL, Battery(20, plugged=False)),
        Vitals(WELL, Battery(3, plugged=True)),
        Vitals(500 * MEGABYTE),
        Vitals(WELL, ahead=timedelta(seconds=119)),
    ],
)
def test_as_long_as_all_is_well_nothing_is_said(vitals):
    assert alarms(vitals) == ()


@pytest.mark.parametrize(
    ("vitals", "light", "words"),
    [
        (Vitals(499 * MEGABYTE), Light.AMBER, "The disk is nearly full: 499 MB left"),
        (Vitals(0), Light.RED, "The disk is full: 0 MB left"),
        (Vitals(WELL, Battery(19, plugged=False)), Light.AMBER, "Battery at 19 %"),
        (Vitals(WELL, Battery(9, plugged=False)), Light.RED, "Battery at 9 %"),
        (Vitals(WELL, unsaved="The disk is full."), Light.RED, "NOT SAVED"),
        (
            Vitals(WELL, ahead=timedelta(hours=1)),
            Light.AMBER,
            "The laptop’s clock was set back by 60 min",
        ),
        (Vitals(WELL, astray=True), Light.RED, "The session file was moved or deleted"),
    ],
)
def test_each_threat_is_said_with_what_to_do(vitals, light, words):
    (alarm,) = alarms(vitals)
    assert (alarm.light, alarm.words) == (light, words)
    assert alarm.mend


def test_of_several_threats_the_worst_stand_first():
    found = alarms(Vitals(499 * MEGABYTE, Battery(5, plugged=False), unsaved="Read-only."))
    assert [alarm.what for alarm in found] == ["Saving", "Power", "Disk"]
