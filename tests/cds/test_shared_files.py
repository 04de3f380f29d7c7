"""Every shared file goes through reader and service; of fifteen, looked at by eye, it is said what must be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cds.fhir.record import RecordError
from rules.findings import Findings
from tests.cds.service.calls import standard_counter
from tests.cds.survey import DATA, FILES, body, findings, survey

pytestmark = pytest.mark.skipif(
    not FILES, reason="the sample data are no part of this project: ../shared/data is absent"
)


def named(path: Path) -> str:
    return path.name.split("__", 1)[-1][-60:]


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_file_goes_through_reader_and_service(path: Path) -> None:
    """No exception but a refusal with its reason, no 5xx, and no warning, which pytest would make an error."""
    try:
        found = findings(path)
    except ValueError as refusal:  # a RecordError is one; what is no JSON the service refuses below
        found = Findings()
        said = str(refusal).startswith("expected ") or not isinstance(refusal, RecordError)
    else:
        said = True
    assert said
    assert all(one.reason and one.origin.resource for one in found.unreadable)
    assert all(one.origin.resource and one.origin.element for one in found.results)
    response = standard_counter().post_raw(body(path))
    assert response.status_code in (200, 400, 412, 413, 415, 422), response.text


@dataclass(frozen=True)
class Seen:
    """What must be read from a file: results of some tests, newest first, and what else it holds."""

    results: dict[str, list[float]] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()
    problems: frozenset[str] = frozenset()
    medicines: frozenset[str] = frozenset()
    pregnant: bool = False
    deceased: bool = False


def only(*names: str) -> frozenset[str]:
    return frozenset(names)


SEEN: dict[str, Seen] = {
    # creatinine 82 µmol/L, glucose and HbA1c of the day of death; hydrocodone and sertraline; prediabetes is none
    "Gilberto": Seen(
        {"creatinine": [81.9], "hba1c": [44.3], "glucose": [3.8], "haemoglobin": [9.1]},
        medicines=only("hydrocodone", "sertraline"),
        deceased=True,
    ),
    # a tubal pregnancy of 2007 never closed; prediabetes and anaemia are no problems of ours
    "Kathe": Seen({"haemoglobin": [7.6], "hba1c": [42.9], "creatinine": [70.4]}, medicines=only("other-opioid")),
    # "Diabetes" (44054006) counts; the pregnancy of 2011 is over
    "Nikki": Seen({"hba1c": [43.1], "creatinine": [87.6], "glucose": [4.7]}, problems=only("diabetes")),
    # two creatinines of one moment, 1.00 and 1.54 mg/dL, of which the id decides; CKD stage 1 calls for no iron rule;
    # diphenhydramine of 1988
    "Renea": Seen(
        {"creatinine": [136.1], "hba1c": [52.0]}, problems=only("diabetes"), medicines=only("diphenhydramine")
    ),
    # three pregnancies, all resolved
    "Margie": Seen({"haemoglobin": [8.8]}, medicines=only("loratadine")),
    # died 1941 aged two, epileptic, with doxylamine
    "Ernie": Seen(
        {"haemoglobin": [9.3]},
        problems=only("epilepsy"),
        medicines=only("clonazepam", "diazepam", "doxylamine"),
        deceased=True,
    ),
    "Sean": Seen({"haemoglobin": [8.8], "glucose": [4.2]}),
    "Judi176": Seen({"haemoglobin": [10.0]}, medicines=only("buprenorphine")),
    # 11.5 mmol/L under the code of the mass concentration, with a range of 12 to 16 "mmol/l" that must be g/dL: the
    # value is taken as written, and the result's own range makes it low
    "nl-core-LaboratoryTestResult-LaboratoryTest-05": Seen({"haemoglobin": [11.5]}),
    # two race-based rates in components: 60, and `>60`
    "Observation-f205": Seen({"egfr": [60.0, 60.0]}),
    # an eGFR as `valueBoolean`
    "Observation-estimated-glomerular-filtration-rate-5397": Seen(unreadable=("egfr",)),
    # 7.1 % is 54 mmol/mol
    "ecqm-r4-2021__no-ip-CMS122-Observation": Seen({"hba1c": [54.1]}),
    "Condition-chronic-kidney-disease-stage-5-539a": Seen(problems=only("ckd")),
    # parity is no pregnancy
    "nl-core-Pregnancy.Parity-01": Seen(),
    # "zwangerschap", active and confirmed since September 2012: how long one can last is for the rules to decide
    "nl-core-Alert-01-Condition-01": Seen(pregnant=True),
}


def file_of(name: str) -> Path:
    (path,) = (path for path in FILES if path.name.split("__", 1)[-1].startswith(name) or path.stem.endswith(name))
    return path


@pytest.mark.parametrize("name", SEEN)
def test_what_must_be_read_from_what_was_looked_at(name: str) -> None:
    expected, found = SEEN[name], findings(file_of(name))
    for analyte, values in expected.results.items():
        newest = [round(float(one.low), 1) for one in found.results if one.analyte == analyte]
        assert newest[: len(values)] == values, analyte
    if not expected.results:
        assert not found.results
    assert tuple(one.analyte for one in found.unreadable) == expected.unreadable
    assert active(found) == expected.problems
    assert {one.ingredient for one in found.medicines} == expected.medicines
    assert any(one.concept == "pregnant" and one.active for one in found.problems) is expected.pregnant
    assert (found.patient is not None and found.patient.deceased) is expected.deceased


def active(found: Findings) -> set[str]:
    """The active problems, a pregnancy apart."""
    return {one.concept for one in found.problems if one.active and one.concept != "pregnant"}


def test_the_table_counts_every_file() -> None:
    rows = survey()
    assert sum(row.files for row in rows.values()) == len(FILES)
    assert set(rows) == {path.parent.relative_to(DATA).as_posix() for path in FILES}
    assert rows["qicore"].unreadable and not rows["synthea"].unreadable and not rows["synthea"].notes
