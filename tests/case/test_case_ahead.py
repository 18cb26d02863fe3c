"""What a facilitator knows of what is still ahead: found out by doing it."""

from cases import SAMPLE, case_of, changed

from presenter.case.lines import Lines
from presenter.case.outlooks import letter
from presenter.core.outlook import Coming, Goal, Outlook, Shift

LOCKS, RETRIES = "Lock waits on the ledger", "The iOS retry policy"
ROLL_BACK, FAIL_OVER = "Roll the migration back", "Fail over to the replica"
CUT = "Cut traffic at the gateway and wait"


def ahead(*steps: str, text: str = SAMPLE):
    return Lines(case_of(text)).ahead(steps)


def test_an_option_says_what_it_will_do_before_it_is_pressed():
    first, second, _third = ahead().options
    assert (first.text, first.letter, first.takes, first.clock) == (ROLL_BACK, "A", 9, "16:57")
    assert first.scores == (
        Shift("customers", 70, 42),
        Shift("data", 100, 100),
        Shift("trust", 80, 71),
    )
    assert first.scores[0].by == -28
    assert (first.leads, first.is_ending, first.is_cut) == ("Rolling back", False, False)
    assert [event.name for event in first.happens] == ["checkout-5xx"]
    assert (second.letter, second.sets) == ("B", ("failed over",))


def test_what_it_says_is_what_then_happens():
    lines = Lines(case_of(SAMPLE))
    for path in ((), (LOCKS,), (LOCKS, ROLL_BACK), (RETRIES, FAIL_OVER)):
        found = lines.ahead(path)
        for outlook in (*found.options, *found.looks):
            moment = lines.moment((*path, outlook.text))
            assert outlook.clock == lines.case.clock.at(moment.state.minute)
            assert tuple(shift.after for shift in outlook.scores) == moment.state.scores
            assert outlook.is_ending == moment.is_over
            assert set(outlook.happens) < {*moment.events}


def test_looks_are_those_that_are_left_and_what_they_show():
    assert [(look.text, look.letter, look.takes) for look in ahead().looks] == [
        (LOCKS, "", 4),
        (RETRIES, "", 6),
    ]
    (left,) = ahead(LOCKS).looks
    assert (left.text, left.shows, left.sets) == (RETRIES, ("retry-q",), ("saw retries",))


def test_an_ending_and_the_end_of_the_clock_are_told_apart():
    cut: Outlook = ahead(
        LOCKS, ROLL_BACK, text=changed(('stops: "17:50"', 'stops: "17:10"'))
    ).options[1]
    assert (cut.text, cut.is_cut, cut.leads, cut.is_ending) == (CUT, True, "Out of time", True)
    end = ahead(LOCKS, ROLL_BACK).options[1]
    assert (end.is_cut, end.leads, end.is_ending) == (False, "Clean but dark", True)


def test_injects_to_come_say_whether_they_would_fire_now():
    boss = Coming("17:05", 17, "The boss joins", (), ("status page posted",), holds=True)
    assert ahead().coming == (boss,)
    told = ahead("Touch nothing, post to the status page, keep looking").coming
    assert [each.holds for each in told] == [False]
    assert ahead(LOCKS, ROLL_BACK, CUT).coming == ()


def test_after_the_end_nothing_is_to_be_decided():
    found = ahead(ROLL_BACK, "Kill the blocking session")
    assert (found.options, found.looks) == ((), ())


def test_an_option_that_nobody_wrote_can_lead_to_any_scene_or_ending():
    goals = Lines(case_of(SAMPLE)).goals
    assert goals[0] == Goal("scene-the-page", "The page")
    assert [goal.title for goal in goals if goal.is_ending] == [
        "Clean but dark",
        "Charged twice",
        "The long weekend",
    ]


def test_there_are_letters_for_ever_so_many_options():
    assert [letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
    ]
