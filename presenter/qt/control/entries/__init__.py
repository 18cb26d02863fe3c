"""All that the room said, to be found, mended, grouped, counted and put on the wall."""
