"""The desk: the letters of a folder in the browser of this machine, where they are written, checked, numbered and printed."""
