"""What can go wrong in deciding. Messages never hold patient data."""


class RulesError(Exception):
    """Base of all errors of this package."""


class KnowledgeError(RulesError):
    """The knowledge contradicts itself or lacks something; names the place and what was expected."""


class RuleRefused(RulesError):
    """A condition that the rule engine would misread."""


class FactRefused(RulesError):
    """A fact outside the closed list, or of a kind that the rule engine would misread."""


class EngineFailure(RulesError):
    """The rule engine did not finish an evaluation."""


class Disagreement(RulesError):
    """Engine and evaluator, or two values of one assessment, contradict each other: the decision is not shown."""
