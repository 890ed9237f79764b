"""Many documents at once: planned, rendered in watched processes, skipped where nothing changed."""
