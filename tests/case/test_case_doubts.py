"""Warnings and hints: each is found where it stands, and not where it does not."""

import pytest
from cases import SAMPLE, changed, codes, faults, findings, line_of, small

DOUBTS = faults("doubts.yaml")


@pytest.mark.parametrize("name", DOUBTS)
def test_every_doubt_is_found_at_its_line(name):
    fault = DOUBTS[name]
    code, marker = fault["code"], fault["at"]
    text = changed((fault["old"], fault["new"]))
    found = {problem.line for problem in findings(text) if problem.code == code}
    assert line_of(text, marker) in found


@pytest.mark.parametrize(
    "harmless",
    [
        "Writes flow to 192.0.2.7, 2001:db8::1 and ann@example.com at 16:48:02 in std::vector.",
        "Writes flow, 1.2.3 of them, and 300.1.1.1 is no address.",
        "The answer was known. Nobody should haven. Whoever broke in was careful.",
    ],
)
def test_what_only_looks_like_a_leak_is_none(harmless):
    assert codes(changed(("Writes flow.", harmless))) == set()


def test_a_host_of_a_known_company_lifts_the_disguise_only_before_the_last_part():
    front = ("origin: fictional ", "origin: disguised ")
    assert codes(changed(front, ("Writes flow.", "See api.acme.io."))) == {"C404"}
    assert codes(changed(front, ("Writes flow.", "See api.example.com."))) == set()
    assert codes(changed(front, ("4,100 apologies", "more, as GitHub did"))) == set()


def test_a_real_case_with_consent_is_left_alone():
    text = changed(("origin: fictional ", "origin: real\nconsent: Ann and Bob, in 2026 "))
    assert codes(text) == set()


END = "\n### Ending: End\n\nDone.\n"
LONG = "  - takes: 20 min\n"


def scene(name: str, *choices: str) -> str:
    return f"### Scene: {name}\n\nText.\n\n#### Decide: what\n\n" + "\n".join(choices) + "\n"


def test_a_wall_is_found_and_the_way_there_is_told():
    text = small(
        scene("First", f"- [On](#scene-second)\n{LONG}", f"- [Out](#ending-end)\n{LONG}")
        + scene("Second", "- [Out](#ending-end)\n  - needs: luck")
        + END
    )
    (wall,) = [each for each in findings(text) if each.code == "C106"]
    assert wall.line == line_of(text, "### Scene: Second")
    assert "10:20" in wall.message
    assert "after On" in wall.message


def test_a_round_without_a_way_out_is_a_wall_and_a_round():
    text = small(
        scene("First", "- [On](#scene-second)", f"- [Out](#ending-end)\n{LONG}")
        + scene("Second", "- [To and](#scene-third)")
        + scene("Third", "- [Fro](#scene-second)")
        + END
    )
    found = {(each.code, each.line) for each in findings(text)}
    assert ("C107", line_of(text, "- [To and]")) in found
    assert ("C106", line_of(text, "### Scene: Second")) in found


def test_a_round_with_a_way_out_is_no_wall():
    text = small(
        scene("First", "- [On](#scene-second)", f"- [Out](#ending-end)\n{LONG}")
        + scene("Second", "- [Back](#scene-first)", f"- [Out](#ending-end)\n{LONG}")
        + END
    )
    assert "C107" in codes(text)
    assert "C106" not in codes(text)


def test_a_choice_that_changes_nothing_at_all_is_a_round():
    text = small(scene("First", "- [Wait](#scene-first)", f"- [Out](#ending-end)\n{LONG}") + END)
    assert [each.line for each in findings(text) if each.code == "C107"] == [
        line_of(text, "- [Wait]")
    ]


def options(*changes: str) -> str:
    """A scene with one option for each row of changes."""
    rows = [
        f"- [Do {number}](#ending-end)\n{LONG}  - changes: {row}"
        for number, row in enumerate(changes)
    ]
    return small(scene("First", *rows) + END)


def verdicts(text: str, code: str) -> list[str]:
    return [each.message.split("”")[0][1:] for each in findings(text) if each.code == code]


def test_a_planted_straw_man_is_found():
    text = options("shop -10, data +10", "shop +10, data -10", "shop -20, data -20")
    assert verdicts(text, "C301") == ["Do 2"]
    assert verdicts(text, "C302") == []


