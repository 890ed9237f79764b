"""Photographs with captions, as reports and press notes carry them."""

from __future__ import annotations

from govdocs.models.fields import Count, Line, YesNo
from govdocs.models.part import Part, named
from govdocs.models.pictures import Picture
from govdocs.models.samples import Usual


class Photographs(Part):
    """A grid of photographs, read row by row; each with its caption below it."""

    shorthand = "pictures"

    heading: Line | None = named("শিরোনাম", "ছবিগুলোর উপরে যা ছাপা হবে।", default=None, example=Usual("আলোকচিত্র"))
    columns: Count = named("কলাম", "এক সারিতে কয়টি ছবি: ১, ২ বা ৩।", default=2, ge=1, le=3)
    numbered: YesNo = named("চিত্র-নম্বর", "ক্যাপশনের আগে ‘চিত্র-১:’, ‘চিত্র-২:’ বসবে কি না।", default=False)
    new_page: YesNo = named("নতুন-পাতা", "ছবিগুলো নতুন পাতায় শুরু হবে কি না।", default=False)
    pictures: tuple[Picture, ...] = named("ছবি", "ছবিগুলো, যে ক্রমে ছাপা হবে।", min_length=1)
