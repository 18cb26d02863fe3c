"""Pictures of a case: small ones, full ones, and one of each kind."""

from random import Random

from evening_pictures import FOOTER, timer

from presenter.core.board import (
    Board,
    Chart,
    Decision,
    Dot,
    FeedKind,
    FeedLine,
    Head,
    Meter,
    Option,
    Page,
    Paths,
    Tile,
)
from presenter.core.case import Card, Text
from presenter.core.case_picture import (
    BoardPicture,
    DebriefPicture,
    PathsPicture,
    ReadingPicture,
    RolesPicture,
)
from presenter.core.picture import Picture
from presenter.core.playing import Health
from presenter.core.world import Node

HEAD = Head(
    "The Friday failover",
    "03:12",
    42,
    (Meter("customers", 62, -10), Meter("data", 100), Meter("trust", 35, 5)),
)
NAMES = {
    "web client": Node.CLIENT,
    "mobile app": Node.CLIENT,
    "partner portal": Node.CLIENT,
    "api-gateway": Node.SERVICE,
    "login": Node.SERVICE,
    "checkout": Node.SERVICE,
    "search": Node.SERVICE,
    "coupons": Node.SERVICE,
    "payments-orchestrator": Node.SERVICE,
    "mailer": Node.SERVICE,
    "retry-q": Node.QUEUE,
    "events": Node.QUEUE,
    "session-cache": Node.CACHE,
    "page-cache": Node.CACHE,
    "fraud-check": Node.EXTERNAL,
    "db-primary": Node.STORAGE,
    "db-replica": Node.STORAGE,
    "ledger-db": Node.STORAGE,
    "object-store": Node.STORAGE,
    "audit-warehouse-eu-west": Node.STORAGE,
}
NOTES = {Health.DEGRADED: "p99 2.4 s", Health.FAILING: "63 % errors"}
SAID = (
    ("page", "login", "error rate > 20 % (5 m)"),
    ("log", "login", "pool exhausted (100/100) waiting on db"),
    ("warn", "db-replica", "WAL segment already removed"),
    ("done", "", "Look at what the primary is working on"),
    ("chat", "support", "Forty tickets in an hour. People press save, and it hangs."),
    ("customer", "a builder", "Half of our rooms have gone since this evening."),
    ("log", "api", "deploy v412 → v413 (canary 10 %)"),
    ("mail", "CFO", "What do I tell the board at nine?"),
    ("log", "cron", "backup job skipped: lock held"),
)
OPTIONS = (
    "Re-seed the replica from the primary",
    "Shed EU web logins at the edge",
    "Fail over to the replica now",
    "Wake up the database team — costs 15 min",
)


def tiles(count: int, *healths: Health, seed: int = 3) -> tuple[Tile, ...]:
    """So many services that call others at random, in turns of the healths."""
    chance = Random(seed)
    names = sorted(chance.sample(list(NAMES), count), key=list(NAMES).index)
    healths = healths or (Health.OK,)
    found = []
    for at, name in enumerate(names):
        others = [each for each in names[at + 1 :] if NAMES[each] is not Node.CLIENT]
        many = 0 if NAMES[name] is Node.STORAGE else chance.choice([1, 1, 2])
        calls = tuple(chance.sample(others, min(len(others), many)))
        health = healths[at % len(healths)]
        found.append(Tile(name, NAMES[name], health, NOTES.get(health, ""), calls))
    return tuple(found)


def charts(count: int, health: Health = Health.DEGRADED) -> tuple[Chart, ...]:
    chance = Random(7)
    return tuple(
        Chart(
            f"signal number {number}",
            f"{10 + number}.5 %",
            health,
            tuple((minute, 10 + number + chance.random() * 20) for minute in range(0, 43, 3)),
            (30.0,),
        )
        for number in range(count)
    )


def feed(count: int = len(SAID), new: int = 0) -> tuple[FeedLine, ...]:
    return tuple(
        FeedLine(FeedKind(kind), f"03:{12 - at:02}", who, text, at < new)
        for at, (kind, who, text) in enumerate(SAID[:count])
    )


def options(*hands: tuple[int | None, int | None], taken: int = -1) -> tuple[Option, ...]:
    given = (*hands, *[(None, None)] * 4)
    return tuple(
        Option("ABCD"[at], text, *given[at], is_taken=at == taken)
        for at, text in enumerate(OPTIONS)
    )


