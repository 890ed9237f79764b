"""What `govdocs doctor` looks at: all that a letter needs of this machine, and what to do about what is missing.

for condition in examined(Path()):
    print(condition.level, condition.subject.en, condition.found.en)
"""

from govdocs.doctor.condition import Condition, Level, worst
from govdocs.doctor.examination import examined

__all__ = ["Condition", "Level", "examined", "worst"]
