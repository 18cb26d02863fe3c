"""The two comments that leave a mark on a slide: `<!-- step -->` and `<!-- column -->`.

A mark is a character that Unicode keeps free for a program's own use, so that no text holds it.
"""

STEP, COLUMN = "\ufdd0", "\ufdd1"
_WORDS = {"step": STEP, "column": COLUMN}


def mark_of(comment: str) -> str:
    """The mark that a comment leaves, or ""."""
    return _WORDS.get(comment.strip(), "")
