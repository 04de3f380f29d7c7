"""A site's own codes: the file, its faults, and what a record means with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cds.app import build_advisor
from cds.configuration import read_settings
from cds.fhir.codemaps import HEADER, CodeMapError, read_code_map
from cds.fhir.gathering import record_of
from cds.fhir.reader import read
from cds.fhir.vocabulary import Vocabulary
from cds.settings import Settings, SettingsError
from rules.findings import Findings
from tests.cds.fhir.resources import (
    ATC,
    DAY,
    GPK,
    KNOWLEDGE,
    LOINC,
    NHG,
    SNOMED,
    SOURCES,
    ZONE,
    Resource,
    bundle,
    coded,
    condition,
    observation,
    order,
    patient,
)  # fmt: skip

HEAD = ",".join(HEADER) + "\n"
LOCAL = "urn:local"
FILE = f"""{HEAD}{GPK},12,{ATC},N06AB06
{LOCAL},FER,{LOINC},2276-4
{NHG},77,{LOINC},2276-4
{LOCAL},RLS,{SNOMED},32914008
"""


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SETTINGS", "CODE_MAPS"):
        monkeypatch.delenv(f"RLS_CDS_{name}", raising=False)


def seen(text: str, *resources: Resource) -> Findings:
    words = Vocabulary(KNOWLEDGE, ZONE, read_code_map(text, KNOWLEDGE))
    return read(record_of(bundle(patient(), *resources), SOURCES), words, DAY)


def test_a_file_gives_the_meaning_of_each_code() -> None:
    read_map = read_code_map(FILE, KNOWLEDGE)
    assert read_map[GPK, "12"] == (ATC, "N06AB06")
    assert len(read_map) == 4


@pytest.mark.parametrize(
    "text", [f"\ufeff{FILE}", FILE.replace("\n", "\r\n"), FILE.replace(",", ", "), f"{FILE}\n,,,\n"]
)
def test_what_spreadsheets_make_of_it_is_the_same_file(text: str) -> None:
    """A byte order mark, other line ends, spaces, empty lines."""
    assert read_code_map(text, KNOWLEDGE) == read_code_map(FILE, KNOWLEDGE)


def test_a_value_may_hold_a_comma_in_quotes_and_a_line_may_stand_twice() -> None:
    text = f'{HEAD}{LOCAL},"7,5",{ATC},N06AB06\n{LOCAL},"7,5",{ATC},N06AB06\n'
    assert read_code_map(text, KNOWLEDGE) == {(LOCAL, "7,5"): (ATC, "N06AB06")}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1: expected the header system,code,standard,standard_code"),
        ("code,system\n", "line 1: expected the header"),
        (f"{HEAD}{LOCAL},1,{ATC}\n", "line 2: expected 4 values, none of them empty"),
        (f"{HEAD}\n{LOCAL},1,{ATC},\n", "line 3: expected 4 values, none of them empty"),
        (f"{HEAD}{LOCAL},1,{ATC},N06AB06,x\n", "line 2: expected 4 values, none of them empty"),
        (f"{HEAD}{LOCAL},1,urn:nobody,N06AB06\n", "line 2: expected a standard system that the knowledge knows"),
        (f"{HEAD}{LOCAL},1,{ATC},N06AB06\n{LOCAL},1,{ATC},N06AB04\n", "line 3: the code is listed before with another"),
        (f'{HEAD}{LOCAL},"1"x,{ATC},N06AB06\n', "line 2: no CSV"),
        (f'{HEAD}{LOCAL},"1,{ATC},N06AB06\n', "no CSV"),
    ],
)
def test_a_fault_names_its_line_and_what_was_expected(text: str, message: str) -> None:
    with pytest.raises(CodeMapError) as raised:
        read_code_map(text, KNOWLEDGE)
    assert message in str(raised.value)


def test_a_mapped_product_counts_as_a_code() -> None:
    """Catalogue 5.3 (16) and correction A13: the G-Standaard through a site's list is level 1."""
    product = coded(GPK, "12", "SERTRALINE TABLET 50MG")
    (medicine,) = seen(FILE, order(product)).medicines
    assert (medicine.ingredient, medicine.level) == ("sertraline", 1)
    (named,) = seen(HEAD, order(product)).medicines
    assert (named.ingredient, named.level) == ("sertraline", 2)


