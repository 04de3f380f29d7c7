OPI-01-title = Opioïd bij RLS
OPI-01-summary-for-rls = Opioïd bij RLS alleen bij refractaire klachten – via specialist, lage dosis, denk aan OSAS, laxans, afspraken.
OPI-01-summary-default = Indien voor RLS: opioïden alleen bij refractaire klachten – via specialist, lage dosis; niet abrupt stoppen.
OPI-01-line = Indien voor RLS: een opioïd alleen bij refractaire klachten, via de specialist; niet abrupt stoppen.
OPI-01-point-breathing = Hier meer kans op ademhalingsdepressie: laagste dosis, let op sufheid en trage ademhaling.
OPI-01-point-misuse = Schadelijk gebruik of afhankelijkheid is vastgelegd: overleg eerst met de specialist.
OPI-01-point-care = Kijk eerst naar ijzer en naar middelen die RLS verergeren; vraag naar slaapapneu, voorkom obstipatie, leg afspraken over dosis en hoeveelheid vast.
OPI-01-point-abrupt = Stop het opioïd in gebruik niet abrupt: bouw af met de voorschrijver.

BENZO-01-title = Slaapmiddel of kinine bij RLS
BENZO-01-summary-sedative = { $drug } wordt niet aanbevolen bij RLS – behandel eerst ijzertekort en RLS; kans op vallen en afhankelijkheid.
BENZO-01-summary-quinine = { $drug } wordt niet aanbevolen bij RLS – behandel eerst ijzertekort en RLS.
BENZO-01-line = { $drug } wordt niet aanbevolen bij RLS.
BENZO-01-point-clonazepam = AASM 2025 ontraadt clonazepam bij RLS (voorwaardelijke aanbeveling).
BENZO-01-point-benzodiazepine = DGN/DGSM 2022 beveelt benzodiazepinen bij RLS niet aan.
BENZO-01-point-z-drug = De gebruikte RLS-richtlijnen doen geen uitspraak over Z-middelen.
BENZO-01-point-quinine = Hydrokinine en kinine hebben geen plaats bij RLS (Ge-Bu).
BENZO-01-point-abrupt = Stop een slaapmiddel in gebruik niet abrupt: bouw af.

GABA-03-title = Gabapentinoïd en misbruik
GABA-03-summary = Gabapentinoïd bij middelengebruik in voorgeschiedenis: kans op misbruik en afhankelijkheid – beperk hoeveelheid, bouw af.
GABA-03-line = Gabapentinoïd bij middelengebruik in de voorgeschiedenis: kans op misbruik en afhankelijkheid.
GABA-03-point-supply = Spreek kleine hoeveelheden en één voorschrijver af; vraag naar gebruik van alcohol, geneesmiddelen en drugs.
GABA-03-point-abrupt = Stop niet abrupt: bouw in minstens 1 week af.

MG-01-title = Magnesium bij RLS
MG-01-summary = Magnesium is geen bewezen RLS-behandeling; vermijd bij verminderde nierfunctie.
MG-01-line = Magnesium is geen bewezen RLS-behandeling.
MG-01-point-iron = IJzer en middelen die RLS verergeren komen eerst.
