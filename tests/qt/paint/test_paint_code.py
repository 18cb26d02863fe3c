import pytest
from evening_pictures import slide

from presenter.qt.paint.code import code
from presenter.qt.paint.text import Text
from presenter.qt.theme import DAY, NIGHT

WIDTH = 1640.0
SAMPLES = {
    "bash": 'for host in $(cat hosts); do echo "$host"; done  # all',
    "sql": "SELECT state FROM replicas WHERE name = 'eu' AND lag > 42; -- one",
    "yaml": 'replicas: 3\nimage: "postgres"  # pinned',
    "json": '{"name": "checkout", "minutes": 128, "ok": false}',
    "python": 'def drop(name="x"):  # gone\n    return 0x1F',
    "console": "$ kubectl get pods\nNo resources found.",
    "diff": "--- a\n+++ b\n-old\n+new",
    "ini": "[server]\nport = 1  ; one",
    "dockerfile": 'FROM python:3.11\nRUN echo "x"',
    "go": 'func main() { fmt.Println("x", 42) } // main',
    "javascript": 'const x = "y"; // why',
    "http": "GET /health HTTP/1.1\nHost: example.org",
}


def listing(text: str, language: str = "", width: float = WIDTH, pixels: float = 30.0) -> Text:
    return code(text, language, pixels, width, NIGHT).inside.text


@pytest.mark.parametrize("theme", [NIGHT, DAY], ids=["night", "day"])
@pytest.mark.parametrize("language", SAMPLES)
def test_each_language_has_its_colours(fonts, language, theme):
    text = code(SAMPLES[language], language, 30.0, WIDTH, theme).inside.text
    known = {getattr(theme, token).lower() for token in ("accent", "calm", "info", "muted", "text")}
    seen = {mark.format.foreground().color().name() for mark in text._formats}
    assert seen
    assert seen <= known
    assert text._text.replace("\u2028", "\n") == SAMPLES[language]


def test_a_long_line_is_set_smaller_before_it_is_wrapped(fonts):
    assert listing("x" * 40).pixels == 30
    assert 22 < listing("x" * 100).pixels < 30
    assert listing("x" * 100).lines == 1
    assert listing("x" * 400).pixels == 22
    assert listing("x" * 400).lines == 4


@pytest.mark.parametrize("length", range(30, 117, 3))
def test_a_line_that_should_fit_does(fonts, length):
    assert listing("x" * length).lines == 1


def test_a_line_that_goes_on_has_a_sign_before_it(painted, words):
    painted(slide(f"```\nshort\n{'x' * 300}\nshort\n```"))
    signs = [(left, right) for text, left, right in words if text == "↪"]
    assert len(signs) == 2
    assert all(140 < left < right < 188 for left, right in signs)


def test_lines_that_fit_have_no_sign(painted, words):
    painted(slide("```\none\ntwo\n```"))
    assert "↪" not in [text for text, _, _ in words]


def test_the_lines_that_go_on_are_those_that_the_deck_does_not_break(fonts):
    assert listing("a\n" + "b" * 300 + "\nc").carried_on == [2, 3]
    assert listing("🔥" * 200 + "\nc").carried_on[0] == 1


def test_tabs_go_to_the_next_fourth_letter(fonts):
    assert listing("a\tb\n\tc")._text == "a   b\u2028    c"


def test_code_that_is_not_of_the_language_it_says_is_shown_all_the_same(fonts):
    assert listing("}{ \x00 ☃ <<", "json")._text == "}{ \x00 ☃ <<"
