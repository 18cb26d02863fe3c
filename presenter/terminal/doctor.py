"""`presenter doctor`: whether this laptop is ready for an evening."""

import os
from collections.abc import Sequence
from pathlib import Path

import typer

from presenter import awake, screen
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.core.finding import Finding, Light
from presenter.core.preflight import worst
from presenter.terminal.output import Form, as_json

SIGNS = {Light.GREEN: "✓", Light.AMBER: "!", Light.RED: "✕"}
COLOURS = {
    Light.GREEN: typer.colors.GREEN,
    Light.AMBER: typer.colors.YELLOW,
    Light.RED: typer.colors.RED,
}
NOT_READY = 1
WIDTH = 9


def examine(path: Path, deck: Path, form: Form) -> int:
    """Print what was found; the exit code is 1 if something would spoil the evening."""
    has_screen = _start_qt()
    from presenter.app.preflight import Known, checked, preflight  # noqa: PLC0415 - as above

    known = Known(awake.trouble(), checked(deck), has_screen=has_screen)
    findings = preflight(path, deck, Clock(), known)
    if form is Form.JSON:
        typer.echo(as_json([_row(finding) for finding in findings]))
    else:
        _tell(findings)
    return NOT_READY if worst(findings) is Light.RED else 0


def _start_qt() -> bool:
    """Whether there is a screen; fonts and slides can be looked at without one."""
    has_screen = screen.missing_screen(os.environ) is None
    if not has_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if lacking := screen.missing_libraries(os.environ):
        raise Refused(lacking)
    from presenter.qt.application import application  # noqa: PLC0415 - only if Qt can be loaded

    application(["presenter"])
    return has_screen


def _tell(findings: Sequence[Finding]) -> None:
    for finding in findings:
        sign = typer.style(SIGNS[finding.light], fg=COLOURS[finding.light])
        typer.echo(f"{sign} {finding.what:{WIDTH}} {finding.words}")
        if finding.mend:
            typer.echo(f"  {'':{WIDTH}} {finding.mend}")


def _row(finding: Finding) -> dict[str, str]:
    return {
        "what": finding.what,
        "light": finding.light.value,
        "words": finding.words,
        "mend": finding.mend,
    }
