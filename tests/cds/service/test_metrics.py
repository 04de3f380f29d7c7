"""Counters say what was decided, by names of rules and reasons alone."""

from __future__ import annotations

from cds.audit import NO_SHADOW, Audit, ShownCard
from cds.service.metrics import Metrics


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
