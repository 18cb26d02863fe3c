"""What happens when, rule by rule."""

from fractions import Fraction

import pytest
from cases import SAMPLE, case_of, changed, small

from presenter.case import rules
from presenter.core.case import Case
from presenter.core.errors import Refused
from presenter.core.playing import Health, State, What

END = "\n### Ending: End\n\nDone.\n"
SIGNAL = (
    "### World\n\n| signal | unit | 10:00 | 10:10 |\n|---|---|---|---|\n| load | % | 0 | 100 |\n\n"
)


def scene(*choices: str, name: str = "First") -> str:
    return f"### Scene: {name}\n\nText.\n\n#### Decide: what\n\n" + "\n".join(choices) + "\n"


def go(text: str, *texts: str) -> State:
    """The state after some choices."""
    case = case_of(text)
    state = rules.start(case)
    for each in texts:
        state = rules.take(case, state, rules.named(case, state, each)).state
    return state


def events(text: str, *texts: str) -> list[tuple[int, What, str]]:
    case = case_of(text)
    turns = [turn for _, turn in rules.replay(case, texts)]
    return [(each.minute, each.what, each.name) for turn in turns for each in turn.events]


def values(case: Case, state: State, signal: str, *minutes: int) -> list[Fraction]:
    return [rules.value(case, state, signal, minute) for minute in minutes]


def test_a_signal_is_straight_between_its_columns_and_constant_outside():
    case = case_of(small(SIGNAL.replace("10:00", "10:02") + scene("- [Out](#ending-end)") + END))
    state = rules.start(case)
    assert values(case, state, "load", 0, 2, 5, 9, 10, 29) == [
        0, 0, Fraction(75, 2), Fraction(175, 2), 100, 100,
    ]  # fmt: skip


def test_a_track_leaves_from_where_the_signal_stands():
    track = (
        "| signal, once **cut** | unit | +2 | +4 |\n|---|---|---|---|\n| load | % | 10 | 0 |\n\n"
    )
    choice = "- [Cut](#ending-end)\n  - takes: 5 min\n  - sets: cut"
    case = case_of(small(SIGNAL + track + scene(choice) + END))
    state = rules.take(case, rules.start(case), rules.named(case, rules.start(case), "Cut")).state
    assert values(case, state, "load", 4, 5, 6, 7, 8, 9, 20) == [40, 50, 30, 10, 5, 0, 0]


def test_of_several_tracks_the_flag_set_last_wins_and_starts_from_the_one_before():
    tracks = "".join(
        f"| signal, once **{flag}** | unit | +{at} |\n|---|---|---|\n| load | % | {value} |\n\n"
        for flag, at, value in (("one", 10, 0), ("two", 2, 80))
    )
    choices = [
        "- [Both](#scene-first)\n  - takes: 4 min\n  - sets: one, two",
        "- [Other](#scene-first)\n  - takes: 4 min\n  - sets: two, one",
        "- [Wait](#scene-first)\n  - takes: 4 min",
        "- [Out](#ending-end)",
    ]
    text = small(SIGNAL + tracks + scene(*choices) + END)
    case = case_of(text)
    assert values(case, go(text, "Both", "Wait"), "load", 4, 5, 6, 8) == [40, 60, 80, 80]
    assert values(case, go(text, "Other", "Wait"), "load", 4, 5, 8) == [40, 36, 24]
    again = go(text, "Both", "Wait", "Other")
    assert again.flags == (("one", 4), ("two", 4))


def test_injects_come_before_alerts_and_alerts_before_drains():
    world = SIGNAL + (
        "| alert | fires when | severity | says |\n|---|---|---|---|\n"
        "| hot | load >= 50 | page | too hot |\n\n"
    )
    inject = "### Inject 10:05: Rain\n\n- changes: shop -60\n- sets: wet\n\n"
    text = small(
        world + scene("- [Out](#ending-end)\n  - takes: 6 min") + inject + END,
        ("---\n\n## Part A", "drains:\n  - shop +7 per minute until wet\n---\n\n## Part A"),
    )
    assert events(text, "Out") == [
        (0, What.CHOICE, "ending-end"),
        (5, What.INJECT, "inject-1005-rain"),
        (5, What.ALERT, "hot"),
        (6, What.END, "ending-end"),
    ]
    assert go(text, "Out").scores == (50 + 4 * 7 - 60, 50)
    assert go(text, "Out").alerts == {"hot"}