ASKED = Decision(2, "what do you do first?", options())
VOTED = Decision(2, "what first?", options((11, 4), (5, 14), (2, 1), (3, 2), taken=1))
TALKED = Decision(2, "what first?", options((11, None), (5, None), (2, None), (3, None)))
TIMED = Decision(2, "what do you do first?", options(), timer=timer(6))
MIXED = (Health.OK, Health.FAILING, Health.UNKNOWN, Health.DEGRADED, Health.OK)


def board(**parts) -> BoardPicture:
    """A board of the parts that are given."""
    return BoardPicture(HEAD, Board(**parts), FOOTER)


def full(services: int = 15, signals: int = 6, decision: Decision | None = TIMED) -> BoardPicture:
    return board(
        tiles=tiles(services, *MIXED),
        charts=charts(signals),
        feed=feed(new=2),
        decision=decision,
    )


CARDS = (
    Card("Pager", "web-app", 0, "18 % of saves fail, 2,600 sessions on `db-1`", 1),
    Card("Chat", "support", 2, "Forty tickets in **an hour**. People press save, and it hangs.", 2),
    Card("Log", "web-app", None, "public notes: 3,100 new in ten minutes", 3),
    Card("Customer", "a builder", 9, "Half of our rooms have gone.", 4),
    Card("Mail", "", 42, "What do I tell the board?", 5),
)
PROSE = Text("Saving has been slow\nsince six. You are *on call*.", 1)
EXHIBIT = Text("| pid | waits |\n|--|--|\n| 4711 | 12 min |\n\n```sql\nSELECT 1;\n\n-- x\n```", 9)


def page(*body: Text | Card, kicker: str = "Part A", title: str = "Saving is slow"):
    return ReadingPicture(HEAD, Page(kicker, title, body), FOOTER)


DOTS = tuple(
    Dot(ending, across, up, share)
    for ending, across, up, share in (
        ("A short night", 70, 90, 0.3),
        ("A short night", 74, 86, 0.1),
        ("Open, with holes", 48, 71, 0.25),
        ("Until the morning", 30, 60, 0.2),
        ("Bare rooms", 20, 30, 0.145),
        ("Eighteen hours in public", 10, 95, 0.005),
    )
)
TRAIL = ((90, 100), (84, 96), (60, 80), (48, 71))
PATHS = Paths("customers", "data", DOTS, TRAIL, "Open, with holes")
COLUMNS = (("What we saw", ("a zero", "two marks")), ("What we believed", ()))

OF_THE_CASE: dict[str, Picture] = {
    "full board": full(),
    "board of twenty services": full(20),
    "board between decisions": full(decision=None),
    "board with both votes": full(9, 3, VOTED),
    "board with one vote": full(4, 1, TALKED),
    "board while hands are counted": full(6, 2, Decision(1, "now?", options(), voting=2)),
    "board of a map alone": board(tiles=tiles(3)),
    "board of monitoring alone": board(charts=charts(2)),
    "board of a feed alone": board(feed=feed(3)),
    "board of a decision alone": board(decision=ASKED),
    "board without monitoring": board(tiles=tiles(5), feed=feed(2), decision=ASKED),
    "board without a map": board(charts=charts(6), feed=feed(), decision=ASKED),
    "board of nothing": board(),
    "page of words and cards": page(PROSE, *CARDS[:3]),
    "page of all cards": page(*CARDS),
    "page of cards, then words": page(*CARDS[:2], PROSE),
    "page of an exhibit": page(EXHIBIT),
    "page of a few words": page(PROSE, kicker="", title=""),
    "page of nothing": page(kicker="", title=""),
    "roles": RolesPicture("The Friday failover", ("incident lead", "support", "scribe"), FOOTER),
    "many roles": RolesPicture("Roles", tuple(f"role {each}" for each in range(12)), FOOTER),
    "no roles": RolesPicture("Roles", (), FOOTER),
    "paths": PathsPicture("All it could have been", PATHS, FOOTER),
    "paths of nothing": PathsPicture("Nothing yet", Paths("a", "b", (), ()), FOOTER),
    "debrief": DebriefPicture(2, 7, "What was on the wall all evening?", COLUMNS, FOOTER),
    "debrief of a question alone": DebriefPicture(1, 7, "What did you expect?", (), FOOTER),
}
