"""Every wish that a person can make by key: one line each, and nowhere else."""

from enum import Enum, StrEnum

from presenter.values import dataclass

WHILE_TYPING = True


class Group(StrEnum):
    """The headings that people find them under."""

    MOVING = "Through the slides"
    WALL = "What the room sees"
    EVENING = "The evening"
    HERE = "This window"
    QUEUE = "In the queue of tellers"
    CAPTURE = "In the line at the bottom"
    ENTRIES = "In the list of entries"
    DESK = "At the desk"


class Wish(Enum):
    """What it is called, what there is to know of it, its usual keys, and its heading.

    The first key is the one that buttons name. `while_typing` lets keys that no field needs
    work from a field too.
    """

    NEXT = (
        "Next",
        "entering a phase starts its clock",
        ("PgDown", "Right", "Down", "Space", "Return"),
        Group.MOVING,
        WHILE_TYPING,
    )
    BACK = ("Back", "", ("PgUp", "Left", "Up"), Group.MOVING, WHILE_TYPING)
    FIRST = ("First slide", "starts no phase", ("Home",), Group.MOVING)
    LAST = ("Last slide", "starts no phase", ("End",), Group.MOVING)
    RETURN = (
        "Where the last jump began",
        "again walks the trail back",
        ("Backspace",),
        Group.MOVING,
    )
    OVERVIEW = (
        "Overview",
        "all slides: type to search titles, text and notes, Enter goes there",
        ("G",),
        Group.MOVING,
    )
    BLACK = (
        "Black",
        "again brings you back exactly to where you were",
        ("B", ".", "Ctrl+B"),
        Group.WALL,
        WHILE_TYPING,
    )
    NEUTRAL = (
        "Neutral card",
        "the workshop’s title covers the wall, again takes it away",
        ("N", "Ctrl+N"),
        Group.WALL,
        WHILE_TYPING,
    )
    FREEZE = (
        "Freeze",
        "the room keeps this picture, again shows where you are",
        ("F",),
        Group.WALL,
    )
    SPOTLIGHT = ("Spotlight", "led by the mouse on the live preview", ("L",), Group.WALL)
    MAGNIFIER = ("Magnifier", "led by the mouse on the live preview", ("Z",), Group.WALL)
    AUDIENCE = (
        "Audience to the projector",
        "full screen, wherever it was; the slide stays",
        ("F5", "Shift+F5"),
        Group.WALL,
        WHILE_TYPING,
    )
    FULL_SCREEN = (
        "Audience full screen",
        "again makes it a window",
        ("F11",),
        Group.WALL,
        WHILE_TYPING,
    )
    SWAP = (
        "Swap the displays",
        "the audience to the other one, control away from it",
        ("X",),
        Group.WALL,
    )
    IDENTIFY = (
        "Identify the displays",
        "each shows its number, its name and what is on it",
        ("I",),
        Group.WALL,
    )
    TEST_CARD = (
        "Test card",
        "on the audience’s display; again, Next or Back put it away",
        ("Ctrl+I",),
        Group.WALL,
    )
    PAUSE = ("Pause the phase", "again goes on", ("T",), Group.EVENING)
    REPLAN = ("Re-plan", "how to end in time, again applies it, Esc closes", ("R",), Group.EVENING)
    ENTRIES = (
        "Entries",
        "all that the room said: find, mend, group, count, put on the wall",
        ("E",),
        Group.EVENING,
    )
    TELLER = ("Add a teller", "a name and Enter put them in the queue", ("A",), Group.EVENING)
    DESK = (
        "The desk",
        "a window of its own for whoever manages the queue and writes down",
        ("D",),
        Group.EVENING,
    )
    CUE = (
        "Silent cue",
        "to the teller, the facilitator or the wall: a number or words, and Enter",
        ("C",),
        Group.EVENING,
    )
    CUE_SEEN = (
        "Cue seen",
        "takes the one off that is in sight, in control or in the teller’s view",
        ("K",),
        Group.EVENING,
    )
    TELLER_VIEW = (
        "Teller’s view",
        "for the laptop turned around: their time and their cue; again, control",
        ("V",),
        Group.EVENING,
    )
    UNDO = ("Undo", "as its button says", ("Ctrl+Z",), Group.EVENING)
    REDO = ("Redo", "as its button says", ("Ctrl+Shift+Z",), Group.EVENING)
    SHORTCUTS = ("All keys", "to read and to change", ("?", "F1"), Group.HERE, WHILE_TYPING)
    LARGER = ("Larger notes", "", ("Ctrl++", "Ctrl+="), Group.HERE, WHILE_TYPING)
    SMALLER = ("Smaller notes", "", ("Ctrl+-", "Ctrl+_"), Group.HERE, WHILE_TYPING)
    LEAVE = (
        "Leave",
        "a field, what lies over this window, what points; never the projector",
        ("Esc",),
        Group.HERE,
    )

    def __init__(
        self, title: str, says: str, keys: tuple[str, ...], group: Group, while_typing: bool = False
    ) -> None:
        self.title = title
        self.says = says
        self.keys = keys
        self.group = group
        self.while_typing = while_typing


@dataclass(frozen=True, slots=True)
class Fixed:
    """Keys that one place has for itself; nobody changes them."""

    title: str
    keys: tuple[str, ...]
    group: Group
    says: str = ""


FIXED = (
    Fixed("A slide by its number", ("digits", "Return"), Group.MOVING, "starts no phase"),
    Fixed("Select a turn", ("Up", "Down"), Group.QUEUE),
    Fixed("Move the turn", ("Alt+Up", "Alt+Down"), Group.QUEUE),
    Fixed("Remove the turn", ("Del",), Group.QUEUE, "asks first"),
    Fixed("Remove the turn at once", ("Shift+Del",), Group.QUEUE),
    Fixed("Keep what you typed", ("Return",), Group.CAPTURE),
    Fixed("Make it a question", ("?",), Group.CAPTURE, "as the first character"),
    Fixed("Make it a commitment", ("!",), Group.CAPTURE, "as the first character"),
    Fixed("Make it a comment", ("#",), Group.CAPTURE, "as the first character"),
    Fixed("Select an entry", ("Up", "Down"), Group.ENTRIES, "/ searches"),
    Fixed("Show it large", ("Return",), Group.ENTRIES, "five minutes to talk; again takes it off"),
    Fixed("A hand up, a hand down", ("+", "-"), Group.ENTRIES, "V types how many"),
    Fixed("Its theme", ("T",), Group.ENTRIES, "so does dragging it onto another"),
    Fixed("Merge it", ("M",), Group.ENTRIES, "again on the one that stays"),
    Fixed("Edit it", ("E",), Group.ENTRIES),
    Fixed("Answered, parked", ("A", "P"), Group.ENTRIES, "again takes it back"),
    Fixed("Its owner and check-back date", ("O",), Group.ENTRIES, "of a commitment"),
    Fixed("What it belongs to", ("S",), Group.ENTRIES),
    Fixed("Remove the entry", ("Del",), Group.ENTRIES, "Undo brings it back"),
    Fixed("Add a teller, add a question", ("A", "Q"), Group.DESK),
    Fixed("Write down what you hear", ("/",), Group.DESK),
    Fixed("All entries", ("E",), Group.DESK, "Esc leaves them, or a field"),
    Fixed("Undo", ("Ctrl+Z",), Group.DESK),
)
