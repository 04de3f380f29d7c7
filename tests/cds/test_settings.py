"""The settings of a site."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cds.agreements import ClientSettings
from cds.configuration import read_settings
from cds.settings import Order, Settings, SettingsError
from rules.site import OrderCode, SiteLink


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("RLS_CDS_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "site.toml"


def test_the_defaults() -> None:
    settings = read_settings()
    assert settings == Settings()
    assert (settings.language, settings.time_zone, settings.cors_origins) == ("en", "Europe/Amsterdam", ("*",))
    assert settings.rules_off == settings.rules_shadow == frozenset()


def test_a_file_gives_what_differs(file: Path) -> None:
    file.write_text('language = "nl"\nrules_off = ["TRIG-01"]\ncors_origins = ["https://ehr.example"]\n')
    settings = read_settings(file)
    assert settings.language == "nl"
    assert settings.rules_off == {"TRIG-01"}
    assert settings.cors_origins == ("https://ehr.example",)


def test_the_environment_names_the_file_and_wins_over_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('language = "nl"\ntime_zone = "Europe/Berlin"\n')
    monkeypatch.setenv("RLS_CDS_SETTINGS", str(file))
    monkeypatch.setenv("RLS_CDS_LANGUAGE", "en")
    monkeypatch.setenv("RLS_CDS_RULES_SHADOW", "IRON-01, TRIG-01")
    monkeypatch.setenv("RLS_CDS_RULES_OFF", "")
    settings = read_settings()
    assert (settings.language, settings.time_zone) == ("en", "Europe/Berlin")
    assert settings.rules_shadow == {"IRON-01", "TRIG-01"}
    assert settings.rules_off == frozenset()


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().language = "nl"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("line", "key", "expected"),
    [
        ('language = "fr"', "language", "'en' or 'nl'"),
        ('time_zone = "Europe/Atlantis"', "time_zone", "the name of a time zone"),
        ('time_zone = "../../etc/passwd"', "time_zone", "the name of a time zone"),
        ('time_zone = ""', "time_zone", "the name of a time zone"),
        ('cors_origins = ["https://ehr.example/"]', "cors_origins", "without a path"),
        ('cors_origins = ["ehr.example"]', "cors_origins", "without a path"),
        ("rules_off = 5", "rules_off", "set"),
        ('patient_key = "short"', "patient_key", "at least 32"),
        ("repeat_days = 400", "repeat_days", "365"),
        ('langauge = "nl"', "langauge", "no such setting; there are clients, code_maps, cors_origins"),
    ],
)
def test_a_bad_value_is_named_with_its_file_and_key(file: Path, line: str, key: str, expected: str) -> None:
    file.write_text(line)
    with pytest.raises(SettingsError) as raised:
        read_settings(file)
    message = str(raised.value)
    assert message.startswith(f"{file}, line 1, {key}: ")
    assert expected in message
    assert "\n" not in message


def test_a_bad_variable_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('language = "nl"')
    monkeypatch.setenv("RLS_CDS_LANGUAGE", "fr")
    with pytest.raises(SettingsError, match=r"^environment variable RLS_CDS_LANGUAGE: expected 'en' or 'nl'$"):
        read_settings(file)


def test_all_bad_values_are_named_at_once(file: Path) -> None:
    file.write_text('language = "fr"\ntime_zone = "nowhere"\n')
    with pytest.raises(SettingsError) as raised:
        read_settings(file)
    assert len(str(raised.value).splitlines()) == 2


def test_a_file_that_cannot_be_read_is_named(file: Path) -> None:
    with pytest.raises(SettingsError, match=r"site\.toml: the settings file cannot be read"):
        read_settings(file)
    file.write_text("language = ")
    with pytest.raises(SettingsError, match=r"site\.toml, line 1: no TOML"):
        read_settings(file)


def test_a_list_of_codes_is_a_file(file: Path) -> None:
    file.write_text('code_maps = ["products.csv", "tests.csv"]')
    assert read_settings(file).code_maps == (Path("products.csv"), Path("tests.csv"))


@pytest.mark.parametrize("line", ["code_maps = 5", "code_maps = [5]", "code_maps = {}"])
def test_a_list_of_codes_that_is_no_file_is_named(file: Path, line: str) -> None:
    file.write_text(line)
    with pytest.raises(SettingsError) as raised:
        read_settings(file)
    assert str(raised.value).startswith(f"{file}, line 1, code_maps: ")


def test_the_digest_changes_with_the_settings_and_with_nothing_else() -> None:
    assert len(Settings().digest) == 12
    assert Settings().digest == Settings().digest
    assert Settings(language="nl").digest != Settings().digest
    one, other = Settings(rules_off=frozenset("abcdef")), Settings(rules_off=frozenset("fedcba"))
    assert one.digest == other.digest


CLIENTS = """
fetch_seconds = 2.5
[[clients]]
name = "ward"
fhir_servers = ["https://EHR.example:443/fhir/", "http://localhost:8080/fhir"]
language = "nl"
[[clients]]
name = "clinic"
"""


def test_clients_are_tables_and_their_servers_have_one_spelling(file: Path) -> None:
    file.write_text(CLIENTS)
    settings = read_settings(file)
    assert settings.clients == (
        ClientSettings("ward", ("https://ehr.example/fhir", "http://localhost:8080/fhir"), "nl"),
        ClientSettings("clinic"),
    )
    assert settings.fetch_seconds == 2.5
    assert settings.digest != Settings().digest


def test_clients_may_be_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RLS_CDS_CLIENTS", '[{"name": "ward", "fhir_servers": ["https://ehr.example/fhir"]}]')
    assert read_settings().clients == (ClientSettings("ward", ("https://ehr.example/fhir",)),)
    monkeypatch.setenv("RLS_CDS_CLIENTS", "ward")
    with pytest.raises(SettingsError, match=r"^environment variable RLS_CDS_CLIENTS: expected a list of tables"):
        read_settings()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('fhir_servers = ["http://ehr.example/fhir"]', "expected https; http is for a FHIR server on this machine"),
        ('fhir_servers = ["https://user:secret@ehr.example/fhir"]', "expected the base URL of a FHIR server"),
        ('fhir_servers = ["https://ehr.example/fhir?x=secret"]', "expected the base URL of a FHIR server"),
        ('fhir_servers = ["ehr.example"]', "expected the base URL of a FHIR server"),
        ('language = "fr"', "'en' or 'nl'"),
        ("colour = 5", "Unexpected keyword argument"),
    ],
)
def test_what_is_wrong_with_a_client_is_named_without_its_value(file: Path, line: str, expected: str) -> None:
    file.write_text(f'[[clients]]\nname = "clinic"\nlanguage = "en"\n[[clients]]\nname = "ward"\n{line}\n')
    with pytest.raises(SettingsError) as raised:
        read_settings(file)
    assert str(raised.value).startswith(f"{file}, line 6, clients.1.{line.split()[0]}")
    assert expected in str(raised.value)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("seconds", ["0", "-1", "31", '"soon"'])
def test_the_time_for_fetching_is_bounded(file: Path, seconds: str) -> None:
    file.write_text(f"fetch_seconds = {seconds}")
    with pytest.raises(SettingsError, match="fetch_seconds"):
        read_settings(file)


# --- what a site changes of the knowledge ---


def test_a_threshold_is_named_with_or_without_quotation_marks(file: Path) -> None:
    file.write_text('[thresholds]\n"tsat.low" = 18\nferritin.adult.treat = 50.5\n')
    assert read_settings(file).thresholds == {"tsat.low": 18, "ferritin.adult.treat": 50.5}


def test_tables_of_the_environment_are_json_and_replace_those_of_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('[thresholds]\n"tsat.low" = 18\n')
    monkeypatch.setenv("RLS_CDS_THRESHOLDS", '{"tsat.stop": 44}')
    assert read_settings(file).thresholds == {"tsat.stop": 44}
    monkeypatch.setenv("RLS_CDS_THRESHOLDS", "tsat.stop = 44")
    with pytest.raises(SettingsError, match=r"^environment variable RLS_CDS_THRESHOLDS: expected a table as JSON$"):
        read_settings(file)


def test_a_link_is_replaced_or_removed_and_an_order_has_its_code(file: Path) -> None:
    file.write_text(
        '[links]\nfk-rls = false\nnhs-rls = { url = "https://a.example/b", label = "B" }\n'
        '[orders.ferritin]\nsystem = "urn:oid:1.2"\ncode = "F"\ndisplay = "ferritin"\n'
    )
    overlay = read_settings(file).overlay
    assert overlay.links == {"fk-rls": None, "nhs-rls": SiteLink("https://a.example/b", "B")}
    assert overlay.orders == {"ferritin": OrderCode("urn:oid:1.2", "F", "ferritin")}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('thresholds = "secret"', "line 1, thresholds: expected"),
        ('[thresholds]\n\n"tsat.low" = "secret"', "line 3, thresholds.tsat.low: expected a number"),
        ("[thresholds]\ntsat.low = true", "line 2, thresholds.tsat.low: expected a number"),
        ('[orders.crp]\nsystem = "secret"\ncode = "secret"', "line 1, orders.crp.display: expected this key"),
        ('[orders.crp]\nsystem="s"\ncode="c"\ndisplay="d"\nunit = "secret"', "line 5, orders.crp.unit: no such key"),
        ('[links]\nfk-rls = "secret"', "line 2, links.fk-rls: expected a table"),
        ("[links]\nfk-rls = true", "line 2, links.fk-rls: expected a table"),
        ('[thresholds]\n"tsat.low" = 18\ntsat.low = 19', "line 1, thresholds: expected each name once"),
        ('explain = "perhaps"', "line 1, explain: expected a valid boolean"),
        ('jurisdiction = "secret"', "line 1, jurisdiction: expected 'nl' or 'en'"),
        ('[thresholds]\n"tsat.low" = 18\n[customers]\n', "line 3, customers: no such setting"),
    ],
)
def test_a_fault_has_its_line_and_says_no_value(file: Path, line: str, said: str) -> None:
    file.write_text(line)
    with pytest.raises(SettingsError) as raised:
        read_settings(file)
    assert said in str(raised.value)
    assert "secret" not in str(raised.value)


def test_a_variable_that_means_nothing_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt one would leave a rule on, or a limit as it was."""
    monkeypatch.setenv("RLS_CDS_RULE_OFF", "IRON-03")
    with pytest.raises(
        SettingsError, match=r"^environment variable RLS_CDS_RULE_OFF: no such setting; there are clients"
    ):
        read_settings()
    monkeypatch.setenv("RLS_CDS_RULE_OFF", "")
    assert read_settings() == Settings()


@pytest.mark.parametrize(
    "other",
    [
        Settings(jurisdiction="en"), Settings(explain=True), Settings(thresholds={"tsat.low": 18}),
        Settings(links={"fk-rls": None}), Settings(orders={"crp": Order(system="urn:a:b", code="c", display="d")}),
    ],
)  # fmt: skip
def test_everything_that_a_site_changes_changes_the_digest(other: Settings) -> None:
    assert other.digest != Settings().digest
    assert other.model_copy().digest == other.digest


def test_where_something_is_kept_and_its_keys_change_no_decision_and_show_nowhere() -> None:
    kept = Settings(store="postgresql://clerk:secret@host/x", patient_key="k" * 32, repeat_days=14)
    assert kept.digest == Settings().digest
    assert "secret" not in repr(kept)
    assert "kkk" not in repr(kept)
