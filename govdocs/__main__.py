"""`python -m govdocs`: the same as the command `govdocs`."""

import sys

from govdocs.cli import main

if __name__ == "__main__":
    sys.exit(main())
