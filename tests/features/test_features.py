"""Every feature: the clinical rules as a clinician reads them."""

from pytest_bdd import scenarios

scenarios("../../features")
