"""Files: where they are (disk or store), written whole or not at all, cached, locked."""
