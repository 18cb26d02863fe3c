from presenter import screen
from presenter.app.checking import look_through
from presenter.resources import bundled_deck

LACKING = "Qt needs more libraries here: sudo apt install libegl1"
FAULTY = "# Long\n\n" + "- one more line\n" * 60 + "\n![](map.png)\n"


def test_what_the_reader_finds_and_what_is_measured_come_by_line(qapp, tmp_path):
    deck = tmp_path / "deck.md"
    deck.write_text(FAULTY, encoding="utf-8")
    found = look_through(deck)
    codes = [problem.code for problem in found.problems]
    assert {"D110", "D301", "D302"} <= set(codes)
    lines = [problem.line for problem in found.problems]
    assert lines == sorted(lines)
    assert found.unmeasured == ""


def test_without_qt_the_rest_is_found_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(screen, "missing_libraries", lambda: LACKING)
    deck = tmp_path / "deck.md"
    deck.write_text(FAULTY, encoding="utf-8")
    found = look_through(deck)
    assert [problem.code for problem in found.problems] == ["D110"]
    assert found.unmeasured == f"Sizes were not measured. {LACKING}"


def test_the_bundled_deck_is_faultless(qapp):
    assert look_through(bundled_deck()).problems == ()
