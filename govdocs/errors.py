"""The error of a value that cannot be read: one sentence in Bangla for the clerk, one in English for the log."""


class Refusal(ValueError):  # noqa: N818 - a value is refused, and says why
    """Raised by the Bangla core; names what was given and what would do.

    >>> str(Refusal("‘abc’ কোনো সংখ্যা নয়।", "'abc' is not a number"))
    "'abc' is not a number"
    """

    def __init__(self, bangla: str, english: str) -> None:
        super().__init__(bangla, english)
        self.bangla = bangla
        self.english = english

    def message(self, language: str = "bn") -> str:
        """The sentence in one of the two languages, `bn` or `en`, as a Problem gives it."""
        return self.bangla if language == "bn" else self.english

    def __str__(self) -> str:
        return self.english
