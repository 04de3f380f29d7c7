"""What a site may set: every key with its value, default, range and reason, as rows and as a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from cds.agreements import Language
from cds.book.clients import clients_section
from cds.book.pages import Code, Fold, Page, Section, Table
from cds.configuration import FILE_VARIABLE
from cds.settings import PREFIX, Settings
from rules.compiled import Knowledge
from rules.rule import Jurisdiction
from rules.site import ORDERED, adapted

# what each plain setting may be, and what it is for
_PLAIN: Mapping[str, tuple[str, str]] = {
    "language": (" or ".join(get_args(Language)), "of the cards, where a call names none"),
    "jurisdiction": (
        " or ".join(get_args(Jurisdiction)),
        "whose guidance counts where guidelines differ: Dutch, or that of other countries; independent of the "
        "language. Cards show the difference instead of hiding it",
    ),
    "time_zone": ("a name such as Europe/Amsterdam", "which day it is, and the day of a time without offset"),
    "cors_origins": ("* or origins without a path", "the browsers that may call the service"),
    "explain": ("true or false", "adds the trace of each card and near misses to every answer"),
    "rules_off": ("ids of rules", "rules that are never decided to speak; they stay in the audit"),
    "rules_on": ("ids of rules", "turns on rules that are off by default; a rule that is off too stays off"),
    "rules_shadow": ("ids of rules", "rules that are recorded and never shown"),
    "code_maps": ("CSV files", "the site's own codes of medicines and tests, relative to where the service starts"),
    "clients": (
        "tables, see Clients",
        "what is agreed with each client: who signs its calls and with which keys, where its data are, what it is told",
    ),
    "public_url": ("an https address", "the address by which clients know the service, as their tokens name it"),
    "fetch_seconds": ("above 0, at most 30", "what fetching from a client's FHIR server may take in all"),
    "store": ("sqlite:///FILE, postgresql://… or none", "where feedback and audit are kept"),
    "patient_key": ("at least 32 characters, secret", "keyed hashes of patients; without it overrides silence nothing"),
    "recording_key": ("at least 32 characters, secret", "encrypts comments and recorded calls"),
    "recording": ("true or false", "keeps whole calls, encrypted, so that they can be replayed"),
    "repeat_days": ("0 to 365", "for how many days a user is not shown the same remark about the same patient again"),
}
# made-up codes: the tables themselves are licensed to sites
LABORATORY_LIST = """system,code,standard,standard_code
urn:oid:2.16.840.1.113883.2.4.4.30.45,90001,http://loinc.org,2276-4
urn:oid:2.16.840.1.113883.2.4.4.30.45,90002,http://loinc.org,2502-3
"""
MEDICATION_LIST = """system,code,standard,standard_code
urn:oid:2.16.840.1.113883.2.4.4.1,90000001,http://www.whocc.no/atc,N06AB06
"""
EXAMPLE = """language = "nl"
jurisdiction = "nl"
rules_shadow = ["AUG-01"]
code_maps = ["nhg-45.csv", "g-standaard.csv"]

[thresholds]
"ferritin.adult.treat" = 50
"oral_iron.judge" = 70

[orders.ferritin]
system = "urn:oid:2.16.840.1.113883.2.4.4.30.45"
code = "90001"
display = "ferritine"

