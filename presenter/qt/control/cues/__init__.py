"""Silent cues in control: sending one, what is waiting to be seen, and the teller's own view."""
