"""Mail merge: one letter, a sheet of names, and as many letters as it has rows; each a document that stands by itself."""

from govdocs.mail_merge.letters import Job, Merged, Writing, Written, jobs, merge, warnings
from govdocs.mail_merge.plan import Letter, Plan, prepare

__all__ = ["Job", "Letter", "Merged", "Plan", "Writing", "Written", "jobs", "merge", "prepare", "warnings"]
