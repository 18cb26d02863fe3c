"""What the reader makes of a file, where the sample does not show it."""

import pytest
from cases import FILE, SAMPLE, case_of, changed, codes, findings, line_of, small

from presenter.case import findings as budget
from presenter.case.reading import is_case, read_file
from presenter.core.case import Card, Kind, Text
from presenter.resources import bundled_deck

END = "\n### Ending: End\n\nDone.\n"
SCENE = "### Scene: First\n\n{0}\n\n#### Decide: what\n\n- [Out](#ending-end)\n  - takes: 20 min\n"


def body(words: str) -> tuple[Text | Card, ...]:
    """What the room gets of some words in a Scene."""
    scene = case_of(small(SCENE.format(words) + END)).first_scene
    assert scene
    return scene.body


def test_a_file_is_read_with_what_is_wrong_with_its_form():
    case, problems = read_file(FILE)
    assert (case.title, case.minutes, case.no_win) == ("The Friday coupon", 35, True)
    assert case.roles == ("incident lead", "payments", "client apps", "support")
    assert case.causes == ("index build",)
    assert problems == ()


def test_the_sample_s_own_words_with_commas_are_whole():
    trust = case_of(SAMPLE).scores[-1]
    assert trust.means == "what support, the boss and users believe of us"


def test_a_case_is_told_from_a_deck(tmp_path):
    deck = tmp_path / "deck.md"
    assert is_case(FILE)
    assert not is_case(bundled_deck())
    for text, is_one in (
        ("---\ntitle: x\n---\n# One\n", False),
        ("---\ntitle: x\nclock: y\n---\n# One\n", True),
        ("---\ntitle: x\n---\n### Scene: One\n", True),
        ("# How to write one\n\n```markdown\n### Scene: One\n```\n", False),
        ("", False),
    ):
        deck.write_text(text, encoding="utf-8")
        assert is_case(deck) == is_one


def test_sections_stand_in_their_parts_and_keep_their_notes_apart():
    case = case_of(SAMPLE)
    assert [part.title for part in case.parts] == [
        "Part A: Friday, 16:48",
        "Part B: The choice bites",
        "Part C: What really happened",
    ]
    assert [section.part for section in case.of(Kind.ENDING)] == [2, 2, 2]
    page = case.sections["scene-the-page"]
    assert page.notes == ("Let the room guess before it looks. What do you expect to see?",)
    assert [choice.text for choice in page.looks] == [
        "Lock waits on the ledger",
        "The iOS retry policy",
    ]
    assert len(page.options) == 3
    assert (page.title, page.question) == ("The page", "first move")


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("### Scene: Grüße & `db-1`, *again*!", "scene-grüße--db-1-again"),
        ("### Scene: snake_case  two", "scene-snake_case-two"),
        ("### Scene: ![a picture](x.png) here", "scene-a-picture-here"),
        ("### Scene", "scene"),
    ],
)
def test_anchors_are_those_of_github(heading, anchor):
    case = case_of(small(f"{heading}\n\n#### Decide\n\n- [Out](#ending-end)\n{END}"))
    assert anchor in case.sections


def test_a_link_may_be_written_as_viewers_do():
    scene = "### Scene: Grüße\n\n#### Decide\n\n- [**Stay** a\n  while][1]\n{0}\n"
    case = case_of(small(scene.format("\n[1]: #scene-gr%C3%BC%C3%9Fe\n") + END))
    assert case.first_scene
    (choice,) = case.first_scene.choices
    assert (choice.text, choice.target) == ("Stay a while", "scene-grüße")


def test_cards_have_a_kind_and_if_they_like_a_time_and_a_sender():
    quotes = (
        "> **Pager** one\n\n> **chat 10:02:** two\n> three\n\n> __Log · db-1__ four\n\n"
        "> **Mail 10:03 ann**\n>\n> five\n> **Customer** six\n"
    )
    assert [(each.kind, each.minute, each.who, each.text) for each in body(quotes)] == [
        ("Pager", None, "", "one"),
        ("Chat", 2, "", "two\nthree"),
        ("Log", None, "db-1", "four"),
        ("Mail", 3, "ann", "five"),
        ("Customer", None, "", "six"),
    ]


