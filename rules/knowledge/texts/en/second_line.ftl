OPI-01-title = Opioid for RLS
OPI-01-summary-for-rls = Opioid for RLS is for refractory cases – specialist guidance, low dose, check OSA, bowel regimen, agreement.
OPI-01-summary-default = If prescribed for RLS: opioids are for refractory cases – specialist guidance, low dose; do not stop abruptly.
OPI-01-line = If for RLS: an opioid is for refractory cases, with specialist guidance; do not stop abruptly.
OPI-01-point-breathing = Higher risk of respiratory depression here: lowest dose, watch for drowsiness and slow breathing.
OPI-01-point-misuse = Harmful use or dependence is recorded: discuss with the specialist first.
OPI-01-point-care = Look at iron and medicines that worsen RLS first; ask about sleep apnoea, prevent constipation, write down agreements on dose and supply.
OPI-01-point-abrupt = Do not stop the opioid in use abruptly: taper with the prescriber.

BENZO-01-title = Sedative or quinine for RLS
BENZO-01-summary-sedative = { $drug } is not recommended as treatment for RLS – treat iron deficiency and RLS first; falls, dependence.
BENZO-01-summary-quinine = { $drug } is not recommended as treatment for RLS – treat iron deficiency and RLS first.
BENZO-01-line = { $drug } is not recommended as treatment for RLS.
BENZO-01-point-clonazepam = AASM 2025 suggests against clonazepam for RLS.
BENZO-01-point-benzodiazepine = DGN/DGSM 2022 does not recommend benzodiazepines for RLS.
BENZO-01-point-z-drug = The RLS guidelines that are used say nothing about Z-drugs.
BENZO-01-point-quinine = Hydroquinine and quinine have no place in RLS (Ge-Bu).
BENZO-01-point-abrupt = Do not stop a sedative in use abruptly: taper.

GABA-03-title = Gabapentinoid and misuse
GABA-03-summary = Gabapentinoid with substance-use history: misuse and dependence risk – limit supply, taper over at least 1 week.
GABA-03-line = Gabapentinoid with substance-use history: risk of misuse and dependence.
GABA-03-point-supply = Agree on small amounts and one prescriber; ask about use of alcohol, medicines and drugs.
GABA-03-point-abrupt = Do not stop abruptly: taper over at least 1 week.

MG-01-title = Magnesium for RLS
MG-01-summary = Magnesium is not an evidence-based RLS treatment; avoid in reduced kidney function.
MG-01-line = Magnesium is no evidence-based RLS treatment.
MG-01-point-iron = Iron and medicines that worsen RLS come first.
