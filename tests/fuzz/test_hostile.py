"""Whatever is sent: an answer or a refusal that says what was expected; never a failure, a hang, or memory kept."""

from __future__ import annotations

import orjson

from tests.fuzz.campaign import GROWTH, HOLES, Campaign
from tests.fuzz.corpus import corpus
from tests.fuzz.mutations import HOWS, KINDS, Change, Damage, Mutant, body_of

REQUESTS = 5_000


def test_mutated_requests_are_answered_or_refused() -> None:
    """The same ones each time; `make fuzz` sends others."""
    campaign = Campaign(REQUESTS, start_seed=1)
    campaign.run()
    assert campaign.answered[200] > REQUESTS / 5  # they reach the rules, and are not all refused at the door
    assert campaign.answered[400] and campaign.answered[412]
    assert campaign.growth <= GROWTH
    assert campaign.whole_growth <= HOLES


def test_a_mutant_without_changes_is_the_request_itself() -> None:
    bases = corpus()
    for number, base in enumerate(bases[:20]):
        assert orjson.loads(body_of(Mutant(number, (), (), {}), bases)) == base.request


def test_each_kind_of_change_changes_something() -> None:
    bases = corpus()
    sound = body_of(Mutant(0, (), (), {}), bases)
    for how in HOWS:
        changed = body_of(Mutant(0, (Change(how, False, 7, 40, 3),), (), {}), bases)
        assert changed != sound, how
    for kind in KINDS:
        assert body_of(Mutant(0, (), (Damage(kind, 500_000, 9, b"x"),), {}), bases) != sound, kind
