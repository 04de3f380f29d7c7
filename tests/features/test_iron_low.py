"""Low iron stores, untreated."""

from pytest_bdd import scenarios

scenarios("../../features/iron_low.feature")
