"""Mail merge: one letter and a sheet → a letter for each row, each a complete document."""

from govdocs.mail_merge.letters import (
    Merged,
    MergeJob,
    Writing,
    Written,
    jobs,
    merge,
    problems_on_paper,
    warnings,
)
from govdocs.mail_merge.plan import MergedLetter, MergePlan, prepare

__all__ = [
    "MergeJob",
    "MergePlan",
    "Merged",
    "MergedLetter",
    "Writing",
    "Written",
    "jobs",
    "merge",
    "prepare",
    "problems_on_paper",
    "warnings",
]
