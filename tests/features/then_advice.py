"""What the clinician sees, and why; the message of a failure is the whole decision."""

from __future__ import annotations

from pytest_bdd import parsers, then, when

from cds.advisor import Decision
from cds.testing.decisions import Told, decide, rules_of
from cds.testing.patients import PatientStory
from rules.compiler import standard_knowledge
from tests.features.advices import ADVICES
from tests.features.words import FACTS, HOOKS, PARTS

ADVICE = rf"(?P<advice>{'|'.join(ADVICES)})"
FACT = rf"(?P<fact>{'|'.join(FACTS)})"
PART = rf"(?P<part>{'|'.join(PARTS)})"
LANGUAGES = {"English": "en", "Dutch": "nl"}
INDICATORS = {"critical warning": "critical", "warning": "warning", "remark": "info"}


@when(parsers.re(rf"(?P<hook>{'|'.join(HOOKS)})"), target_fixture="told")
def opened(story: PatientStory, hook: str) -> Told:
    def decided(language: str) -> Decision:
        return decide(story, HOOKS[hook], language)  # type: ignore[arg-type]

    return Told(decided("en"), decided)


# --- what may be done ---


@then(parsers.re(rf"{ADVICE} comes with an offer to remove the draft"))
def removal_offered(told: Told, advice: str) -> None:
    assert _removed(told, advice), told.explained(ADVICES[advice])


@then(parsers.re(rf"{ADVICE} comes without an offer to remove the draft"))
def removal_not_offered(told: Told, advice: str) -> None:
    assert not _removed(told, advice), told.explained(ADVICES[advice])


# --- which advice ---


@then(parsers.re(rf"{ADVICE} is advised(?P<only>, and nothing else)?"))
def advised(told: Told, advice: str, only: str | None) -> None:
    rule = ADVICES[advice]
    assert rule in told.leading() or _hosts(told, rule), told.explained(rule)
    if only:
        assert len(told.decision.cards) == 1, told.explained()


@then(parsers.re(rf"{ADVICE} is advised as a (?P<indicator>critical warning|warning|remark)"))
def advised_as(told: Told, advice: str, indicator: str) -> None:
    card = told.card(ADVICES[advice])
    assert card is not None, told.explained()
    assert card["indicator"] == INDICATORS[indicator], told.explained()


@then(parsers.re(rf"{ADVICE} is a line of the card about (?P<host>{'|'.join(ADVICES)})"))
def line_of(told: Told, advice: str, host: str) -> None:
    assert _hosts(told, ADVICES[advice]) == [ADVICES[host]], told.explained(ADVICES[advice])


@then(parsers.re(rf"{ADVICE} is a card of its own"))
def leads(told: Told, advice: str) -> None:
    assert ADVICES[advice] in told.leading(), told.explained(ADVICES[advice])


@then(parsers.re(rf"{ADVICE} is not advised"))
def not_advised(told: Told, advice: str) -> None:
    rule = ADVICES[advice]
    assert rule not in told.leading(), told.explained(rule)
    assert not _hosts(told, rule), told.explained(rule)


@then(parsers.re(rf"{ADVICE} is not advised because of the {FACT}"))
def kept_back(told: Told, advice: str, fact: str) -> None:
    not_advised(told, advice)
    assert told.obstacles(ADVICES[advice]), told.explained(ADVICES[advice])
    assert told.obstacles(ADVICES[advice]) <= FACTS[fact], told.explained(ADVICES[advice])
    assert told.outcome(ADVICES[advice]).truth.value == "does not hold", told.explained(ADVICES[advice])


@then(parsers.re(rf"{ADVICE} could not be told because of the {FACT}"))
def untold(told: Told, advice: str, fact: str) -> None:
    not_advised(told, advice)
    assert told.outcome(ADVICES[advice]).truth.value == "cannot be told", told.explained(ADVICES[advice])
    assert told.obstacles(ADVICES[advice]) & FACTS[fact], told.explained(ADVICES[advice])


@then("nothing is said about iron")
def no_iron(told: Told) -> None:
    topic = {rule.id: rule.topic for rule in standard_knowledge().rules}
    said = [rule for card in told.decision.cards for rule in rules_of(card) if topic.get(rule) == "iron"]
    unassessed = {missed.rule for missed in told.decision.shown.not_assessed}
    assert set(said) <= unassessed, told.explained()


@then(parsers.re(rf"{ADVICE} is the first card"))
def first(told: Told, advice: str) -> None:
    assert told.leading()[:1] == [ADVICES[advice]], told.explained(ADVICES[advice])


