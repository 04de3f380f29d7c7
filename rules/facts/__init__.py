"""Every fact that a rule may read, declared once, one topic a module.

Five kinds: *read* from one finding, *derived* in `rules/derive/` from dated findings, *drafted* from the order in
focus, *assessed* by the rules of the assess stage, *given* by the site; the last three have no sources of their own.
`sources` names the parts of the record that must have arrived completely before "nothing found" may be read as "no".
"""

from functools import cache

from rules.conditions import Fact, Measurement, Statement
from rules.facts import (
    assessed,
    conditions,
    drafts,
    inflammation,
    iron,
    iron_treatment,
    kidney,
    legs,
    medicines,
    mood,
    patient,
    pregnancy,
    site,
    stays,
    workup,
)
from rules.facts.assessed import *
from rules.facts.conditions import *
from rules.facts.drafts import *
from rules.facts.inflammation import *
from rules.facts.iron import *
from rules.facts.iron_treatment import *
from rules.facts.kidney import *
from rules.facts.legs import *
from rules.facts.medicines import *
from rules.facts.mood import *
from rules.facts.patient import *
from rules.facts.pregnancy import *
from rules.facts.site import *
from rules.facts.stays import *
from rules.facts.workup import *

_MODULES = (
    patient, legs, iron, inflammation, iron_treatment, pregnancy, kidney, conditions, medicines, mood, workup, stays,
    drafts, assessed, site,
)  # fmt: skip
# the names of the facts by topic
TOPICS: dict[str, tuple[str, ...]] = {
    module.__name__.rsplit(".", 1)[-1]: tuple(
        fact.name for fact in vars(module).values() if isinstance(fact, Statement | Measurement)
    )
    for module in _MODULES
}
FACTS: dict[str, Fact] = {
    fact.name: fact
    for module in _MODULES
    for fact in vars(module).values()
    if isinstance(fact, Statement | Measurement)
}
ASSESSED = frozenset(TOPICS["assessed"])
DRAFTED = frozenset(TOPICS["drafts"])
GIVEN = frozenset(TOPICS["site"])
SOURCES = (
    "patient", "problem-list", "medication", "administration", "laboratory", "vital-signs", "pregnancy", "encounter",
    "orders", "allergies", "procedures", "questionnaires",
)  # fmt: skip


# a dose that is taken is not that of an order which says that it is lower
_ORDERING = {"dopaminergic_above_maximum": frozenset(("draft_above_maximum",))}


@cache
def ordering(name: str) -> frozenset[str]:
    """The facts about an order of a medicine of the classes that a fact about what is taken looks for."""
    if name in _ORDERING:
        return _ORDERING[name]
    wanted = {
        read.replace("medications/", "drafts/", 1) for read in FACTS[name].reads if read.startswith("medications/")
    }
    return frozenset(drafted for drafted in DRAFTED if wanted & set(FACTS[drafted].reads))
