"""Which lines begin a block of HTML, as CommonMark has it."""

import re

_BLOCKS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|"
    "hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|"
    "search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
_BLOCK = re.compile(rf"</?(?:{_BLOCKS})(?=\s|/?>|$)|<\?|<!(?:[a-z]|\[CDATA\[)", re.IGNORECASE)
_ATTRIBUTE = r"\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?"
_TAG_ALONE = re.compile(
    rf"<(?:[a-zA-Z][\w-]*(?:{_ATTRIBUTE})*\s*/?|/[a-zA-Z][\w-]*\s*)>\s*$", re.ASCII
)
_RAW = re.compile(r"<(?:pre|script|style|textarea)(?=\s|>|$)", re.IGNORECASE)
_RAW_END = re.compile(r"</(?:pre|script|style|textarea)>", re.IGNORECASE)


def opens_block(text: str, *, in_paragraph: bool) -> bool:
    """Whether a block of HTML begins here, one that the next empty line ends."""
    return bool(_BLOCK.match(text) or (not in_paragraph and _TAG_ALONE.match(text)))


def opens_raw(text: str) -> bool:
    """Whether a block begins that only its own end tag ends, such as `<style>`."""
    return _RAW.match(text) is not None


def closes_raw(text: str) -> bool:
    return _RAW_END.search(text) is not None
