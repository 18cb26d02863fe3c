"""The report as JSON, by the schema in docs/report.schema.json."""

import json
from dataclasses import asdict

from presenter.report.content import Content

FORMAT, VERSION = "war-stories-report", 1


def data(report: Content) -> str:
    values = {"format": FORMAT, "version": VERSION, **asdict(report)}
    del values["house"]  # how it looks, and not what it says
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
