"""The window after a rehearsal."""
