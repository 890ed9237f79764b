"""Marked tree → Document: its kind, its office, its included files, and every problem at once."""
