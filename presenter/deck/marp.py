"""The settings that Marp knows, so that its decks open here."""

from presenter.deck.setting import Setting

GLOBAL = frozenset(
    {
        "author",
        "description",
        "headingDivider",
        "image",
        "keywords",
        "lang",
        "marp",
        "math",
        "size",
        "style",
        "theme",
        "title",
        "url",
    }
)
LOCAL = frozenset(
    {
        "backgroundColor",
        "backgroundImage",
        "backgroundPosition",
        "backgroundRepeat",
        "backgroundSize",
        "class",
        "color",
        "footer",
        "header",
        "paginate",
        "transition",
    }
)
KNOWN = GLOBAL | LOCAL
THEMES = frozenset({"default", "gaia", "uncover"})
_OFF = {"", "false", "none", "null", "~"}


def is_off(setting: Setting) -> bool:
    return setting.text.lower() in _OFF
