"""A handout of three hundred slides, as the command makes it: `handouts.py PATH`."""

import sys
from pathlib import Path

from presenter.launch import print_deck

SLIDES = 300
LIST = """What was believed on step {number}, and what was so:

- the replica was behind by **{number} minutes**
- nobody had read the `runbook`
- the alert fired, and was muted
"""
CODE = """```python
def retry(errand, times={number}):
    return errand() or retry(errand, times - 1)  # never again
```

Some words on step {number}.
"""
TABLE = """| what | how much |
|---|---|
| disk {number} | {number} GB |
| replicas | 2 |
"""
KINDS = (LIST, LIST, CODE, LIST, TABLE, LIST)


def deck() -> str:
    """One slide in six is code, and one a table."""
    return "\n---\n\n".join(
        f"# What happened in hour {number}\n\n{KINDS[number % len(KINDS)].format(number=number)}"
        for number in range(1, SLIDES + 1)
    )


if __name__ == "__main__":
    to = Path(sys.argv[1])
    source = to.with_suffix(".md")
    source.write_text(deck(), encoding="utf-8")
    print_deck(source, to, theme="day", per_page=1, notes=False)
