"""From facts to a record: the inverse of reader and derivation, one topic a module as in `rules.facts`.

`story_of` builds a record that is read to exactly these facts, or says which facts no record gives. A printed
counterexample of a proof, a drawn patient state and an example of the demo become FHIR this way.
"""

from cds.testing.inverse.stories import facts_of_story, nearest_story, story_of
from cds.testing.inverse.unbuildable import Unbuildable

__all__ = ["Unbuildable", "facts_of_story", "nearest_story", "story_of"]
