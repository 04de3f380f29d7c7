"""For whom a rule speaks at all. Nobody who has died and no child under two gets a card."""

from rules.conditions import Condition
from rules.facts import deceased, infant, rls, rls_history, rls_suspected
from rules.rule import Scope

LIVING = deceased.yes.not_known & infant.yes.not_known

SCOPES: dict[Scope, Condition] = {
    "rls": rls.yes & LIVING,
    "suspected": (rls.yes | rls_suspected.yes) & LIVING,
    "history": (rls.yes | rls_suspected.yes | rls_history.yes) & LIVING,
    "reason": LIVING,
}
