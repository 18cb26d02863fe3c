"""How a command answers: in words for people, or in JSON for programs."""

import json
import sys
from enum import StrEnum


class Form(StrEnum):
    """What `--format` can be."""

    TEXT = "text"
    JSON = "json"


def as_json(value: object) -> str:
    """JSON with numbers as long as they are: plays of a case may have thousands of digits."""
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return json.dumps(value, ensure_ascii=False, indent=2)
    finally:
        sys.set_int_max_str_digits(limit)
