"""For whom a rule speaks at all. Nobody who has died and no child under two gets a card."""

from rules.conditions import Condition
from rules.facts import deceased, draft_for_rls, infant, rls, rls_history, rls_suspected
from rules.rule import Scope

LIVING = deceased.yes.not_known & infant.yes.not_known

# on hooks with orders an order for restless legs counts too; past restless legs gets information only (B39, C12)
SCOPES: dict[Scope, Condition] = {
    "rls": rls.yes & LIVING,
    "suspected": (rls.yes | rls_suspected.yes) & LIVING,
    "order": (rls.yes | draft_for_rls.yes) & LIVING,
    "past": (rls.yes | rls_history.yes | draft_for_rls.yes) & LIVING,
    "reason": (rls.yes | rls_suspected.yes | draft_for_rls.yes) & LIVING,
    "history": (rls.yes | rls_suspected.yes | rls_history.yes | draft_for_rls.yes) & LIVING,
}