[links]
fk-rls = false
thuisarts-rls = { url = "https://intranet.example/rls", label = "Onze folder over RLS" }
"""
EXAMPLE_LISTS = {"nhg-45.csv": LABORATORY_LIST, "g-standaard.csv": MEDICATION_LIST}


@dataclass(frozen=True)
class Row:
    """One thing that a site may set; `allowed` and `reason` in words."""

    key: tuple[str, ...]
    value: str
    default: str
    allowed: str
    reason: str

    @property
    def name(self) -> str:
        return ".".join(self.key)


def setting_rows(settings: Settings, knowledge: Knowledge) -> Iterator[Row]:
    """Every effective value at a site, with that of the release."""
    here, standard = adapted(knowledge, settings.overlay).document, knowledge.document
    defaults = Settings()
    for key, (allowed, reason) in _PLAIN.items():
        yield Row((key,), _plain(getattr(settings, key)), _plain(getattr(defaults, key)), allowed, reason)
    for name, threshold in standard["thresholds"].items():
        reason = threshold["reference"] + (" (unverified)" if threshold["verified"] == "unverified" else "")
        value, default = (_amount(found["thresholds"][name]["value"], threshold) for found in (here, standard))
        yield Row(("thresholds", name), value, default, _range(threshold), reason)
    for kind in ORDERED:
        for name, entry in standard["orders"][kind].items():
            value, default = (_coded(found["orders"][kind][name]["code"], standard) for found in (here, standard))
            yield Row(("orders", name), value, default, "system, code and display", entry["code"]["reference"])
    for name, link in standard["links"].items():
        value, default = (_linked(found["links"].get(name)) for found in (here, standard))
        where = f"cards at a site with jurisdiction {link['jurisdiction']}"
        yield Row(("links", name), value, default, "false, or url (https) and label", where)


def settings_page(knowledge: Knowledge) -> Page:
    """The whole page, written from the declarations."""
    rows = list(setting_rows(Settings(), knowledge))
    return Page(
        "Settings of a site",
        (
            "Written from the declarations by make docs; do not edit.",
            f"A site changes what this page names in one TOML file that the variable {FILE_VARIABLE} names. A variable "
            f"{PREFIX}NAME wins over the file: lists are separated by commas, tables written as JSON, and a table "
            "replaces that of the file. What is wrong is said at the start, one line a fault with file, line, key and "
            "what was expected, and nothing is served.",
            "The version of the knowledge stays that of the release. Settings have a digest of their own, which every "
            "decision names beside it. The proofs hold for every value that is allowed here.",
        ),
        (
            Section("Check and show", points=(
                "rls-cds settings check FILE says everything that is wrong with a file; its exit code is 0 or 1.",
                "rls-cds settings show says every value in force and where it comes from; --json for programs.",
            )),
            Section("General", table=_table(row for row in rows if len(row.key) == 1)),
            clients_section(),
            Section(
                "Thresholds", ("In the table [thresholds], by name in quotation marks. Days and years are whole.",),
                table=_table(_of(rows, "thresholds", fixed=False)),
            ),
            Section("What has to stay in order", points=tuple(_constraints(knowledge))),
            Section(
                "Fixed thresholds", ("These are definitions or limits of safety; a site cannot change them.",),
                table=_table(_of(rows, "thresholds", fixed=True)),
            ),
            Section(
                "Order codes",
                ("A table [orders.NAME] with system, code and display replaces the code in the requests that cards "
                 "offer. What is ordered by it is recognised.",),
                table=_table(_of(rows, "orders")),
            ),
            Section(
                "Links", ("In the table [links]: false removes a link, a table with url and label replaces it.",),
                table=_table(_of(rows, "links")),
            ),
            Section(
                "Local codes",
                ("Each file of code_maps says what the site's own codes mean in LOINC, ATC or another system that is "
                 "known. The codes below are made up: NHG table 45 and the G-Standaard are licensed to sites.",),
                folds=tuple(Fold(name, text.rstrip()) for name, text in EXAMPLE_LISTS.items()),
            ),
            Section("An example", folds=(Fold("site.toml", EXAMPLE.rstrip()),)),
        ),
    )  # fmt: skip


def _of(rows: list[Row], group: str, fixed: bool | None = None) -> Iterator[Row]:
    return (r for r in rows if r.key[0] == group and len(r.key) > 1 and fixed in (None, r.allowed == "fixed"))


def _table(rows: Iterator[Row]) -> Table:
    cells = ((((Code(r.key[-1]),), (r.default,), (r.allowed,), (r.reason,))) for r in rows)
    return Table(("key", "default", "a site may choose", "reason"), tuple(cells))


def _constraints(knowledge: Knowledge) -> Iterator[str]:
    for constraint in knowledge.document["constraints"]["constraint"]:
        order = "at most" if constraint.get("or_equal") else "below"
        yield f"{constraint['below']} {order} {constraint['above']}"


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, frozenset | tuple):
        return ", ".join(sorted(map(str, value))) or "none"
    return str(value)


def _amount(value: float, threshold: Mapping[str, Any]) -> str:
    return f"{value:g}" if threshold["unit"] == "1" else f"{value:g} {threshold['unit']}"


def _range(threshold: Mapping[str, Any]) -> str:
    low, high = threshold["allowed"]
    return "fixed" if low == high else f"{low:g} to {high:g}"


def _coded(code: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    systems = document["systems"]
    system = systems[code["system"]]["uris"][0] if code["system"] in systems else code["system"]
    return f"{code['code']} {code['display']} ({system})"


def _linked(link: Mapping[str, Any] | None) -> str:
    return "none" if link is None else f"{link['label']}: {link['url']}"