def test_injects_of_one_minute_see_what_those_before_them_did():
    first = "### Inject 10:05: First\n\n- sets: wet\n\n"
    second = "### Inject 10:05: Second\n\n- needs: wet\n- changes: shop +1\n\n"
    out = scene("- [Out](#ending-end)\n  - takes: 6 min")
    assert go(small(out + first + second + END), "Out").scores == (51, 50)
    assert go(small(out + second + first + END), "Out").scores == (50, 50)


def test_an_alert_that_is_true_at_the_start_counts_as_fired_and_fires_again_later():
    world = (
        "### World\n\n| signal | unit | 10:00 | 10:04 | 10:08 |\n|---|---|---|---|---|\n"
        "| load | % | 100 | 0 | 100 |\n\n"
        "| alert | fires when | severity |\n|---|---|---|\n| hot | load > 50 | warn |\n\n"
    )
    text = small(world + scene("- [Out](#ending-end)\n  - takes: 9 min") + END)
    assert rules.start(case_of(text)).alerts == {"hot"}
    assert [each for each in events(text, "Out") if each[1] is What.ALERT] == [
        (7, What.ALERT, "hot")
    ]


def test_each_step_is_kept_within_the_scale_by_itself():
    choice = "- [Out](#ending-end)\n  - changes: shop +80, shop -30, data -80, data +5"
    assert go(small(scene(choice) + END), "Out").scores == (70, 5)


LOOKS = "#### Look\n\n- [Logs](#look-logs)\n  - takes: 4 min\n  - changes: shop -1\n\n"
LOGS = "\n### Look: Logs\n\nLines.\n\n- sets: saw\n- shows: cache\n- changes: shop +1, data -2\n"


def test_a_look_does_its_own_then_its_section_s_and_comes_back_once():
    body = scene("- [Out](#ending-end)").replace("#### Decide", LOOKS + "#### Decide") + LOGS
    world = "### World\n\n| service | kind | on the map |\n|---|---|---|\n"
    text = small(f"{world}| cache | cache | hidden |\n\n{body}{END}")
    state = go(text, "Logs")
    assert state == State(
        "scene-first", 4, (("saw", 4),), frozenset({"cache"}), frozenset({"look-logs"}),
        scores=(50, 48),
    )  # fmt: skip
    case = case_of(text)
    assert [choice.text for choice in rules.available(case, state)] == ["Out"]
    assert [each.name for each in rules.on_the_map(case, state)] == ["cache"]
    assert rules.on_the_map(case, rules.start(case)) == ()


@pytest.mark.parametrize(
    ("takes", "goal", "section", "shop"),
    [
        (29, "ending-end", "ending-end", 51),
        (30, "ending-end", "ending-end", 51),
        (30, "scene-first", "ending-out-of-time", 51),
        (31, "ending-end", "ending-out-of-time", 50),
    ],
)
def test_the_clock_stops_the_play(takes, goal, section, shop):
    choice = f"- [Go](#{goal})\n  - takes: {takes} min\n  - changes: shop +1"
    text = small(scene(choice, "- [Out](#ending-end)") + END)
    state = go(text, "Go")
    assert (state.section, state.minute, state.scores[0]) == (section, min(takes, 30), shop)
    assert rules.available(case_of(text), state) == () or section == "scene-first"
    assert rules.ending_title(case_of(text), state) in {"End", "Out of time"}


def test_a_look_that_ends_with_the_clock_is_done_first():
    looks = LOOKS.replace("4 min", "30 min")
    body = scene("- [Out](#ending-end)").replace("#### Decide", looks + "#### Decide") + LOGS
    state = go(small(body + END), "Logs")
    assert (state.section, state.names, state.looks) == (
        "ending-out-of-time", ("saw",), {"look-logs"},
    )  # fmt: skip


