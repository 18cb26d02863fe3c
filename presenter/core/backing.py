"""What control says of backups that fail: quietly, for what counts is in the session file."""

from presenter.core.finding import Finding, Light

MEND = "The session file itself is safe. Plug the stick in again or make room; it is tried again."


def findings(failures: tuple[str, ...]) -> tuple[Finding, ...]:
    """One line for each folder that takes none."""
    return tuple(Finding("Backup", Light.AMBER, why.rstrip("."), MEND) for why in failures)
