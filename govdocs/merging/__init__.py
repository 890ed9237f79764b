"""Mail merge: one letter, a sheet of names, and as many letters as it has rows; each a document that stands by itself."""

from govdocs.merging.plan import Letter, Plan, prepare
from govdocs.merging.writing import Job, Merged, Writing, Written, jobs, merge, warnings

__all__ = ["Job", "Letter", "Merged", "Plan", "Writing", "Written", "jobs", "merge", "prepare", "warnings"]
