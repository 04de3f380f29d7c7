"""What the tests of the service share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cds.service.calls import low_iron
from tests.cds.service.fake_ehr import Ehr


@pytest.fixture
def ehr() -> Iterator[Ehr]:
    """The FHIR server of a patient with low iron."""
    with Ehr(low_iron()).running() as running:
        yield running
