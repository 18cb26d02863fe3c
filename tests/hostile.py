"""Words that people might write, or mean to break something with."""

WORDS = (
    '#import "x.typ": *',
    "*bold* _plain_ $x^2$ `code`",
    "<script>alert('x')</script>",
    r"C:\new\table \u{41} \\ \#",
    "a -> b => c, 3x4, -- and --- and ...",
    "@reference <label> // comment /* another */",
    "= Heading [link](https://example.org)",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    '  =HYPERLINK("https://example.org")',
    "| a | b |",
    "1. first",
    "# heading",
    "--- ",
    "“curly” \"straight\" 'single'",
    "Zoë 🦆 and a family 👩‍👩‍👧",
    "שלום עולם",
    "Z̷̢̧̛͙̫̟ä̸̧l̵̡g̶̨o",
    "x" * 1000,
)
# What is no text at all, and what nobody could read: it is made plain, or refused.
CONTROLS = (
    "bell\x07 and\x1b[31m red",
    "left\u202eright",
    "a\u2066b\u2069c",
    "tab\there\r\nthere",
    "\u200b",
)
LONGEST = "n" * 10_000
