"""The server of the desk: on this machine alone, behind the guard, with an end that leaves nothing behind."""
