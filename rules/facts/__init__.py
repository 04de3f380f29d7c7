"""Every fact that a rule may read, declared once, one topic a module.

Four kinds: *read* from one finding, *derived* in `rules/derive/` from dated findings, *drafted* from the order in
focus, *assessed* by the rules of the assess stage; the last two have no sources of their own. `sources` names the
parts of the record that must have arrived completely before "nothing found" may be read as "no".
"""

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
    patient,
    pregnancy,
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
from rules.facts.patient import *
from rules.facts.pregnancy import *
from rules.facts.workup import *

_MODULES = (
    patient, legs, iron, inflammation, iron_treatment, pregnancy, kidney, conditions, medicines, workup, drafts,
    assessed,
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
SOURCES = (
    "patient", "problem-list", "medication", "administration", "laboratory", "vital-signs", "pregnancy", "encounter",
    "orders", "allergies", "procedures",
)  # fmt: skip
