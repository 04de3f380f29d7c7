"""The memory of a site, from its settings: the store opened, with what calls are answered with laid down in it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from functools import partial
from typing import Any

import orjson
from pydantic import SecretStr
from structlog.typing import FilteringBoundLogger

from cds.advisor import Advisor
from cds.fhir.codemaps import CodeMap
from cds.service.memory import NO_MEMORY, Memory, StoreMemory
from cds.settings import Settings, SettingsError
from cds.store.errors import StoreError
from cds.store.keys import Key, Keys
from cds.store.silences import Terms
from cds.store.store import READING_SECONDS, Store
from rules.compiled import Knowledge
from rules.compiler import standard_knowledge
from rules.site import OrderCode, Overlay, SiteLink

NO_STORE = "none"
_NO_KEY = "no patient_key is set: patients are not recorded, and overrides silence nothing"


def memory_of(
    settings: Settings, advisor: Advisor, log: FilteringBoundLogger, now: Callable[[], datetime],
    lost: Callable[[int], None] = lambda _: None, reading_seconds: float = READING_SECONDS,
) -> Memory:  # fmt: skip
    """The memory. A store that cannot be opened now is said and tried again later; the cards do not wait for it.

    `lost` is told how many entries of the audit could not be written. `reading_seconds`: how long an answer may wait
    for silences.

    Raises `SettingsError` for settings that contradict each other or an address that is none.
    """
    if settings.recording and settings.recording_key is None:
        raise SettingsError("recording: expected a recording_key with it, because whole calls are kept encrypted")
    url = settings.store.get_secret_value()
    if url == NO_STORE:
        return NO_MEMORY
    policy, keys = advisor.knowledge.document["policy"], keys_of(settings)
    terms, reasons = terms_of(settings, advisor.knowledge), policy["override"]["reasons"]
    try:
        store = Store(url, keys, terms, reasons, partial(_failed, log, lost), reading_seconds)
    except StoreError as failure:
        raise SettingsError(str(failure)) from None
    if settings.patient_key is None:
        log.warning("silences off", reason=_NO_KEY)
    # what the site has changed stands with its settings: its knowledge has the version of the release
    release = standard_knowledge() if advisor.knowledge.release else advisor.knowledge
    store.describe("knowledge", release.version, zlib.compress(release.canonical))
    for each in settings.variants:
        store.describe("site", each.digest, zlib.compress(orjson.dumps(_site(each, advisor.site_codes))))
    try:
        store.prepare()
    except StoreError as failure:
        log.error("store", failure=str(failure))
    return StoreMemory(store, now, log, settings.recording)


def keys_of(settings: Settings) -> Keys:
    """The keys of a site."""
    return Keys(_key(settings.patient_key), _key(settings.recording_key))


def terms_of(settings: Settings, knowledge: Knowledge) -> Terms:
    """How long an override silences."""
    silence = knowledge.document["policy"]["silence"]
    return Terms(silence["days"], silence["rules"], settings.repeat_days)


def codes_of(site: Mapping[str, Any]) -> CodeMap:
    """The codes of a site as they were laid down."""
    return {(system, code): (table, name) for system, code, table, name in site["codes"]}


def overlay_of(site: Mapping[str, Any]) -> Overlay:
    """What a site had changed of the knowledge, as it was laid down."""
    found = site["overlay"]
    orders = {name: OrderCode(**order) for name, order in found["orders"].items()}
    links = {name: SiteLink(**link) if link else None for name, link in found["links"].items()}
    return Overlay(found["jurisdiction"], found["thresholds"], orders, links)


def _site(settings: Settings, codes: CodeMap) -> dict[str, object]:
    listed = [[*coded, *meant] for coded, meant in sorted(codes.items())]
    return {"zone": settings.time_zone, "codes": listed, "overlay": asdict(settings.overlay)}


def _key(secret: SecretStr | None) -> Key | None:
    return None if secret is None else Key(secret.get_secret_value())


def _failed(log: FilteringBoundLogger, count: Callable[[int], None], kind: str, lost: int) -> None:
    log.warning("audit", failure=kind, lost=lost)
    count(lost)
