"""Days that are the first, second or last of a weekday in their month."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.days_of_month import other_days_of_month
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.calendar_days import CALENDAR
from govdocs.source.editing import Quote


@rule("weekday-of-month", source=CALENDAR)
def weekday_of_month(paper: Paper) -> Iterator[Finding]:
    """‘মাসের শেষ বৃহস্পতিবার’ বলে যে তারিখ লেখা, তা সে মাসের সেই বারটি নয়।

    কেন: মাসের প্রথম বা শেষ কোন বার কত তারিখে, তা আঙুলে গুনতে এক সপ্তাহ এদিক-ওদিক হয়; সদস্যরা ভুল দিনে আসেন। দেখা হয় ‘প্রতি মাসের শেষ …বার … সে মোতাবেক’ বা ‘পরবর্তী
    সভা’র তারিখ, আর বারটির ঠিক পরে লেখা তারিখ। ছুটি, স্থগিত বা ব্যতিক্রমের কথা থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘প্রতি মাসের শেষ বৃহস্পতিবার সভা বসবে; পরবর্তী সভা ২৩ জুলাই ২০২৬’; শেষ বৃহস্পতিবার ৩০ জুলাই।

    A day that is said to be the first, second or last of a weekday in its month is not.

    Why: counted on fingers, the last Thursday is easily taken for that of the week before, and members come on the wrong day. Looked at are
    'the last … of every month', with 'accordingly' or 'the next meeting' before the day, and a day right behind the weekday; not where a
    holiday, a meeting that was put off or an exception is spoken of.

    Example: 'প্রতি মাসের শেষ বৃহস্পতিবার সভা বসবে; পরবর্তী সভা ২৩ জুলাই ২০২৬'; the last Thursday is 30 July.
    """
    for passage in paper.texts:
        for found in other_days_of_month(passage.text):
            facts = {"words": found.words, "said": found.said, "right": found.right}
            quote = Quote.of(passage.text, found.start, found.end)
            yield Finding(passage.at, *messages.WEEKDAY_OF_MONTH.filled(**facts), quote=quote)
