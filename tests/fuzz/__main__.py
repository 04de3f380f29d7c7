"""`python -m tests.fuzz [REQUESTS] [SEED]`: many mutated requests, other ones each time unless a seed is given."""

from __future__ import annotations

import secrets
import sys

from tests.fuzz.campaign import GROWTH, HOLES, Campaign

REQUESTS = 100_000


def main() -> None:
    """Runs, and says what was answered."""
    given = [int(word) for word in sys.argv[1:]]
    requests = given[0] if given else REQUESTS
    campaign = Campaign(requests, given[1] if len(given) > 1 else secrets.randbelow(2**32))
    print(f"{requests} requests, seed {campaign.start_seed}", flush=True)
    campaign.run()
    print(f"made from {len(campaign.bases)} examples")
    print("answers by status:", ", ".join(f"{status}: {number}" for status, number in campaign.answered.most_common()))
    print(f"memory of the service: {campaign.memory[0]:.1f} MB settled, {campaign.memory[-1]:.1f} MB at the end")
    if campaign.growth > GROWTH or campaign.whole_growth > HOLES:
        raise SystemExit(f"it grew by {campaign.growth:.1f} MB over and over, {campaign.whole_growth:.1f} MB in all")


if __name__ == "__main__":
    main()
