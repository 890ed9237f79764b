"""The Bangla Academy's rules as patterns: what must be written so in any word, whether a lexicon has it or not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from govdocs.audit.spelling import naming
from govdocs.errors import Text
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise


@dataclass(frozen=True)
class AcademyRule:
    """A pattern that no right word has, but for the exceptions; what belongs there; and the rule in words."""

    pattern: str
    right: str | Callable[[re.Match[str]], str]
    name: Text
    exceptions: str = ""
    """Words, or pieces of words, that the rule leaves alone."""

    @cached_property
    def _parts(self) -> tuple[re.Pattern[str], str | Callable[[re.Match[str]], str], tuple[str, ...]]:
        right = normalise(self.right) if isinstance(self.right, str) else self.right
        return compiled(normalise(self.pattern)), right, tuple(normalise(self.exceptions).split())

    def applied(self, word: str) -> str:
        """The word as the rule writes it."""
        pattern, right, exceptions = self._parts
        if not pattern.search(word) or any(piece in word for piece in exceptions):
            return word
        return pattern.sub(right, word)


def _case(plural: str, ending: str) -> str:
    """The ending of case that a word keeps when of two endings of its plural the second goes."""
    genitive = "র" if plural.endswith(("ীর", "ীদের")) else "ের"
    return genitive if plural.endswith(("দের", "র", "ের")) else ending


_END: Final = "(?=(?:র|কে|রা|দের|দেরকে|ও|ই|টি|টির|সহ|ভাবে|ভাবেই)?$)"
"""The end of a word, or an ending that begins with a consonant."""
_NAMES: Final = "ভট্টাচার্য্য আচার্য্য কার্ত্তিক চক্রবর্ত্তী সূর্য্য"

RULES: Final = (
    # A reph doubles nothing.
    AcademyRule("র্([কগচজটডতদনপবমযলশস])্\\1", r"র্\1", naming.REPH, _NAMES),
    AcademyRule("র্র্", "র্", naming.REPH),
    AcademyRule("র্দ্ধ", "র্ধ", naming.REPH),
    AcademyRule("র্চ্ছ", "র্ছ", naming.REPH),
    # ণ
    AcademyRule("(?<=...)(?<!ঙ্)গন(?=ের|কে|ও|সহ|$)", "গণ", naming.RETROFLEX_N, "ড্রাগন ওয়াগন প্যারাগন গগন লগন"),
    AcademyRule("(?<=..)করন(?=ের|ে|কে|টি|ও|ই|সহ|কারী|কৃত|কাল|$)", "করণ", naming.RETROFLEX_N),
    AcademyRule("(?<=..)(?:কান্ড)(?!ার|ি)", "কাণ্ড", naming.RETROFLEX_N, "স্কান্ড"),
    AcademyRule(
        "^গন(?=পূর্ত|শিক্ষা|শুনানি|মাধ্যম|সচেতন|তন্ত্র|তান্ত্রিক|ভোট|বিজ্ঞপ্তি|প্রজাতন্ত্র|সংযোগ|স্বাক্ষর|কবর|হত্যা|অভ্যুত্থান|পরিবহন|গ্রন্থাগার)",
        "গণ",
        naming.RETROFLEX_N,
    ),
    AcademyRule("(?<!ল্যা)খন্ড", "খণ্ড", naming.RETROFLEX_N),
    AcademyRule("দন্ড", "দণ্ড", naming.RETROFLEX_N),
    AcademyRule("মন্ডল", "মণ্ডল", naming.RETROFLEX_N),
    AcademyRule("ঘন্ট", "ঘণ্ট", naming.RETROFLEX_N),
    AcademyRule("পূর্ন", "পূর্ণ", naming.RETROFLEX_N),
    AcademyRule("বর্ন", "বর্ণ", naming.RETROFLEX_N, "বর্নভিটা"),
    AcademyRule("^(?=[^রঋৃষ]*$)(.+)ায়ণ", r"\1ায়ন", naming.RETROFLEX_N),
    AcademyRule("^(অর্থ|নিবন্ধ|উন্ন|মনোন)া?য়ণ", lambda m: m[0].replace("ণ", "ন"), naming.RETROFLEX_N),
    AcademyRule("(গভর্|মডার্|হর্|জার্|ফার্|ইন্টার্|টার্|^কর্(?=ণ(?:ার|েল)))ণ", r"\1ন", naming.FOREIGN_N),
    AcademyRule("র্([চছজশসতদধল][া-ৌ]?)ণ(?!্)", r"র্\1ন", naming.RETROFLEX_N),
    AcademyRule("(?<=..)েণ$", "েন", naming.RETROFLEX_N, "প্রকারেণ প্রহারেণ"),
    AcademyRule("(?<!^ল)ন্(?=ঠ)", "ণ্", naming.RETROFLEX_N, "ঠন্ ঠুন্"),
    AcademyRule("(?<!^ক)(?<!^ই)ন্(?=[চছজঝ])", "ঞ্", naming.LETTERS, "চন্চ চিন্চ ঝন্ঝ ঝিন্ঝ"),
    AcademyRule("^ইন্(?=জিন)", "ইঞ্", naming.LETTERS),
    AcademyRule("^ইন্(?=জেক)", "ইন", naming.LETTERS),
    # ষ
    AcademyRule("^ষ্ট", "স্ট", naming.FOREIGN_S),
    AcademyRule(
        "^(রেজি|ম্যাজি|ইন্ডা|মিনি|মা|পো|ট্রা|লি|টে|এ|সি|হো|ডি|ফে|ফটো|ব্যারি|গে|ইন|কা|কন|আগ|ফরে|কনটে|ইনভে|ট্যুরি|টুরি|প্লা|ফা|লা|স্পেশালি|আর্টি)ষ্ট",
        r"\1স্ট",
        naming.FOREIGN_S,
    ),
    AcademyRule("(?<=..)নাষ(?=ক|ন)", "নাশ", naming.RETROFLEX_S),
    # ই and ঈ
    AcademyRule(
        "(বুদ্ধি|শ্রম|পেশা|চাকরি|চাকুরি|কৃষি|কৃষী|মৎস্য|মৎস|দীর্ঘ|ক্ষণ|চির|স্বল্প|পর|সহ|অণু|আইন|কর্ম|ব্যবসা|ব্যবহার|জল|বন|অস্ত্র|শিল্প)জিবী(?!য়)",
        r"\1জীবী",
        naming.LONG_I,
    ),
    AcademyRule("(?<=..)হিনতা", "হীনতা", naming.LONG_I),
    AcademyRule("^(উৎপাদন|উন্নয়ন|সংবেদন|পরিবর্তন|সৃজন|সহন|বর্ধন|রক্ষণ)শিল", r"\1শীল", naming.LONG_I),
    AcademyRule(
        "(ভাষা|শিক্ষা|উদ্ভিদ|প্রাণি|কীট|মৎস্য|কৃষি|পুষ্টি|আবহাওয়া|পরিবেশ|জলবায়ু|বিজ্ঞান|প্রযুক্তি|নীতি|ইতিহাস|পরিসংখ্যান|তত্ত্ব|গণিত|সংগীত|সঙ্গীত|ক্রীড়া|আইন|সমাজ|মৃত্তিকা|নগর|উদ্যান)বীদ(?=$|গণ|দের|রা|ের|কে)",
        r"\1বিদ",
        naming.VOWEL_I,
    ),
    AcademyRule(f"(?<=..)জীবি{_END}", "জীবী", naming.LONG_I),
    AcademyRule(f"(?:^|(?<=...))ব্যাপি{_END}", "ব্যাপী", naming.LONG_I),
    AcademyRule(f"(?<=[া-ৌক-ম])র্থি{_END}", "র্থী", naming.LONG_I),
    AcademyRule(
        f"(?<=..)কারি{_END}",
        "কারী",
        naming.LONG_I,
        "সরকারি বেসরকারি আধাসরকারি দরকারি তরকারি আবকারি পাইকারি শিকারি টিটকারি চমৎকারি হাঁকারি ফুলকারি মেকারি বেকারি মনোহারি কেলেঙ্কারি কেলেংকারি পিচকারি পেশকারি ব্রোকারি নমস্কারি তুইতোকারি জোকারি মালাইকারি খাঁকারি",
    ),
    AcademyRule(f"(?<=..)ধারি{_END}", "ধারী", naming.LONG_I, "আধারি"),
    AcademyRule(f"(?<=..)(?<!ালো)(?<!ভাল)বাসি{_END}", "বাসী", naming.LONG_I, "উপবাসি"),
    AcademyRule(f"(?<=..)ভোগি{_END}", "ভোগী", naming.LONG_I),
    AcademyRule(f"(?<=.)(?<!ন)গামি{_END}", "গামী", naming.LONG_I),
    AcademyRule(f"(?<=..)(?<!মুখো)মুখি{_END}", "মুখী", naming.LONG_I),
    AcademyRule(f"(?<=..)যোগি{_END}", "যোগী", naming.LONG_I),
    AcademyRule(f"স্থায়ি{_END}", "স্থায়ী", naming.LONG_I),
    AcademyRule(f"(?<=..)যায়ি{_END}", "যায়ী", naming.LONG_I),
    AcademyRule("^জারী", "জারি", naming.FOREIGN_I),
    AcademyRule("(যোগ|কার|র্থ|কৃত|গাম|দর্শ|স্থায়|দায়|ব্যাপ|বন্ধ|রোধ)ী(?=তা|ত্ব)", r"\1ি", naming.SHORT_I_BEFORE),
    AcademyRule("^মন্ত্রী(?=পরিষদ|সভা)", "মন্ত্রি", naming.SHORT_I_BEFORE),
    AcademyRule("^প্রাণী(?=সম্পদ|বিদ্যা|বিজ্ঞান|জগ)", "প্রাণি", naming.SHORT_I_BEFORE),
    AcademyRule("(?<=..)(?<!্র)িয়(?=ভাবে|তা|$)", "ীয়", naming.LONG_I, "দুনিয় জুনিয় সিনিয় অমিয় কালিয় পিয়"),
    AcademyRule("(?<=[রষ])নীয়", "ণীয়", naming.RETROFLEX_N),
    AcademyRule("(?<=..)কালিন", "কালীন", naming.LONG_I),
    AcademyRule(
        f"(ন্স|ম্পান|শনার|র্সার|ডার|েইল|োলট|ফিসিয়াল|নসার|শিনার|ন্টর|ডেম|টর|ল্ট|স্ট্র|ব্রের|ক্টর|টার)ী{_END}",
        r"\1ি",
        naming.FOREIGN_I,
        "পটার মন্ত্রী তন্ত্র নেত্রী ছাত্রী গোত্র কটারী পুঁটার নটার নটরী অগ্রী উগ্রী একাডেমীক",
    ),
    AcademyRule(f"দারী{_END}", "দারি", naming.FOREIGN_I, "বিদারী উদারী"),
    AcademyRule(f"^(তথ্য|কার্য|ইত্য|দ্রব্য|ভাত|পত্র|বিষয়|দলিল|যন্ত্র)াদী{_END}", r"\1াদি", naming.LONG_I),
    AcademyRule(f"^দরকারী{_END}", "দরকারি", naming.FOREIGN_I),
    AcademyRule("^অতিব$", "অতীব", naming.LONG_I),
    # উ and ঊ
    AcademyRule("^দূর্(?!বা)", "দুর্", naming.SHORT_U),
    AcademyRule("ভূক্ত", "ভুক্ত", naming.SHORT_U),
    AcademyRule("(বহির্|অভি|উদ্|সম্|অন্তর্|আবির্|পরা|ী)ভুত(?!ুড়)", r"\1ভূত", naming.LONG_U, "অদ্ভুত"),
    AcademyRule("(?<=..)মুলক(?!া)", "মূলক", naming.LONG_U, "আমুলক শিমুল"),
    AcademyRule("পুর্(?=[বণ])", "পূর্", naming.LONG_U),
    AcademyRule("(?<!ফ)মুল্য", "মূল্য", naming.LONG_U),
    AcademyRule("^(?:পূ[নণ]|পুণ)(?=র|ঃ)", "পুন", naming.SHORT_U),
    AcademyRule("(?<=..)সমুহ", "সমূহ", naming.LONG_U),
    AcademyRule("^(নিম্ন|অনু|প্রতি|স্ব|এ|সে|যে|সেই|এই|যেই|কী|ভিন্ন|বহু|অপ)রুপ", r"\1রূপ", naming.LONG_U),
    # One plural a word
    AcademyRule(
        "(?<=..)(গণ|বৃন্দ|সমূহ|বর্গ|মণ্ডলী)(?:গণ|বৃন্দ|সমূহ|গুলো|গুলি|ে?রা|দের)(কে|র|ের|ে|)$",
        lambda match: match[1] + _case(match[0], match[2]),
        naming.PLURAL,
    ),
    # Conjuncts
    AcademyRule("^এ্যা", "অ্যা", naming.FOREIGN_A),
    AcademyRule("^স্বত্ত্বেও", "সত্ত্বেও", naming.LETTER_BELOW),
    AcademyRule("স্বত্ত্ব", "স্বত্ব", naming.LETTER_BELOW),
    AcademyRule("^তত্ব", "তত্ত্ব", naming.LETTER_BELOW),
    AcademyRule("^পুন(?=ন|গঠ|গৃহ|বাস|বিব|বিন|মূল|মুদ|ব্যব|জীব)", "পুনর্", naming.LOST_REPH),
    AcademyRule("(?<!নি)(?<!নু)গৃহ[িী]তা(?=$|[রওই]|কে|দের|গণ|টি|সহ|বৃন্দ|য়)", "গ্রহীতা", naming.LETTERS),
    AcademyRule("(?:^|(?<=সং|নু))গ্রহ[িী]ত(?=$|[ওই]|ের)", "গৃহীত", naming.LETTERS),
    AcademyRule("গৃহিত", "গৃহীত", naming.LONG_I),
    AcademyRule("^ম[ুূ]ম[ুূ]র্[ষশস](?![ুূ])(ে(?=র))?", "মুমূর্ষু", naming.LETTERS),
    AcademyRule("িষ্ণ(?![ুূ])(ে(?=র))?", "িষ্ণু", naming.LETTERS),
    AcademyRule("^আত্ন", "আত্ম", naming.LETTER_BELOW),
    AcademyRule("^উম্ম(?=োচ|ুক্ত|ুখ)", "উন্ম", naming.LETTER_BELOW),
    AcademyRule("নিন্ম", "নিম্ন", naming.LETTER_BELOW),
    AcademyRule("ন্হ", "হ্ন", naming.LETTER_BELOW),
    AcademyRule("^আহব্?ব?(?=া)", "আহ্ব", naming.LETTER_BELOW),
    AcademyRule("^(গ|জি|বি)হব(?=র|া|ল)", r"\1হ্ব", naming.LETTER_BELOW),
    AcademyRule("চিহৃ", "চিহ্ন", naming.LETTERS),
    AcademyRule("^(ব্যক্তি|গুরু|দায়ি|নেতৃ|ঘন|দূর)ত্ত্ব", r"\1ত্ব", naming.LETTER_BELOW),
    AcademyRule(
        "^(উদ্যান|কীট|রোগ|মৃত্তিকা|পুরা|নৃ|প্রত্ন|ভূ|সমাজ|ভাষা|জীব|উদ্ভিদ|মনস্|পরিসংখ্যান)তত্ব", r"\1তত্ত্ব", naming.LETTER_BELOW
    ),
    AcademyRule("ধ্যক্ষ্য", "ধ্যক্ষ", naming.LETTER_BELOW),
    AcademyRule("^উ(?:ৎ?শ|ৎ?ছ|চ্?শ|শ্শ)ৃ(?:ঙ্খ|ংখ)ল", "উচ্ছৃঙ্খল", naming.LETTERS),
    AcademyRule("^মহত্ব", "মহত্ত্ব", naming.LETTER_BELOW),
    AcademyRule("^মৎস(?!্য|র|ী)(?=.)", "মৎস্য", naming.LETTER_BELOW),
    AcademyRule("জ্ঞ্য", "জ্ঞ", naming.LETTER_BELOW),
    AcademyRule("(?<=..)স্থ্য", "স্থ", naming.LETTER_BELOW, "স্বাস্থ্য দৌস্থ্য গার্হস্থ্য মধ্যস্থ্য স্বস্থ্য"),
    AcademyRule("^কৃচ্ছ(?!্র)", "কৃচ্ছ্র", naming.LETTER_BELOW),
    AcademyRule("রাষ্ট(?!্র|ার|িক)", "রাষ্ট্র", naming.LETTER_BELOW),
    AcademyRule("^(শীত|বন্য|ক্ষুধ|তৃষ্ণ|রোগ|শোক|ভয়|ত্রাণ)ার্থ(?!ী|ি)", r"\1ার্ত", naming.STA, "ত্রাণার্থ"),
    AcademyRule("^আদি(?:ষ্ঠ|স্ট|স্ঠ)", "আদিষ্ট", naming.STA),
    AcademyRule("^উপরু?ক্ত", "উপর্যুক্ত", naming.LETTERS),
    AcademyRule("রূদ্ধ", "রুদ্ধ", naming.SHORT_U),
    AcademyRule("^ব্য(?=প[কা]|প্ত|পৃ|খ্যা|হত|কু|ংক|রিস্ট)", "ব্যা", naming.LETTER_BELOW),
    AcademyRule("^উল(?=েখ|িখিত)", "উল্ল", naming.LETTER_BELOW),
    AcademyRule("স্বায়ত্ব", "স্বায়ত্ত", naming.LETTER_BELOW),
    AcademyRule("(?<=...)ীক(?=$|ভাবে|তা)", "িক", naming.VOWEL_I, "প্রতীক নির্ভীক অলীক পুণ্ডরীক শরীক বাল্মীক"),
    AcademyRule("^(অপেক্ষ|বক্ষ্য|ক্ষীয়|ম্রিয়|ক্রিয়)া?মান", r"\1মাণ", naming.RETROFLEX_N),
    AcademyRule("বব্ধ", "বদ্ধ", naming.LETTER_BELOW),
    AcademyRule("(?<!ভূ)দূষন", "দূষণ", naming.RETROFLEX_N),
    AcademyRule("উদ্ধো[দধ]ন", "উদ্বোধন", naming.LETTER_BELOW),
    AcademyRule("^(?:পরি|নিরি|সমি)ক্ষ(?=[াণক]|িত|ার)", lambda m: m[0].replace("িক্ষ", "ীক্ষ"), naming.LONG_I),
    AcademyRule("^সম্পন(?=$|ের|ভাবে|কৃত)", "সম্পন্ন", naming.LETTER_BELOW),
    AcademyRule("^অঙ্গি(?=কার)", "অঙ্গী", naming.LONG_I),
    AcademyRule("ফেরৎ", "ফেরত", naming.KHANDA_TA),
    AcademyRule("^অংশি(?=দার)", "অংশী", naming.LONG_I),
    AcademyRule("^(বি|প্র|প্রতি|অভি)ঞ্জ(?=[াপে])", r"\1জ্ঞ", naming.LETTERS),
    AcademyRule("(?<=.)পএ(?=ের|ে|টি|সহ|$)", "পত্র", naming.LETTERS),
    AcademyRule("(?<!্)য্র", "র্য", naming.LOST_REPH),
    AcademyRule("রম্ন", "রু", naming.CONVERTED),
    AcademyRule("স্ত্ত(?![া-ৌ্])", "স্তু", naming.CONVERTED),
    AcademyRule("লস্ন", "ল্ল", naming.CONVERTED),
    AcademyRule("িস্নষ্ট", "্লিষ্ট", naming.CONVERTED),
    AcademyRule("সত্ম", "স্ত", naming.CONVERTED),
    AcademyRule("[নম]ত্ম", "ন্ত", naming.CONVERTED),
    AcademyRule("চেছ(?=দ)", "চ্ছে", naming.CONVERTED),
    AcademyRule("^(গু|স্ব|ই|তু|পু|উ|শুভে|পরি)চছ", r"\1চ্ছ", naming.CONVERTED),
    AcademyRule("(সুস্থ|দক্ষ)্য(?=$|ের|তা|ভাবে)", r"\1", naming.LETTER_BELOW),
    AcademyRule("^উল্লেক্ষিত", "উল্লিখিত", naming.LETTERS),
    AcademyRule("^যোগযোগ", "যোগাযোগ", naming.LETTERS),
    AcademyRule("^স্ব(?=শরীরে|পরিবারে|সম্মানে|চিত্র)", "স", naming.LETTER_BELOW),
    AcademyRule("^আনু[সষ]া?(?:ঙ্গ|ংগ)িক", "আনুষঙ্গিক", naming.RETROFLEX_S),
    AcademyRule("^মনযোগ", "মনোযোগ", naming.LETTERS),
    AcademyRule("^দ[ুূ]রাবস্থা", "দুরবস্থা", naming.LETTERS),
    AcademyRule("প্রসংশ", "প্রশংস", naming.RETROFLEX_S),
    AcademyRule("(?<=..)প্রবন(?=$|তা|ের)", "প্রবণ", naming.RETROFLEX_N),
    AcademyRule("(?<=..)পূরন(?=ের|ে|কৃত|পূর্বক|সহ|$)", "পূরণ", naming.RETROFLEX_N),
    AcademyRule("(?<=..)রুপ(?=ে|ের|$)", "রূপ", naming.LONG_U, "তছরুপ তসরুপ তুরুপ বিদ্রুপ ইস্ক্রুপ স্ক্রুপ"),
    AcademyRule("^যথাযত", "যথাযথ", naming.STA),
    AcademyRule("^স্বাক্ষরতা", "সাক্ষরতা", naming.LETTER_BELOW),
    AcademyRule("তত্ত্বাবধায়ন", "তত্ত্বাবধান", naming.LETTERS),
    AcademyRule("(?<=...)বৃন্ধ$", "বৃন্দ", naming.LETTERS),
    AcademyRule("(?<=...)ক্রেম$", "ক্রমে", naming.LETTERS),
    AcademyRule("^পুনঃর", "পুনর", naming.VISARGA),
    AcademyRule("^অন্তঃর্", "অন্তর্", naming.VISARGA),
    AcademyRule("^ইতঃমধ্যে", "ইতোমধ্যে", naming.VISARGA),
    AcademyRule("^নিঃস্(?=প্র|ফল|কর্ম)", "নিষ্", naming.VISARGA),
    AcademyRule("^নিস্বার্থ", "নিঃস্বার্থ", naming.VISARGA),
    AcademyRule("^অতপর$", "অতঃপর", naming.VISARGA),
    AcademyRule("স্হ", "স্থ", naming.CONJUNCT),
    AcademyRule("গ্রস্থ", "গ্রস্ত", naming.STA, "অগ্রস্থ"),
    AcademyRule("(ভ|প্রস|প্রাস|নুষ|^অ|^ব|ম)ংগ(?!্র)", r"\1ঙ্গ", naming.VELAR, "মংগোল"),
    AcademyRule("^(আ?কা)ংখ(?=া|িত)", r"\1ঙ্ক্ষ", naming.VELAR),
    AcademyRule("^আংগু", "আঙু", naming.VELAR),
    AcademyRule("শৃংখল", "শৃঙ্খল", naming.VELAR),
    AcademyRule("লংঘ", "লঙ্ঘ", naming.VELAR),
    AcademyRule("^(কেলে|অ|আত|কল|পাল|আশ|শ(?=ংকা|ংকিত))ংক", r"\1ঙ্ক", naming.VELAR),
    # Words apart
    AcademyRule(
        "^(পারে|পারি|পারেন|পারবে|পারবেন|করে|করেন|করি|করবে|করবেন|হয়|হবে|হচ্ছে|যায়|যাবে|যাচ্ছে|থাকে|থাকেন|থাকবে|দেয়|দেবে|নেয়|আসে|আসবে|চায়|পায়|পাবে|রাখে|জানে|জানেন|লাগে|লাগবে)না$",
        r"\1 না",
        naming.APART,
    ),
    AcademyRule(
        "^(.{2,}(?:ছে|বে|ছেন|বেন|চ্ছি|েন)|.{0,28}(?:ছিল|তো|লো|তেন|লেন)|দেন|নেন|পান|যান|হন)না$",
        r"\1 না",
        naming.APART,
    ),
    AcademyRule("^(হয়|যায়|পায়|করে|দেয়|আসে|থাকে|করেন|দেন|পারে|পারেন)নাই$", r"\1 নাই", naming.APART),
    AcademyRule("^কি(?=ভাবে|রূপ)", "কী", naming.WHAT),
)


def by_rules(word: str) -> tuple[str, Text] | None:
    """A word as the rules write it, with the first rule that it breaks; None where it breaks none.

    >>> by_rules("সহজীকরনের")[0]
    'সহজীকরণের'
    """
    if not any(pattern.search(word) for pattern in _any_rule()):
        return None
    right, names = word, []
    for rule in RULES:
        if (changed := rule.applied(right)) != right:
            right = changed
            names.append(rule.name)
    return (right, names[0]) if names else None


@cache
def _any_rule() -> tuple[re.Pattern[str], ...]:
    """The patterns of all rules, as few as can be; those that refer to a group of their own stay apart."""
    together = "|".join(f"(?:{rule.pattern})" for rule in RULES if "\\1" not in rule.pattern)
    apart = (rule.pattern for rule in RULES if "\\1" in rule.pattern)
    return tuple(compiled(normalise(pattern)) for pattern in (together, *apart))
