"""The report's words as CSV, for a spreadsheet in which none of them is a formula."""

import csv
from io import StringIO

from presenter.report.content import Content

COLUMNS = ("kind", "text", "from", "theme", "hands", "owner", "look again", "answered")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
REST = ("",) * 5
MARK = "\ufeff"  # else spreadsheets guess the encoding


def table(report: Content) -> str:
    """One line for each story and for each entry; what could be a formula has a quote before it."""
    made = StringIO()
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for story in report.stories:
        writer.writerow(map(safe, ("Story", story.title, story.teller, *REST)))
    for section in report.sections:
        for line in section.lines:
            known = (line.theme, str(line.votes or ""), line.owner, line.check_back)
            answered = "yes" if line.answered else ""
            row = (section.column, line.text, line.source, *known, answered)
            writer.writerow(map(safe, row))
    return MARK + made.getvalue()


def safe(words: str) -> str:
    return f"'{words}" if words.lstrip(" ").startswith(FORMULA) else words
