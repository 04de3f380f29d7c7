"""Counters say what was decided, by names of rules and reasons alone."""

from __future__ import annotations

import pytest
from structlog.testing import LogCapture

from cds.agreements import ClientSettings
from cds.audit import NO_SHADOW, Audit, ShownCard
from cds.service.application import create_app
from cds.service.metrics import Metrics
from cds.service.surroundings import Surroundings
from cds.testing.decisions import standard_advisor
from tests.cds.service.calls import SERVICE, Browser, body_of, desk_of, with_rls
from tests.cds.service.fake_ehr import TEMPLATES, Ehr, asking, failing


def test_a_decision_is_counted_by_rule_reason_and_source() -> None:
    metrics = Metrics()
    card = ShownCard("uuid", "IRON-03", "info", None)
    audit = Audit(
        "id", "patient-view", "ehr", "knowledge", "site", {}, (card, card), {"IRON-01": "budget"}, 2, NO_SHADOW, False
    )
    metrics.decided(audit, ["laboratory"])
    metrics.answered("patient-view", 200, None, 0.015)
    metrics.answered(None, 401, "expired", 0.001)
    metrics.fetched(3, 1)
    metrics.kept(["accepted", "overridden", "accepted"])
    text = metrics.text().decode()
    assert 'rls_cds_cards_total{indicator="info",rule="IRON-03"} 2.0' in text
    assert 'rls_cds_suppressed_total{reason="budget"} 1.0' in text
    assert 'rls_cds_missing_sources_total{source="laboratory"} 1.0' in text
    assert "rls_cds_data_problems_total 2.0" in text
    assert "rls_cds_silences_unavailable_total 1.0" in text
    assert 'rls_cds_calls_total{hook="patient-view",status="200"} 1.0' in text
    assert 'rls_cds_calls_total{hook="none",status="401"} 1.0' in text
    assert 'rls_cds_denied_total{reason="expired"} 1.0' in text
    assert 'rls_cds_call_seconds_bucket{hook="patient-view",le="0.02"} 1.0' in text
    assert 'rls_cds_fetches_total{outcome="failed"} 1.0' in text
    assert 'rls_cds_feedback_total{outcome="accepted"} 2.0' in text


def test_two_applications_in_one_process_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.calls.labels("patient-view", "200").inc()
    assert b'hook="patient-view"' not in other.text()


def counted(body: object, status: int, *clients: ClientSettings) -> str:
    """The counters after one call."""
    metrics = Metrics()
    app = create_app(desk_of(standard_advisor(), LogCapture(), clients=clients), Surroundings(metrics=metrics))
    assert Browser(app).post(SERVICE, body).status_code == status
    return metrics.text().decode()


@pytest.mark.parametrize(
    ("key", "source", "status"), [("laboratory", "laboratory", 200), ("conditions", "problem-list", 412)]
)
def test_what_could_not_be_fetched_is_counted_whether_the_call_is_answered_or_refused(
    ehr: Ehr, key: str, source: str, status: int
) -> None:
    ehr.behaves(key, failing(500))
    text = counted(asking(ehr), status, ClientSettings("clinic", (ehr.base,)))
    assert f'rls_cds_fetches_total{{outcome="found"}} {len(TEMPLATES) - 1}.0' in text
    assert 'rls_cds_fetches_total{outcome="failed"} 1.0' in text
    assert f'rls_cds_missing_sources_total{{source="{source}"}} 1.0' in text
    assert text.count("rls_cds_missing_sources_total{") == 1


def test_what_did_not_arrive_is_counted_when_the_call_is_refused_over_it() -> None:
    text = counted(body_of(with_rls().missing("problem-list").missing("laboratory")), 412)
    for source in ("problem-list", "laboratory"):
        assert f'rls_cds_missing_sources_total{{source="{source}"}} 1.0' in text
