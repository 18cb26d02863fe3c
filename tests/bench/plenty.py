"""A case with very many plays, and one with very many lines."""

FRONT = """---
case: 1
title: Plenty
minutes: 60
clock: { starts: "16:00", stops: "20:00" }
scores:
  customers: { start: 70, means: people who can pay }
  data: { start: 90, means: rows we can vouch for }
  trust: { start: 80, means: what people believe of us }
drains:
  - customers -1 per minute while errors > 45
  - trust -1 per minute until posted
no win: true
---

## Part A: Plenty

### World

| signal | unit | 16:00 | 16:30 | 20:00 |
|--------|------|-------|-------|-------|
| errors | %    | 1     | 40    | 60    |

| signal, once **posted** | unit | +3 | +10 |
|-------------------------|------|----|-----|
| errors                  | %    | 12 | 60  |

| alert | fires when  | severity | says     |
|-------|-------------|----------|----------|
| burn  | errors > 30 | page     | burning  |

### Inject 16:20: The boss joins

- changes: trust -5
- unless: posted

"""
SCORES = ("customers", "data", "trust")


def case(scenes: int, looks: int, options: int) -> str:
    """Scenes in a row, with looks that pay and options that hurt differently."""
    text = FRONT
    for scene in range(scenes):
        last = scene + 1 == scenes
        text += f"### Scene: S{scene}\n\nWhat now?\n\n#### Look\n\n"
        for look in range(looks):
            text += f"- [Look {look}](#look-l{scene}-{look})\n  - takes: {look + 2} min\n"
        text += "\n#### Decide: what\n\n"
        for option in range(options):
            goal = f"ending-e{option}" if last else f"scene-s{scene + 1}"
            text += f"- [Do {option}](#{goal})\n  - takes: {3 + 2 * option} min\n"
            hurt = SCORES[(scene + option) % len(SCORES)]
            gain = SCORES[(scene + option + 1) % len(SCORES)]
            text += f"  - changes: {hurt} -{7 + 3 * option}, {gain} +{2 + option}\n"
            text += "  - sets: posted\n" if option == 1 else ""
        for look in range(looks):
            text += f"\n### Look: L{scene} {look}\n\nSeen.\n\n- sets: saw {scene % 2}\n"
        text += "\n"
    text += "".join(f"### Ending: E{option}\n\nOver.\n\n" for option in range(options))
    return text + "## Part Z\n\n### Debrief\n\n- What did you expect?\n"


def long_case(lines: int) -> str:
    """About so many lines."""
    scenes = 1
    while case(scenes, 4, 4).count("\n") < lines:
        scenes += 1
    return case(scenes, 4, 4)
