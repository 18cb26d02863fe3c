"""The settings that Marp knows, so that its decks open here."""

from presenter.deck.setting import Setting

QUIET = frozenset(
    {
        "author",
        "class",
        "description",
        "headingDivider",
        "image",
        "keywords",
        "lang",
        "marp",
        "math",
        "size",
        "theme",
        "title",
        "transition",
        "url",
    }
)
VISIBLE = frozenset(
    {
        "backgroundColor",
        "backgroundImage",
        "backgroundPosition",
        "backgroundRepeat",
        "backgroundSize",
        "color",
        "footer",
        "header",
        "paginate",
        "style",
    }
)
KNOWN = QUIET | VISIBLE
_OFF = {"", "false", "none", "null", "~"}


def is_missed(setting: Setting) -> bool:
    """Whether the room would see this setting in Marp and does not here."""
    return setting.name in VISIBLE and setting.text.lower() not in _OFF
