"""The lines of an old document in reading order, and what is seen of a line alone: cues, days, numbers, titles."""
