"""Which kind of document a source names, and what is wrong with its name."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.loading import messages
from govdocs.models import Document, kind_named, kinds
from govdocs.models.form import find_form
from govdocs.models.synonyms import kind_meant
from govdocs.problems.problem import InvalidDocument, Problem, in_order
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief, suggestion
from govdocs.source.decoding import refuse_bijoy
from govdocs.source.reading import Source
from govdocs.text.unicode import SAMPLE, same_name


def kind_of(source: Source) -> type[Document]:
    """The kind of document that a source names. Raises InvalidDocument where it names none."""
    kind = kind_or_problem(source)
    if isinstance(kind, Problem):
        raise InvalidDocument(in_order((*source.problems, kind)))
    return kind


def kind_or_problem(source: Source, wanted: type[Document] | None = None) -> type[Document] | Problem:
    """The kind that a source names, or what is wrong with its name."""
    key = source.tree.key_of("kind", "ধরন")
    given = brief(source.tree[key]) if key and source.tree[key] is not None else ""
    if wanted and same_name(given) in map(same_name, _names_of(wanted)):
        return wanted  # which need not be registered
    if kind := kind_named(given):
        return kind if wanted is None or issubclass(kind, wanted) else _other_kind(source, key, wanted)
    bangla = " / ".join(kind.bangla_name for kind in kinds().values())
    english = ", ".join(kinds())
    if key is None:
        from govdocs.text.bijoy import looks_like_bijoy

        if looks_like_bijoy(source.text[:SAMPLE]):
            refuse_bijoy(source.name)
        if misspelt := _misspelt_key(source):
            return misspelt
        sentence = messages.MISSING_KIND.filled(bangla=bangla, english=english)
        return source.problem(sentence, source.tree.place)
    if not given.strip():
        sentence = messages.MISSING_KIND.filled(bangla=bangla, english=english)
        return source.problem(sentence, source.tree.values_at[key], path=(key,))
    sentence = _unknown_kind(given, messages.UNKNOWN_KIND.filled(given=given, bangla=bangla, english=english))
    return source.problem(sentence, source.tree.values_at[key], path=(key,), given=given)


def _misspelt_key(source: Source) -> Problem | None:
    """The problem of a key that is nearly ধরন and names a kind of document, such as ধরণ."""
    for key, value in source.tree.items():
        if (meant := suggestion(key, ("ধরন", "kind"))) and kind_named(brief(value)):
            sentence = messages.SENTENCES["extra_forbidden"].filled(name=key, known_bn="", known="")
            sentence = sentence._replace(hint=messages.DID_YOU_MEAN.filled(meant=meant))
            return source.problem(sentence, source.tree.keys_at[key], path=(key,), given=key)
    return None


def _unknown_kind(given: str, sentence: Sentence) -> Sentence:
    """What is said of the name of no kind: that it is a form, or which kind it is perhaps meant for."""
    if form := find_form(given):
        bangla = form.bangla if same_name(given) == same_name(form.name) else given
        return messages.KIND_IS_A_FORM.filled(given=given, form=Text(bangla, form.name))
    named = {name: kind for kind in kinds().values() for name in (kind.bangla_name, kind.name)}
    meant = kind_meant(given) or suggestion(given, named)
    if meant is None:
        return sentence
    both = Text(named[meant].bangla_name, named[meant].name)
    return sentence._replace(hint=messages.DID_YOU_MEAN_OR.filled(meant=both, hint=sentence.hint))


def _other_kind(source: Source, key: str | None, wanted: type[Document]) -> Problem:
    """The problem of a document that is of another kind than the program asks for."""
    given = brief(source.tree[key]) if key else ""
    sentence = messages.OTHER_KIND.filled(given=given, bangla=wanted.bangla_name, english=wanted.name)
    place = source.tree.values_at[key] if key else source.tree.place
    return source.problem(sentence, place, path=(key,) if key else (), given=given)


def _names_of(kind: type[Document]) -> tuple[str, ...]:
    """The two names of a kind; none of `Document` itself."""
    return (kind.name, kind.bangla_name) if hasattr(kind, "name") else ()
