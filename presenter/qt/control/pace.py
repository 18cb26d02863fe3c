"""How late the evening is, in words."""


def words(late: int) -> str:
    """`+7 min`, `on time` or `3 min early`."""
    if late > 0:
        return f"+{late} min"
    return f"{-late} min early" if late < 0 else "on time"