def test_other_quotes_and_exhibits_are_text():
    words = (
        "> only a quote\n> of two lines\n\n>\n\n```\nx = 1  <!-- kept -->\n```\n\n1. one\n2. two"
    )
    assert [each.markdown for each in body(words)] == [
        "> only a quote\n> of two lines",
        "```\nx = 1  <!-- kept -->\n```",
        "1. one\n2. two",
    ]


def test_lists_that_are_no_keys_are_text_for_the_room():
    look = "\n### Look: Logs\n\n- db1: 300 GB\n- db2: 4 GB\n\n#### More\n\nWords.\n"
    case = case_of(small(SCENE.format("Text.") + look + END))
    assert [each.markdown for each in case.sections["look-logs"].body] == [
        "- db1: 300 GB\n- db2: 4 GB",
        "#### More",
        "Words.",
    ]


def test_the_debrief_has_questions_and_the_board_columns():
    text = changed(
        ("- What did you", "- cause: too late\n- What did you"),
        ("not use?\n", "not use?\n\n### Board\n\n- What we saw\n- What we *thought*\n"),
    )
    case = case_of(text)
    assert case.sections["debrief"].items[0] == "What did you expect to see before you looked?"
    assert case.sections["board"].items == ("What we saw", "What we thought")
    assert case.causes == ("index build", "too late")


def test_what_nobody_can_know_is_told_without_a_guess(monkeypatch):
    text = changed(("#scene-new-primary", "#scene-new-primry"))
    monkeypatch.setattr(budget, "_COMPARISONS", 3)
    (dead,) = [each for each in findings(text) if each.code == "C103"]
    assert "Did you mean" not in dead.message


def test_a_front_matter_without_end_of_words_is_not_read():
    text = changed(("id: friday-coupon", "id: " + "x" * 50_000))
    assert any("too long" in each.message for each in findings(text))


def test_scores_without_any_are_told():
    front, rest = SAMPLE.split("scores:")
    text = f"{front}scores:\n{rest[rest.index('drains:') :]}"
    assert ("C101", line_of(text, "scores:")) in {(each.code, each.line) for each in findings(text)}


def test_two_tracks_for_one_signal_and_flag_are_one_too_many():
    track = "| checkout errors              | %    | 12 | 2   |\n"
    text = changed((track, track + track))
    assert [(each.code, each.line) for each in findings(text)] == [
        ("C204", line_of(text, track) + 1)
    ]


def test_a_cause_without_a_scene_is_looked_for_in_the_title():
    text = small("").replace("### Debrief", "- cause: small\n\n### Debrief")
    assert codes(text) == {"C105", "C402"}


def test_nul_bytes_and_other_line_ends_do_no_harm():
    assert codes(SAMPLE.replace("\n", "\r\n")) == set()
    assert codes(changed(("Writes flow.", "Writes\x00 flow."))) == set()


def test_conditions_on_several_signals_have_tracks_of_their_own():
    world = (
        "### World\n\n| signal | unit | 10:00 |\n|---|---|---|\n"
        "| load | % | 0 |\n| lag | s | 0 |\n\n"
        + "".join(
            f"| signal, once **{flag}** | unit | +1 |\n|---|---|---|\n| {signal} | % | 9 |\n\n"
            for flag, signal in (("a", "load"), ("b", "lag"))
        )
        + "| alert | fires when | severity |\n|---|---|---|\n"
        "| hot | load > 5 | page |\n| late | lag > 5 | page |\n\n"
    )
    scene = "### Scene: First\n\nText.\n\n#### Decide: what\n\n"
    for flag, score in (("a", "shop"), ("b", "data")):
        scene += f"- [Do {flag}](#scene-first)\n  - takes: 4 min\n  - changes: {score} -1\n"
        scene += f"  - sets: {flag}\n  - unless: {flag}\n"
    scene += "- [Out](#ending-end)\n  - takes: 20 min\n"
    assert codes(small(world + scene + END)) <= {"C305", "C302"}
