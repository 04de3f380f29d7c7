"""What is answered to requests by other projects: the end of each file's name, the status, and why."""

from __future__ import annotations

SILENT = "the draft order has nothing to do with restless legs"
UNTOLD = "the problem list did not arrive and the draft order may matter: a card says so"
NO_PROBLEMS = "the required problem list did not arrive: its prefetch keys are those of another service"
NOTHING_SENT = "the required problem list did not arrive: nothing is prefetched and no FHIR server is agreed"

FOREIGN: dict[str, tuple[int, str]] = {
    "digoxin-cyclosporine-order-select-coordination": (200, SILENT),
    "warfarin-nsaids-order-select-coordination": (200, SILENT),
    "cds-hooks-for-pama__connectathon-scenarios-2019-09_examples_scenario-02-outbound-request": (200, SILENT),
    "cqf-ruler__plugin_cds-hooks_src_test_resources_opioidcds-04-request-prefetch": (200, UNTOLD),
    "request-example-rec-10-end-of-life-med-exclusion": (200, UNTOLD),
    "request-example-rec-10-illicit-drugs-POS-PCP": (200, UNTOLD),
    "request-example-rec-11-benzo-trigger-with-opioid": (200, UNTOLD),
    "order-sign__HL7-cds-hooks__input_pagecontent_index.md.block7": (200, SILENT),
    "NeXEHRS-cds-hooks-proto__cds-hooks-client_scenario_case1_scenario5": (200, SILENT),
    "digoxin-cyclosporine-order-sign-coordination": (200, SILENT),
    "order-sign__cds-hooks-docs__docs_examples.md.block0": (200, "its orders are of FHIR DSTU2 and are not recognised"),
    "request-example-rec-02-in-careplan-revisited": (200, UNTOLD),
    "request-example-rec-04-05-mme-less-than-fifty": (200, UNTOLD),
    "request-example-rec-07-six-of-past-ten-days": (200, UNTOLD),
    "request-example-rec-08-order-sign-mme-less-than-fifty": (200, UNTOLD),
    "request-example-rec-08-mme-less-than-fifty": (200, UNTOLD),
    "davinci-crd-test-kit__spec_fixtures_encounter_discharge_hook_request": (412, NOTHING_SENT),
    "davinci-crd-test-kit__spec_fixtures_encounter_start_hook_request": (412, NOTHING_SENT),
    "patient-view__HealthChain__docs_reference_gateway_cdshooks.md.block1": (412, NO_PROBLEMS),
    "ahrq-cql-services__test_examples_hooks_R4_Cher186_Crooks415": (412, NO_PROBLEMS),
    "hooks-patients_DSTU2_null_prefetch_values_invocation": (412, NO_PROBLEMS),
    "patient-view__cds-hooks-docs__docs_quickstart.md.block2": (412, NO_PROBLEMS),
    "cqf-ruler__plugin_cds-hooks_src_test_resources_request-ExclusionPatient": (412, NO_PROBLEMS),
    "request-example-rec-03-patient-view-not-long-acting-opioid": (412, NO_PROBLEMS),
    "request-example-rec-10-patient-view-illicit-drugs": (412, NO_PROBLEMS),
}
