"""The reader against random decks, with a full Markdown parser as the judge."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from presenter.deck.page import page
from presenter.deck.reading import read

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SECRET = "hush"
MANY = settings(max_examples=500, deadline=None, derandomize=True)
BLOCKS = [
    *("", "", "", "# Heading", "word", "    four", "   on", "===", "--", "<b>bold</b> word"),
    *("---", "***", "- - -", "___", "  ---", "> quote", "<http://x.y>", "`code`"),
    *("- item", "  - nested", "    - deep", "1. one", "2. two", "- a\n  ```\n  ---\n  ```"),
    *("| a | b |\n|---|---|", "| c | d |", "```\ncode\n\n---\n# no\n```", "~~~\n---\n~~~"),
]
NOTES = [
    *("<!-- hush -->", "word<!-- hush -->word", "\t<!-- hush -->", "\\<!-- hush -->"),
    *("<!--\nhush\n\n---\n\n# hush\n-->", "word <!-- hush\nhush --> word", "<!--> hush -->"),
    *("> <!-- hush\nhush -->", "- <!--\n  hush -->", "| <!-- hush | hush --> |"),
    *("<!<!-- hush -->-- word -->", "<!-- hush <!-- hush -->", "a ` b <!-- hush ` hush -->"),
    *("<!-- hush: hush -->", "<!-- phase: [hush -->", "<!-- class: x\nhush -->", "<!--hush-->"),
]
ODDITIES = [
    *("```", "```py", "````", "~~~", "  ```", "    ```", "     ```", "- ```", "> ```", "\t```"),
    *("-     ```", "<!-- hush --> ```", "` tick", "``", "`` ` ``", "``<!-- hush -->`", "`<!--`"),
    *(
        "<div>",
        "</div>",
        "<br>",
        "<style>",
        "</style>",
        "<pre>",
        "- <div>",
        "1234. x",
        "\x00",
        "\r",
    ),
    *("<!-- hush", "hush -->", "-->", "<!-->", "<!--->", "> <!-- hush", "![x](y.png)"),
    *("`<!-- hush -->`", "- `<!-- hush -->`", "a ` <!-- hush ` b -->", "\\` <!-- hush ` -->"),
    *("| ` | `<!-- hush -->` |", '<a href="`"> `<!-- hush -->', "<!-- phase: X\nkind: stories -->"),
]
FRONT = [
    "---\ntitle: x\n---",
    "---\nheadingDivider: 2\n---",
    "---\ntitle: [x\n---",
    "---\ntitle: x",
]


def decks(*pieces: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), min_size=1, max_size=14).map("\n".join)


def tokens(markdown: str) -> Iterator[Token]:
    for token in MARKDOWN.parse(markdown):
        yield token
        yield from token.children or ()


@MANY
@given(decks(*BLOCKS, *NOTES), st.sampled_from(["", "\n<!-- hush\n\n---\n\n# hush"]))
def test_no_word_of_a_comment_ever_reaches_a_slide(text, end):
    for slide in read(text + end, "x")[0].slides:
        assert SECRET not in slide.title + slide.markdown
        assert SECRET not in repr(page(slide.markdown))


@MANY
@given(decks(*BLOCKS, *NOTES, *ODDITIES))
def test_what_a_parser_takes_for_a_comment_is_in_no_slide(text):
    for slide in read(text, "x")[0].slides:
        kinds = {token.type for token in tokens(slide.markdown) if "<!--" in token.content}
        assert not kinds & {"html_block", "html_inline"}


@MANY
@given(decks(*BLOCKS))
def test_a_deck_is_parted_where_a_parser_sees_a_break(text):
    text = f"word\n\n{text}"
    breaks = [token for token in MARKDOWN.parse(text) if token.type == "hr" and token.level == 0]
    assert len(read(text, "x")[0].slides) == len(breaks) + 1


@MANY
@given(
    st.one_of(st.just(""), st.sampled_from(FRONT)),
    decks(*BLOCKS, *NOTES, *ODDITIES) | st.text(),
)
def test_any_text_makes_a_whole_deck_and_each_problem_has_a_line_of_it(front, text):
    text = f"{front}\n{text}"
    deck, problems = read(text, "x")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in problems)
    assert all(1 <= slide.line <= lines for slide in deck.slides)
    assert all(slide.title for slide in deck.slides)
    assert [(plan.first, plan.last) for plan in deck.plans] == _whole(deck)
    assert all(page(slide.markdown) for slide in deck.slides)


def _whole(deck) -> list[tuple[int, int]]:
    """The first and last slide of each phase, as they must be to hold every slide once."""
    lasts = [plan.last for plan in deck.plans]
    assert lasts[-1] == deck.last_step
    assert lasts == sorted(set(lasts))
    return list(zip([0, *(last + 1 for last in lasts[:-1])], lasts, strict=True))