def test_a_mapped_product_is_what_its_code_says_and_not_its_name() -> None:
    """A brand that names no ingredient; a name that names another one."""
    for display in ("ZOLOFT TABLET 50MG", "CITALOPRAM TABLET 20MG", None):
        (medicine,) = seen(FILE, order(coded(GPK, "12", display))).medicines
        assert medicine.ingredient == "sertraline"


@pytest.mark.parametrize("code", [coded(LOCAL, "FER"), coded(NHG, "77")])
def test_a_mapped_test_is_a_result(code: Resource) -> None:
    """A laboratory's own code, and a number of the Dutch table that this software does not know itself."""
    (result,) = seen(FILE, observation(code, 40, "ug/L")).results
    assert result.analyte == "ferritin" and result.low == 40
    assert not seen(HEAD, observation(code, 40, "ug/L")).results


def test_a_mapped_diagnosis_is_a_code() -> None:
    """Point 32: a Dutch thesaurus needs a list."""
    (problem,) = seen(FILE, condition(coded(LOCAL, "RLS", "Rusteloze benen"))).problems
    assert (problem.concept, problem.by_text) == ("rls", False)


def test_a_code_of_the_list_in_another_system_means_nothing() -> None:
    assert not seen(FILE, order(coded("urn:other", "12"))).medicines
    assert not seen(FILE, observation(coded("urn:other", "FER"), 40, "ug/L")).results


def test_a_standard_code_that_means_nothing_here_gives_nothing() -> None:
    assert not seen(f"{HEAD}{LOCAL},1,{ATC},Z99\n", order(coded(LOCAL, "1"))).medicines


def site(folder: Path, *texts: str) -> Settings:
    names = []
    for number, text in enumerate(texts):
        names.append(folder / f"codes{number}.csv")
        names[-1].write_text(text, "utf-8")
    listed = ", ".join(f'"{name}"' for name in names)
    file = folder / "site.toml"
    file.write_text(f"code_maps = [{listed}]\n", "utf-8")
    return read_settings(file)


def test_the_settings_of_a_site_name_its_lists(tmp_path: Path) -> None:
    settings = site(tmp_path, FILE, f"{HEAD}{LOCAL},X,{ATC},N06AB04\n")
    record = record_of(bundle(patient(), order(coded(GPK, "12")), order(coded(LOCAL, "X"), id="b")), SOURCES)
    findings = build_advisor(settings).read(record, DAY).findings
    assert {medicine.ingredient for medicine in findings.medicines} == {"sertraline", "citalopram"}


def test_a_variable_names_lists_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "codes.csv"
    file.write_text(FILE, "utf-8")
    monkeypatch.setenv("RLS_CDS_CODE_MAPS", f"{file}, ")
    assert read_settings().code_maps == (file,)


def test_the_content_of_a_list_is_part_of_the_digest(tmp_path: Path) -> None:
    settings = site(tmp_path, FILE)
    before = settings.digest
    settings.code_maps[0].write_text(HEAD, "utf-8")
    assert settings.digest != before != Settings().digest


def test_a_fault_in_a_list_names_file_and_line(tmp_path: Path) -> None:
    settings = site(tmp_path, FILE, f"{HEAD}{LOCAL},1\n")
    with pytest.raises(SettingsError) as raised:
        build_advisor(settings)
    assert str(raised.value).startswith(f"code_maps: {tmp_path / 'codes1.csv'}, line 2: expected 4 values")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_list_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    settings = site(tmp_path, FILE)
    file = settings.code_maps[0]
    file.unlink() if content is None else file.write_bytes(content)
    with pytest.raises(SettingsError, match=r"^code_maps: .*codes0\.csv: cannot be read"):
        build_advisor(settings)