@then(parsers.parse("there are {number:d} cards"))
def counted(told: Told, number: int) -> None:
    assert len(told.decision.cards) == number, told.explained()


@then("nothing is shown")
def nothing(told: Told) -> None:
    assert not told.decision.cards, told.explained()


# --- what could not be assessed ---


@then(parsers.re(rf"{ADVICE} is reported as not assessed(?: for want of the {PART})?"))
def not_assessed(told: Told, advice: str, part: str | None) -> None:
    missed = {m.rule: m.sources for m in told.decision.shown.not_assessed}
    assert ADVICES[advice] in missed, told.explained(ADVICES[advice])
    if part is not None:
        assert set(PARTS[part]) <= set(missed[ADVICES[advice]]), told.explained(ADVICES[advice])
    assert set(told.leading()) & {"NOT-ASSESSED", "DATA-01"}, told.explained()


@then("only what could not be assessed is shown")
def only_not_assessed(told: Told) -> None:
    assert told.leading() == ["NOT-ASSESSED"], told.explained()


@then("nothing is reported as not assessed")
def all_assessed(told: Told) -> None:
    assert not told.decision.shown.not_assessed, told.explained()


@then(parsers.re(rf"there is no decision for want of the {PART}"))
def no_decision(told: Told, part: str) -> None:
    assert set(PARTS[part]) <= set(told.decision.missing), told.explained()


# --- what is read ---


@then(parsers.re(r'an? (?P<language>English|Dutch) clinician reads "(?P<summary>[^"]+)"'))
def reads(told: Told, language: str, summary: str) -> None:
    read = told.texts(LANGUAGES[language], "summary")
    assert summary in read, read


@then(parsers.re(r'the (?P<language>English|Dutch) detail says "(?P<text>[^"]+)"'))
def detail_says(told: Told, language: str, text: str) -> None:
    read = told.texts(LANGUAGES[language], "detail")
    assert any(text in detail for detail in read), read


@then(parsers.re(r'the (?P<language>English|Dutch) detail does not say "(?P<text>[^"]+)"'))
def detail_does_not_say(told: Told, language: str, text: str) -> None:
    read = told.texts(LANGUAGES[language], "detail")
    assert read, told.explained()
    assert not any(text in detail for detail in read), read


@then(parsers.re(r'the card says that "(?P<text>[^"]+)" is not recorded'))
def not_recorded(told: Told, text: str) -> None:
    assert any(text in said for said in _unrecorded(told)), told.explained()


@then(parsers.re(r'the card does not say that "(?P<text>[^"]+)" is not recorded'))
def recorded(told: Told, text: str) -> None:
    assert told.decision.cards, told.explained()
    assert not any(text in said for said in _unrecorded(told)), told.explained()


@then(parsers.re(r'an? (?P<language>English|Dutch) clinician is given the link "(?P<label>[^"]+)"'))
def linked(told: Told, language: str, label: str) -> None:
    assert label in told.texts(LANGUAGES[language], "links"), told.explained()


@then(parsers.re(r'an? (?P<language>English|Dutch) clinician is not given the link "(?P<label>[^"]+)"'))
def not_linked(told: Told, language: str, label: str) -> None:
    assert told.decision.cards, told.explained()
    assert label not in told.texts(LANGUAGES[language], "links"), told.explained()


@then(parsers.re(r'the clinician is offered "(?P<label>[^"]+)"'))
def offered(told: Told, label: str) -> None:
    assert label in _offers(told), _offers(told)


@then(parsers.re(r'the clinician is not offered "(?P<label>[^"]+)"'))
def not_offered(told: Told, label: str) -> None:
    assert label not in _offers(told), _offers(told)


@then("no order is offered")
def nothing_offered(told: Told) -> None:
    assert not _offers(told), _offers(told)


def _hosts(told: Told, rule: str) -> list[str]:
    """The cards on which a rule is a line; to be named as not assessed is no advice."""
    return [host for host in told.lines(rule) if host != "NOT-ASSESSED"]


def _unrecorded(told: Told) -> list[str]:
    details = [str(card["detail"]).split("Not recorded, unclear or not available:", 1) for card in told.decision.cards]
    return [said[1].split("\n")[0] for said in details if len(said) > 1]


def _removed(told: Told, advice: str) -> list[str]:
    """The drafts that the card of an advice offers to remove."""
    card = told.card(ADVICES[advice])
    assert card is not None, told.explained()
    actions = [action for s in card.get("suggestions", ()) for action in s["actions"]]
    return [action["resourceId"] for action in actions if action["type"] == "delete"]


def _offers(told: Told) -> list[str]:
    return [str(s["label"]) for card in told.decision.cards for s in card.get("suggestions", ())]