def test_an_option_that_ties_on_one_score_is_no_straw_man():
    text = options("shop -10, data +10", "shop +10, data -10", "shop -20, data +10")
    assert verdicts(text, "C301") == []


def test_an_option_that_is_never_worse_is_the_obvious_answer():
    text = options("shop +10, data +10", "shop +10, data -10", "shop -20, data +10")
    assert verdicts(text, "C302") == ["Do 0"]
    assert verdicts(text, "C301") == []


def test_a_single_option_is_neither():
    text = options("shop -10, data -10")
    assert verdicts(text, "C301") == verdicts(text, "C302") == []


def test_options_that_are_alike_count_as_one():
    pair = [
        f"- [Do](#ending-end)\n{LONG}  - changes: shop -10\n  - {gate}: luck"
        for gate in ("needs", "unless")
    ]
    text = small(scene("First", *pair) + END)
    assert verdicts(text, "C302") == []


def test_a_planted_clean_play_breaks_the_claim_that_there_is_no_win():
    text = changed(
        ("changes: customers +20, data -30", "changes: customers +80, data +30, trust +80")
    )
    (broken,) = [each for each in findings(text) if each.code == "C303"]
    assert broken.line == line_of(text, "no win: true")
    assert broken.severity == "error"
    assert "The iOS retry policy / Fail over to the replica / Replay the retry queue" in (
        broken.message
    )


def test_a_case_without_a_win_wants_two_best_endings():
    text = options("shop -10, data +10", "shop +10, data -10").replace(
        "minutes", "no win: true\nminutes", 1
    )
    assert [each.line for each in findings(text) if each.code == "C304"] == [4]


def test_endings_that_are_rare_or_usual_are_told():
    text = options("shop -10, data +10", "shop +10, data -10")
    (told,) = [each for each in findings(text) if each.code == "C305"]
    assert (told.line, told.severity) == (line_of(text, "### Ending: End"), "info")
    assert "100.0% of plays" in told.message


def test_running_out_of_time_without_a_section_for_it_is_told_at_the_clock():
    rows = [f"- [Do {n}](#ending-end)\n  - takes: 31 min" for n in range(2)]
    text = small(scene("First", *rows) + END)
    found = {each.code: each for each in findings(text) if each.code in {"C305", "C104"}}
    assert found["C305"].line == line_of(text, "clock:")
    assert found["C104"].line == line_of(text, "### Ending: End")


LOOK = "\n### Look: Logs\n\nLines.\n\n- sets: saw\n"


def with_look(*, must: bool) -> str:
    gate = "\n  - needs: saw" if must else ""
    return small(
        "### Scene: First\n\nText.\n\n#### Look\n\n- [Logs](#look-logs)\n\n#### Decide: what\n\n"
        f"- [A](#ending-end)\n{LONG}  - changes: shop +1{gate}\n"
        f"- [B](#ending-end)\n{LONG}  - changes: data +1{gate}\n" + LOOK + END
    )


def test_a_look_that_every_play_takes_is_no_choice():
    assert [each.line for each in findings(with_look(must=True)) if each.code == "C207"] == [
        line_of(with_look(must=True), "### Look: Logs")
    ]
    assert "C207" not in codes(with_look(must=False))


def test_a_look_without_news_is_told():
    text = with_look(must=False).replace("- sets: saw\n", "- shows: shop-api\n")
    world = "### World\n\n| service | kind |\n|---|---|\n| shop-api | client |\n\n### Scene: First"
    assert "C207" in codes(text.replace("### Scene: First", world))
    hidden = world.replace("kind |\n|---|", "kind | on the map |\n|---|---|").replace(
        "client |", "client | hidden |"
    )
    assert "C207" not in codes(text.replace("### Scene: First", hidden))


def test_past_the_cap_nothing_is_called_proven():
    found = findings(SAMPLE, states=20)
    assert {(each.code, each.severity) for each in found} == {
        ("C301", "warning"),
        ("C303", "warning"),
    }
    assert all(each.message.startswith("Not proven") for each in found)


def test_a_case_without_a_scene_says_so_once():
    text = small("")
    found = findings(text)
    assert [(each.code, each.line) for each in found] == [("C105", line_of(text, "## Part A"))]
    assert "C105" in codes("### World\n")
