"""The settings of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from cds.settings import Settings, SettingsError, read_settings


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SETTINGS", "LANGUAGE", "TIME_ZONE", "CORS_ORIGINS", "RULES_OFF", "RULES_SHADOW", "CODE_MAPS"):
        monkeypatch.delenv(f"RLS_CDS_{name}", raising=False)


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
        ('langauge = "nl"', "langauge", "no such setting; there are code_maps, cors_origins, language"),
    ],
)
def test_a_bad_value_is_named_with_its_file_and_key(file: Path, line: str, key: str, expected: str) -> None:
    file.write_text(line)
    with pytest.raises(SettingsError) as raised:
        read_settings(file)
    message = str(raised.value)
    assert message.startswith(f"{file}, {key}: ")
    assert expected in message
    assert "\n" not in message


def test_a_bad_variable_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('language = "nl"')
    monkeypatch.setenv("RLS_CDS_LANGUAGE", "fr")
    with pytest.raises(SettingsError, match=r"^environment variable RLS_CDS_LANGUAGE: Input should be 'en' or 'nl'$"):
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
    with pytest.raises(SettingsError, match=r"site\.toml: no TOML"):
        read_settings(file)


def test_a_list_of_codes_is_a_file(file: Path) -> None:
    file.write_text('code_maps = ["products.csv", "tests.csv"]')
    assert read_settings(file).code_maps == (Path("products.csv"), Path("tests.csv"))


@pytest.mark.parametrize("line", ["code_maps = 5", "code_maps = [5]", "code_maps = {}"])
def test_a_list_of_codes_that_is_no_file_is_named(file: Path, line: str) -> None:
    file.write_text(line)
    with pytest.raises(SettingsError) as raised:
        read_settings(file)
    assert str(raised.value).startswith(f"{file}, code_maps: ")


def test_the_digest_changes_with_the_settings_and_with_nothing_else() -> None:
    assert len(Settings().digest) == 12
    assert Settings().digest == Settings().digest
    assert Settings(language="nl").digest != Settings().digest
    one, other = Settings(rules_off=frozenset("abcdef")), Settings(rules_off=frozenset("fedcba"))
    assert one.digest == other.digest
