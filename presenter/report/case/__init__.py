"""The case in the report: its map, the room's way through it, and what really happened."""
