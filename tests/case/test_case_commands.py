"""`check`, `play` and `explore` as they are typed."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cases import FILE, SAMPLE, changed, line_of, small

from presenter.cli import commands

RECORD = "Fail over to the replica\n\n  Freeze refunds, reconcile by hand  \n"
END = "\n### Ending: End\n\nDone.\n"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Typed = Callable[..., Done]


@pytest.fixture
def typed(monkeypatch, capsys) -> Typed:
    """Type a command, and lines for it to read."""

    def run(*words: str | Path, lines: str = "") -> Done:
        monkeypatch.setattr(sys, "argv", ["presenter", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        with pytest.raises(SystemExit) as ended:
            commands()
        printed = capsys.readouterr()
        return Done(int(ended.value.code or 0), printed.out, printed.err)

    return run


@pytest.fixture
def record(tmp_path) -> Path:
    path = tmp_path / "record.txt"
    path.write_text(RECORD, encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path) -> Callable[[str], Path]:
    """A file with a text."""

    def written(text: str, name: str = "case.md") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_check_tells_decks_and_cases_apart(typed, case):
    deck = case("# One\n\n![](map.png)\n", "deck.md")
    faulty = case(changed(("#scene-new-primary", "#scene-new-primry")))
    done = typed("check", FILE, deck, faulty)
    assert done.code == 1
    first, second, *_ = done.out.splitlines()
    assert first.startswith(f"{deck}:3: D110 ")
    assert second.startswith(f"{faulty}:")
    assert "Did you mean “scene-new-primary”?" in done.out


def test_check_writes_json_for_both(typed, case):
    deck = case("<!--\nphase: Welcome\n-->\n\n# One\n", "deck.md")
    text = changed(("minutes: 35", "minuets: 35"))
    done = typed("check", deck, case(text), "--format", "json")
    assert done.code == 1
    rows = done.json
    assert {tuple(row) for row in rows} == {("file", "line", "code", "severity", "message")}
    assert (rows[0]["file"], rows[0]["code"], rows[0]["severity"]) == (str(deck), "D203", "warning")
    assert [row["line"] for row in rows if row["code"] == "C101"] == [1, line_of(text, "minuets")]


def test_check_of_a_clean_case_says_nothing(typed):
    assert typed("check", FILE) == Done(0, "", "")
    assert typed("check", FILE, "--format", "json").json == []


def test_check_refuses_what_is_no_file_and_looks_at_the_rest(typed, case, tmp_path):
    done = typed("check", tmp_path / "none.md", case(SAMPLE), "--format", "json")
    assert (done.code, done.json) == (2, [])
    assert done.err.startswith("There is no file")


def test_a_case_without_front_matter_is_still_a_case(typed, case):
    done = typed("check", case("# Hm\n\n### Scene: One\n\nText.\n"))
    assert done.code == 1
    assert ": C101 There is no front matter" in done.out


def test_play_with_a_record_ends_where_the_record_does(typed, record):
    done = typed("play", FILE, "--choices", record, "--format", "json")
    assert (done.code, done.err[:5]) == (0, "16:48")
    log = done.json.pop("log")
    assert done.json | {"log": log} == {
        "section": "ending-the-long-weekend",
        "clock": "17:11",
        "flags": ["failed over"],
        "scores": {"customers": 56, "data": 75, "trust": 37},
        "minutes": 23,
        "over": True,
        "log": log,
    }
    assert [(each["clock"], each["what"]) for each in log] == [
        ("16:48", "choice"),
        ("16:51", "choice"),
        ("17:05", "inject"),
        ("17:11", "end"),
    ]


def test_play_with_a_record_that_stops_early_says_where_it_stands(typed, record):
    record.write_text("Lock waits on the ledger\n", encoding="utf-8")
    done = typed("play", FILE, "--choices", record)
    assert "16:52  The page" in done.out
    assert "  1  The iOS retry policy  (6 min)" in done.out
    assert "Lock waits on the ledger  (4" not in done.out
    assert not typed("play", FILE, "--choices", record, "--format", "json").json["over"]


def test_play_refuses_a_record_with_a_choice_that_is_not_there(typed, record):
    record.write_text("Reboot\n", encoding="utf-8")
    done = typed("play", FILE, "--choices", record, "--format", "json")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("“Reboot” cannot be chosen at 16:48: there is Lock waits")
    assert done.err.count("\n") == 1


def test_play_by_hand_shows_what_the_room_sees_and_takes_numbers(typed):
    done = typed("play", FILE, lines="nine\n2\n0\n 2 \n1\n")
    assert done.code == 0
    for words in (
        "Part A: Friday, 16:48\n16:48  The page\n",
        "  | Chat 16:48 support: three people say the app charged them",
        "  + ios-app      client   ok        -> api-gateway\n",
        "  ! checkout     service  degraded  -> ledger-db, coupons\n",
        "  ? coupons      service  unknown   -> ledger-db\n",
        "  checkout errors    14.2 %\n",
        "  customers   70  people who can pay right now\n",
        "Look\n   1  Lock waits on the ledger  (4 min)\n",
        "Decide: first move\n   3  Roll the migration back  (9 min)\n",
        "“nine” is no number of a choice.\n",
        "16:48  Looked: The iOS retry policy\nThe app retries a failed",
        "16:53  Alert: checkout error budget burning\n",
        "  + retry-q      queue    ok        -> checkout\n",
        "The end: Clean but dark",
    ):
        assert words in done.out
    assert "Let the room guess" not in done.out


@pytest.mark.parametrize("lines", ["q\n", "", "1\nq\n"])
def test_play_is_left_by_q_and_by_the_end_of_the_input(typed, lines):
    done = typed("play", FILE, "--format", "json", lines=lines)
    assert done.code == 0
    assert done.json["section"] == "scene-the-page"
    assert "Decide: first move" in done.err


def test_play_of_a_case_that_runs_out_of_time_ends_without_a_section(typed, case):
    scene = "### Scene: First\n\n#### Decide\n\n- [Wait](#scene-first)\n  - takes: 31 min\n"
    done = typed("play", case(small(scene + END)), lines="1\n")
    assert "10:30  The end: Out of time" in done.out
    assert "10:30  Out of time\n" in done.out


def test_what_a_terminal_would_obey_is_not_printed(typed, case):
    text = changed(("Writes flow.", "Writes \x1b[31mflow\u202e."), ("Kill the", "\x1b]0;Kill the"))
    done = typed("play", case(text), lines="4\n3\n1\n")
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out


def test_a_case_without_a_scene_is_refused(typed, case):
    for command in ("play", "explore"):
        done = typed(command, case(small("")))
        assert (done.code, done.out) == (2, "")
        assert "no Scene to begin with" in done.err


def test_a_case_without_scores_services_and_signals_is_played_and_explored(typed, case):
    text = "### Scene: One\n\n#### Decide\n\n- [Out](#ending-end)\n" + END
    assert "00:00  The end: End" in typed("play", case(text), lines="1\n").out
    assert typed("explore", case(text), "--format", "json").json["plays"] == 1


def test_a_play_is_kept_and_checked_again(typed, case, record, tmp_path):
    path = case(SAMPLE)
    done = typed("play", path, "--choices", record, "--keep", "The weekend")
    assert done.out.endswith(f"Kept in {tmp_path / 'case.plays.yaml'}\n")
    assert typed("check", path) == Done(0, "", "")
    case(changed(("data -25", "data -20")))
    (line,) = typed("check", path).out.splitlines()
    where = f"{path}:{line_of(SAMPLE, '### Ending: The long weekend')}: C501 "
    assert line.startswith(f"{where}The kept play “The weekend” ends with other scores: customers")
    case(changed(("#ending-the-long-weekend", "#ending-charged-twice")))
    assert "ends in #ending-charged-twice, no longer in" in typed("check", path).out
    case(changed(("[Freeze refunds", "[Stop refunds")))
    assert "cannot be played any more: “Freeze refunds" in typed("check", path).out


def test_a_play_that_has_not_ended_is_not_kept(typed, case, tmp_path):
    done = typed("play", case(SAMPLE), "--keep", "Nothing", lines="q\n")
    assert (done.code, done.err) == (
        2,
        "Only a play that has ended can be kept: play on to an ending.\n",
    )
    assert not (tmp_path / "case.plays.yaml").exists()


def test_a_play_that_cannot_be_written_down_says_so(typed, case, record, tmp_path):
    (tmp_path / "case.plays.yaml").mkdir()
    done = typed("play", case(SAMPLE), "--choices", record, "--keep", "The weekend")
    assert done.code == 2
    assert "cannot be written (Is a directory): try another folder." in done.err


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- play: [", "is not YAML"),
        ("play: x", "holds no plays"),
        ("- play: x", "has an entry that is no play"),
        ("- {play: x, choices: y, ends: z, scores: {}}", "has a play without choices"),
        ("- {play: x, choices: [], ends: scene-the-page, scores: {data: x}}", "ends with other"),
    ],
)
def test_kept_plays_that_cannot_be_read_are_told(typed, case, text, why):
    path = case(SAMPLE)
    case(text, "case.plays.yaml")
    done = typed("check", path)
    assert done.code == 1
    assert ": C501 " in done.out
    assert why in done.out


def test_explore_writes_a_table_for_people(typed):
    done = typed("explore", FILE)
    assert (done.code, done.err) == (0, "")
    for words in (
        "44 states, 24 plays of 13 to 33 minutes\n",
        "               16   66.7%  Clean but dark\n",
        "Pareto front: customers, data, trust\n    64   45   56  Charged twice\n",
        "          2    0.71  The page: Lock waits on the ledger\n",
        "Straw men: none\nObvious answers: none\nNo win: proven, every play loses something\n",
    ):
        assert words in done.out


def test_explore_names_straw_men_and_the_play_that_breaks_the_claim(typed, case):
    text = changed(
        ("changes: customers -10", "changes: customers -100, data -100, trust -100"),
        ("changes: customers +20, data -30", "changes: customers +80, data +30, trust +80"),
    )
    done = typed("explore", case(text))
    assert f"Straw men:\n  line {line_of(text, '- [Roll')}  The page: Roll the" in done.out
    assert "No win: broken, this play loses nothing:\n  The iOS retry policy\n  Fail" in done.out
    found = typed("explore", case(text), "--format", "json").json
    assert found["no_win"] == {
        "status": "broken",
        "play": [
            "The iOS retry policy",
            "Fail over to the replica",
            "Replay the retry queue",
        ],
    }
    assert [each["choice"] for each in found["straw_men"]] == [
        "Roll the migration back",
        "Freeze refunds, reconcile by hand",
    ]


def test_explore_writes_json(typed):
    found = typed("explore", FILE, "--format", "json").json
    assert (found["states"], found["plays"], found["complete"]) == (44, 24, True)
    assert found["endings"][1] == {"anchor": "ending-charged-twice", "plays": 3, "share": 0.125}
    assert found["minutes"] == {"min": 13, "max": 33}
    assert found["front"][0] == {
        "anchor": "ending-charged-twice",
        "scores": {"customers": 64, "data": 45, "trust": 56},
    }
    assert (found["straw_men"], found["obvious"]) == ([], [])
    assert found["no_win"] == {"status": "proven", "play": []}
    assert len(found["coverage"]) == 9


def test_explore_past_a_cap_says_that_nothing_is_proven(typed):
    done = typed("explore", FILE, "--states", "10")
    assert "so far: there are more than could be played" in done.out
    assert "Straw men: not proven\nObvious answers: not proven\nNo win: not proven\n" in done.out
    found = typed("explore", FILE, "--states", "10", "--format", "json").json
    assert (found["complete"], found["no_win"]["status"]) == (False, "not proven")
