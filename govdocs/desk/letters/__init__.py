"""The letters of a folder and what comes to them: read, saved, listed, searched, thrown away, brought in."""
