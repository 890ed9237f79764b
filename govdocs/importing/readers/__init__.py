"""One reader for each kind of file, each in its bounds → OldDocument; which one is seen from the bytes (`opening`)."""
