"""What a text says of a name in it: that it is so, that it is not, or nothing certain."""

from __future__ import annotations

import re
from enum import IntEnum

# what is said of relatives, and carriers of a gene: no condition of this patient, wherever it stands
_OF_OTHERS = re.compile(
    r"^\s*fh\b|family history|familieanamnese|\b(?:carriers?|drager|dragerschap|heterozyg\w*)\b"
    r"|\b(?:mother|father|sister|brother|moeder|vader|zus|broer) (?:has|had|with|heeft|had|met)\b"
)  # fmt: skip
_NO = r"no|not|geen|niet|without|zonder|denies|ontkent|excluded|uitgesloten"
_DENIED_BEFORE = re.compile(rf"\b(?:{_NO})(?:\s+[\w/-]+){{0,2}}\s*$")
_DENIED_AFTER = re.compile(r"^\s*(?:is |was |werd |has been )?(?:excluded|uitgesloten|ruled out|absent|afwezig)\b")
_PAST = re.compile(r"\b(?:history of|h/o|voorgeschiedenis|status na|in remission|in remissie)\b")
_DOUBT = re.compile(
    rf"\?|\b(?:{_NO}|rule out|r/o|suspected|verdenking|verdacht|suspicion|possible"
    r"|mogelijk|risk of|kans op|screening|fear of|angst voor)\b"
)


class Meaning(IntEnum):
    """How much a text says, from least to most."""

    NOTHING = 0
    PAST = 1
    DOUBTFUL = 2
    SAID = 3


def meaning(text: str, start: int, end: int) -> Meaning:
    """What a text says of the name that stands at these places in it.

    A negation counts only right before the name or right after it: "iron overload, no cirrhosis" is an overload.
    Elsewhere it makes the text doubtful, so that nothing rests on it and nothing is overlooked.
    """
    if _OF_OTHERS.search(text) or _DENIED_BEFORE.search(text[:start]) or _DENIED_AFTER.search(text[end:]):
        return Meaning.NOTHING
    if _PAST.search(text):
        return Meaning.PAST
    return Meaning.DOUBTFUL if _DOUBT.search(text) else Meaning.SAID