def test_the_minute_at_the_stop_has_its_events():
    inject = "### Inject 10:30: Late\n\n- changes: shop -1\n\n"
    text = small(scene("- [Go](#ending-end)\n  - takes: 40 min") + inject + END)
    assert go(text, "Go").scores == (49, 50)


def test_a_choice_written_twice_is_offered_once_and_its_conditions_are_or():
    pair = [f"- [Go](#ending-end)\n  - needs: {flag}" for flag in ("a", "b")]
    sets = [f"- [Set {flag}](#scene-first)\n  - sets: {flag}" for flag in ("a", "b")]
    text = small(scene(*pair, *sets) + END)
    case = case_of(text)

    def offered(*texts: str) -> list[str]:
        return [choice.text for choice in rules.available(case, go(text, *texts))]

    assert offered() == ["Set a", "Set b"]
    assert offered("Set b") == ["Go", "Set a", "Set b"]
    assert offered("Set b", "Set a") == ["Go", "Set a", "Set b"]


def test_a_case_over_midnight_goes_on_the_next_day():
    world = (
        "### World\n\n| signal | unit | 23:40 | 23:55 | 00:05 |\n|---|---|---|---|---|\n"
        "| load | % | 0 | 15 | 25 |\n\n"
    )
    inject = "### Inject 00:03: Late\n\n- changes: shop -1\n\n"
    text = small(
        world + scene("- [Go](#ending-end)\n  - takes: 15 min") + inject + END,
        ('"10:00", stops: "10:30"', '"23:50", stops: "00:10"'),
    )
    case = case_of(text)
    state = go(text, "Go")
    assert (case.clock.length, case.clock.at(15), state.scores) == (20, "00:05", (49, 50))
    assert values(case, state, "load", 0, 5, 10, 15) == [10, 15, 20, 25]


def test_a_first_column_of_the_evening_before_is_before_the_start():
    world = "### World\n\n| signal | unit | 23:50 | 00:20 |\n|---|---|---|---|\n"
    world += "| load | % | 0 | 30 |\n\n"
    text = small(
        world + scene("- [Go](#ending-end)") + END,
        ('"10:00", stops: "10:30"', '"00:10", stops: "00:40"'),
    )
    case = case_of(text)
    assert values(case, rules.start(case), "load", 0, 5) == [20, 25]


def test_health_follows_from_the_present_minute_failing_first():
    case = case_of(SAMPLE)
    state = rules.start(case)

    def healths() -> dict[str, Health]:
        return {each.name: rules.health(case, state, each) for each in case.services}

    assert healths() == {
        "ios-app": Health.OK,
        "api-gateway": Health.OK,
        "checkout": Health.DEGRADED,
        "coupons": Health.UNKNOWN,
        "retry-q": Health.OK,
        "ledger-db": Health.DEGRADED,
    }
    roll = rules.named(case, state, "Roll the migration back")
    state = rules.take(case, state, roll).state
    assert healths()["checkout"] is Health.FAILING


def test_an_unmonitored_service_that_was_shown_has_a_state():
    case = case_of(changed(("- shows: retry-q", "- shows: retry-q, coupons")))
    state = rules.start(case)
    look = rules.named(case, state, "The iOS retry policy")
    state = rules.take(case, state, look).state
    coupons = next(each for each in case.services if each.name == "coupons")
    assert rules.health(case, state, coupons) is Health.OK


def test_what_cannot_be_chosen_is_refused_with_what_can():
    case = case_of(SAMPLE)
    with pytest.raises(Refused, match="cannot be chosen at 16:48: there is Lock waits on"):
        list(rules.replay(case, ["Reboot everything"]))
    with pytest.raises(Refused, match="no Scene to begin with"):
        rules.start(case_of(small("")))


def test_a_play_is_replayed_with_its_times():
    case = case_of(SAMPLE)
    texts = ["Lock waits on the ledger", "Roll the migration back", "Kill the blocking session"]
    moves = [move for move, _ in rules.replay(case, texts)]
    assert [(move.minute, move.text) for move in moves] == list(zip([0, 4, 13], texts, strict=True))
    with pytest.raises(Refused, match="nothing, it is over"):
        list(rules.replay(case, [*texts, texts[-1]]))
