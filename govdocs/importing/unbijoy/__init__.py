"""Bijoy in a file → the same file in Unicode, nothing else in it changed."""
