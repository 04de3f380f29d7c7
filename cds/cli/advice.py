"""`rls-cds advise`: a file in, cards out."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args
from uuid import uuid4

import orjson

from cds.advisor import Advisor, Context, Request
from cds.app import build_advisor, client_of, site_settings
from cds.cli.explanation import print_explanation
from cds.cli.rendering import print_cards
from cds.fhir.drafts import orders_of
from cds.fhir.gathering import record_of, record_of_prefetch
from cds.fhir.record import RecordError
from rules.documents import LANGUAGES
from rules.rule import Hook


class InputError(ValueError):
    """What the user gave cannot be read; one line that names it and says what was expected."""


def advise_file(
    file: Path, *, as_json: bool, hook: str | None, language: str | None, day: date | None, explain: bool,
    decision_id: str | None, patient: str | None,
) -> None:  # fmt: skip
    """Decides about the record in a file and prints the answer."""
    advisor, request = asked(file, hook=hook, language=language, day=day, patient=patient, decision_id=decision_id)
    if as_json and explain:
        request = replace(request, client=replace(request.client, trace=True, near=True))
    decision = advisor.advise(request)
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(decision.response, option=orjson.OPT_INDENT_2) + b"\n")
        return
    print_cards(decision, advisor.texts(request.language))
    if explain:
        print_explanation(decision, advisor.knowledge)


def asked(
    file: Path, *, hook: str | None, language: str | None, day: date | None, patient: str | None,
    decision_id: str | None = None,
) -> tuple[Advisor, Request]:  # fmt: skip
    """The request about the record in a file, and the advisor of this site. Raises `InputError`."""
    settings = site_settings()
    language = _one_of(language or settings.language, LANGUAGES, "--lang")
    if hook is not None:
        _one_of(hook, get_args(Hook), "--hook")
    given = _parsed(file)
    advisor = build_advisor(settings)
    return advisor, replace(
        _request(given, file, advisor, hook, patient),
        day=day or datetime.now(settings.zone).date(),
        language=language,
        decision_id=decision_id or str(uuid4()),
        client=client_of(settings, "command line"),
    )


def _request(given: Any, file: Path, advisor: Advisor, hook: str | None, patient: str | None) -> Request:
    """The request without day, language and id. Raises `InputError` for what is no FHIR."""
    sources = advisor.knowledge.document["sources"]
    try:
        if isinstance(given, Mapping) and "hook" in given and "resourceType" not in given:
            return _hook_request(given, file, sources, hook)
        record = record_of(given, sources, patient)
    except RecordError as failure:
        raise InputError(f"{file}: {failure}") from None
    chosen: Hook = hook or "patient-view"  # type: ignore[assignment]
    return Request(record, chosen, date.min, "en", "", Context(patient_id=patient))


def _hook_request(given: Mapping[str, Any], file: Path, sources: Mapping[str, Any], hook: str | None) -> Request:
    context = given.get("context")
    patient = context.get("patientId") if isinstance(context, Mapping) else None
    if not isinstance(patient, str) or not patient.strip():
        raise InputError(f"{file}: expected a patient id in context.patientId of the CDS Hooks request")
    chosen: Hook = _one_of(hook or str(given["hook"]), get_args(Hook), f"{file}: hook")  # type: ignore[assignment]
    record = record_of_prefetch(given.get("prefetch"), sources, patient)
    assert isinstance(context, Mapping)
    return Request(record, chosen, date.min, "en", "", _context(context, patient, chosen))


def _context(given: Mapping[str, Any], patient: str, hook: Hook) -> Context:
    """What the hook says: the draft orders in whatever shape they came, and which of them are selected."""
    selections, encounter = given.get("selections"), given.get("encounterId")
    return Context(
        patient_id=patient,
        encounter_id=encounter if isinstance(encounter, str) else None,
        draft_orders=orders_of(given, hook),
        selections=tuple(s for s in selections if isinstance(s, str)) if isinstance(selections, list) else (),
    )


def _parsed(file: Path) -> Any:
    try:
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as failure:
        raise InputError(f"{file}: {failure.strerror or 'cannot be read'}") from None
    content = content.removeprefix(b"\xef\xbb\xbf")
    if not content.strip():
        raise InputError(f"{file}: expected FHIR as JSON or NDJSON, found nothing")
    lines = [(number, line) for number, line in enumerate(content.splitlines(), 1) if line.strip()]
    if file.suffix.lower() == ".ndjson" or (len(lines) > 1 and _is_object(lines[0][1])):
        return _parsed_lines(lines, file)
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as failure:
        raise InputError(f"{file}: expected JSON ({failure})") from None


def _parsed_lines(lines: list[tuple[int, bytes]], file: Path) -> list[Any]:
    """The resources of NDJSON, one a line."""
    resources = []
    for number, line in lines:
        try:
            resources.append(orjson.loads(line))
        except orjson.JSONDecodeError as failure:
            raise InputError(f"{file}, line {number}: expected one JSON resource a line ({failure})") from None
    return resources


def _is_object(line: bytes) -> bool:
    """Whether a first line is JSON by itself, as in NDJSON and never in a document over several lines."""
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False


def _one_of(value: str, allowed: tuple[str, ...], place: str) -> str:
    if value not in allowed:
        raise InputError(f"{place}: expected one of {', '.join(allowed)}, not '{value}'")
    return value
