"""What a product is: where its concept stands, what it is mixed of, whether it acts where it is put."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cds.fhir.record import Resource, objects
from cds.fhir.references import References
from cds.fhir.vocabulary import Vocabulary
from rules.valuesets import codings, plain

# forms and routes that act where they are put; a patch is not among them, nor a gel for mouth, bowel or rectum
_LOCAL = re.compile(
    r"topical|cream\b|cr[eè]me\b|ointment|\bzalf\b|lotion|\bcutane(?:ous|us)\b|\bcutaan\b"
    r"|(?<!oral )(?<!liquid )(?<!soft )(?<!liqui-)(?<!intestinal )(?<!enteral )(?<!enterale )(?<!rectal )(?<!rectale )"
    r"\bgel\b(?! voor intestinaal)(?! for rectal)"
    r"|ophthalmic|\beye drops?\b|oogdruppels|ooggel|oogzalf|\bocula(?:r|ir)\b|conjunctiva(?:l|al)\b"
    r"|\botic\b|oordruppels|\bauricula(?:r|ir)\b"
)
# what goes into the nose: other medicines than antihistamines are given so to act in the whole body
_NASAL = re.compile(
    r"\bnasal (?:spray|drops?|solution|suspension|gel|powder|product|route|use)\b|neus(?:spray|druppels|gel|zalf)"
)
_INTO_THE_NOSE = re.compile(r"nasal\b|\bnasaal\b|\bnose\b|\bneus")
# what may be mixed with an iron salt without making it something else than iron treatment (corrections B18)
_WITH_IRON = re.compile(r"\bfolic acid|foliumzuur|ascorb|vitamine? c\b")
_AMOUNT = re.compile(r"\d\s*(?:mg|mcg|ug|g|unt|iu|ie)\b")


def product_of(resource: Resource, references: References) -> Mapping[str, Any]:
    """The product: the concept itself, the Medication that is referred to, or what the reference displays."""
    coded = [{"code": concept} for concept in objects(resource.get("medicationCodeableConcept"))]
    named = [product for product in coded if says_what(product)]
    if named:
        return named[0]
    reference = resource.get("medicationReference")
    medication = references.resource(reference, resource)
    product = {} if medication is None else _with_ingredients(medication, resource, references)
    if not says_what(product) and isinstance(reference, dict) and isinstance(reference.get("display"), str):
        return {**product, "code": {"text": reference["display"]}}
    return product


def says_what(product: Mapping[str, Any]) -> bool:
    """Whether a product is named at all."""
    concepts = [product.get("code"), *ingredient_concepts(product)]
    return bool(list(product_codings(product)) or any(texts_of(concept) for concept in concepts))


def is_local(product: Mapping[str, Any], dosages: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a product is for the skin, the eye or the ear, by its form or by the route of its dosage."""
    return any(_LOCAL.search(text) for text in (*_forms(product), *_routes(dosages)))


def is_nasal(product: Mapping[str, Any], dosages: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a product is for the nose, by its form or by the route of its dosage."""
    by_form = any(_NASAL.search(text) for text in _forms(product))
    return by_form or any(_INTO_THE_NOSE.search(text) for text in _routes(dosages))


def _forms(product: Mapping[str, Any]) -> list[str]:
    return [plain(text) for text in (*texts_of(product.get("code")), *texts_of(product.get("form")))]


def _routes(dosages: Iterable[Mapping[str, Any]]) -> list[str]:
    return [plain(text) for dosage in dosages for text in texts_of(dosage.get("route"))]


def _with_ingredients(medication: Resource, within: Resource, references: References) -> Mapping[str, Any]:
    """A Medication whose ingredients are named, also those that it only refers to."""
    parts = [_spelled_out(part, medication, within, references) for part in objects(medication.get("ingredient"))]
    return {**medication, "ingredient": parts} if parts else medication


def _spelled_out(part: Resource, medication: Resource, within: Resource, references: References) -> Mapping[str, Any]:
    reference = part.get("itemReference")
    if not isinstance(reference, dict) or part.get("itemCodeableConcept") is not None:
        return part
    found = references.resource(reference, medication) or references.resource(reference, within)
    return {**part, "itemCodeableConcept": found.get("code") if found else {"text": reference.get("display")}}


def product_codings(product: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The codings of a product and of its ingredients."""
    yield from codings(product.get("code"))
    for concept in ingredient_concepts(product):
        yield from codings(concept)


def ingredient_concepts(product: Mapping[str, Any]) -> list[object]:
    """The concepts of the active ingredients that a Medication lists."""
    return [part.get("itemCodeableConcept") for part in parts_of(product)]


def parts_of(product: Mapping[str, Any]) -> list[Resource]:
    """The ingredients of a product that do something."""
    return [part for part in objects(product.get("ingredient")) if part.get("isActive") is not False]


def is_mixed(product: Mapping[str, Any], words: Vocabulary) -> bool:
    """Whether a product holds an active ingredient besides iron, folic acid and vitamin C."""
    named = [texts_of(concept) for concept in ingredient_concepts(product)]
    parts = [texts[0] for texts in named if texts] if len(named) > 1 else []
    for text in texts_of(product.get("code")):
        amounts = [part for part in plain(text).split(" / ") if _AMOUNT.search(part)]
        parts += amounts if len(amounts) > 1 else []
    return any(not _WITH_IRON.search(plain(part)) and not _is_iron(part, words) for part in parts)


def _is_iron(text: str, words: Vocabulary) -> bool:
    tables = words.medications.tables
    return (
        any("oral-iron" in tables[c]["classes"] for c in words.medications.by_name(text))
        or "iron" in plain(text).split()
    )


def texts_of(concept: object) -> list[str]:
    """The text and the displays of a CodeableConcept."""
    given = [concept.get("text")] if isinstance(concept, dict) else []
    return [text for text in (*given, *(coding.get("display") for coding in codings(concept))) if isinstance(text, str)]
