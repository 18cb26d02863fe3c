from presenter.core.outlook import Coming, Outlook, Shift
from presenter.core.playing import Event, What
from presenter.qt.control.case import words


def outlook(**more: object) -> Outlook:
    usual = {
        "text": "Roll back",
        "letter": "A",
        "is_look": False,
        "takes": 9,
        "clock": "16:57",
        "is_cut": False,
        "scores": (Shift("customers", 70, 60), Shift("trust", 80, 80), Shift("data", 90, 95)),
        "leads": "Rolling back",
        "is_ending": False,
        "happens": (),
    }
    return Outlook(**(usual | more))


def test_an_option_says_its_minutes_its_scores_and_where_it_leads():
    said = words.effect(outlook())
    assert said == "9 min → 16:57 · customers −10 · data +5 · leads to “Rolling back”"


def test_it_says_what_fires_on_the_way_and_what_it_shows():
    happens = (Event(17, What.ALERT, "checkout-5xx", ""), Event(20, What.INJECT, "x", "The boss"))
    said = words.effect(outlook(scores=(), happens=happens, shows=("retry-q",)))
    assert said.endswith("alert: checkout-5xx · inject: The boss · shows retry-q")


def test_an_ending_and_the_end_of_the_clock_are_said():
    said = words.effect(outlook(scores=(), is_ending=True, is_cut=True, leads="Out of time"))
    assert said == "9 min → 16:57, the clock stops before that · ends in “Out of time”"


def test_a_look_leads_nowhere_and_may_take_no_time():
    assert words.effect(outlook(scores=(), is_look=True, takes=0)) == "no time"


def test_an_inject_says_what_it_waits_for_and_whether_it_comes():
    said = words.coming(Coming("17:05", 17, "The boss", ("a",), ("b",), holds=False))
    assert said == "17:05  The boss · only if a · unless b · would not come now"
