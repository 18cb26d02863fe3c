"""Names, addresses and secrets that have no place in a case."""

import re
from collections.abc import Iterator
from ipaddress import ip_address, ip_network

from presenter.case.findings import Code, Findings
from presenter.case.reading import Manuscript

_COMPANIES = re.compile(
    r"\b(Amazon|AWS|Apple|Atlassian|Azure|CircleCI|Cloudflare|CrowdStrike|Datadog|DigitalOcean|"
    r"Dropbox|Dyn|Etsy|Facebook|Fastly|GitHub|GitLab|Google|Heroku|HashiCorp|Instagram|"
    r"Joyent|Knight Capital|LinkedIn|Microsoft|Netflix|Okta|Oracle|PagerDuty|PayPal|Reddit|"
    r"Roblox|Salesforce|Shopify|Slack|SolarWinds|Spotify|Stripe|Travis CI|Twilio|Twitter|Uber|"
    r"WhatsApp|YouTube|Zoom)\b"
)
_PLAIN_COMPANIES = re.compile(
    r"\b(circleci|cloudflare|crowdstrike|facebook|github|gitlab|knight capital|roblox)\b",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|cloud|co|ai|app|eu|de|fr|uk|us|gov|edu)\b",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"(^|[.@])(example\.(com|net|org|edu)|[a-z0-9-]+\.(example|test|invalid|localhost))$",
    re.IGNORECASE,
)
_V4 = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)")
_V6 = re.compile(r"(?<![\w:])[0-9a-f:]{5,40}(?![\w:])", re.IGNORECASE)
_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_KEY = re.compile(
    r"\b(AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|"
    r"sk_(live|test)_\w{16,}|AIza[\w-]{30,}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,})|"
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|"
    r"\b(password|passwd|secret|token|api[ _-]?key)\s*[=:]\s*[^\s|*`]{8,}",
    re.IGNORECASE,
)
_DOCUMENTATION = [
    ip_network(each)
    for each in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20")
]


def check(manuscript: Manuscript, findings: Findings) -> None:
    case = manuscript.case
    if case.origin == "real" and not case.consent:
        message = "A real case needs “consent”: write who agreed to its being played."
        findings.say(manuscript.line_of("origin"), Code.DISGUISE, message)
    locked = case.parts[-1].line - 1 if len(case.parts) > 1 else len(manuscript.lines)
    for number, line in enumerate(manuscript.lines, start=1):
        for words in _secrets(line):
            message = (
                f"“{words}” looks real: take an invented one, from example.com or 192.0.2.0/24."
            )
            findings.say(number, Code.SECRET, message)
        if case.origin == "disguised" and number <= locked:
            for words in dict.fromkeys(_names(line)):
                message = f"“{words}” lifts the disguise: keep known names for the last part."
                findings.say(number, Code.DISGUISE, message)


def _names(line: str) -> Iterator[str]:
    for pattern in (_COMPANIES, _PLAIN_COMPANIES):
        yield from (found[0] for found in pattern.finditer(line))
    yield from (found[0] for found in _HOST.finditer(line) if not _RESERVED.search(found[0]))


def _secrets(line: str) -> Iterator[str]:
    for pattern in (_V4, _V6):
        yield from (found[0] for found in pattern.finditer(line) if _is_real(found[0]))
    yield from (found[0] for found in _MAIL.finditer(line) if not _RESERVED.search(found[0]))
    yield from (found[0] for found in _KEY.finditer(line))


def _is_real(words: str) -> bool:
    """Whether this is an address, and none that is kept for documents."""
    try:
        address = ip_address(words)
    except ValueError:
        return False
    return not any(address in network for network in _DOCUMENTATION)
