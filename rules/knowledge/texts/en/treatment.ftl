DA-01-title = Dopaminergic medicine being started
DA-01-summary-default = Dopamine agonist for RLS: first choice in the Dutch formulary (FK), AASM advises against standard use – iron first.
DA-01-summary-iron-known = Dopamine agonist for RLS: first choice in the Dutch formulary (FK), AASM advises against standard use – discuss the risks.
DA-01-summary-international = Dopamine agonist for RLS: AASM advises against standard use (augmentation, impulse control) – consider alternatives.
DA-01-summary-levodopa = Levodopa for RLS: AASM advises against standard use – discuss the risks and alternatives.
DA-01-line = Dopaminergic medicine being started: discuss risks and alternatives.
DA-01-point-difference = Guidelines differ: the Dutch formulary (FK) names a dopamine agonist as first choice where RLS is severe.
DA-01-point-risks = Discuss augmentation, impulse-control problems, sudden sleep and driving, nausea and low blood pressure.
DA-01-point-review = { $timed ->
    [yes] Lowest dose, one to three hours before symptoms; review the effect and plan how long.
   *[no] Lowest dose; review the effect and plan how long.
  }
DA-01-point-iron = Ferritin is not known: measure it first.
DA-01-point-kidney = Pramipexole is cleared by the kidney (eGFR { $egfr-for-dosing }): with a low eGFR increase more slowly or choose another medicine.
DA-01-point-dialysis = Pramipexole is cleared by the kidney and was not studied on dialysis: discuss with nephrology.
DA-01-point-alternative = AASM 2025 prefers alpha-2-delta ligands (gabapentin, pregabalin; off-label for RLS in the Netherlands); their dose follows kidney function.

ICD-01-title = Dopaminergic medicine and impulse control
ICD-01-summary-draft = { $drug } with recorded impulse-control disorder – high risk; discuss taper or alternative with specialist.
ICD-01-summary-in-use = { $drug } in use with recorded impulse-control disorder – high risk; discuss taper or alternative with specialist.
ICD-01-summary-draft-past = { $drug } with an earlier impulse-control disorder – high risk; discuss an alternative with specialist.
ICD-01-summary-in-use-past = { $drug } in use with an earlier impulse-control disorder – high risk; discuss taper or alternative with specialist.
ICD-01-line = { $drug } with recorded impulse-control disorder: high risk; do not stop abruptly.
ICD-01-point-abrupt = Never stop abruptly: taper with the specialist.
ICD-01-point-ask = Ask patient and partner about gambling and other impulsive behaviour.

AUG-01-title = Check for augmentation
AUG-01-summary = Dopaminergic RLS treatment for { $dopaminergic-days-months } months: ask about augmentation (earlier in the day, stronger, arms).
AUG-01-line = Dopaminergic treatment for { $dopaminergic-days-months } months: ask about augmentation; do not stop abruptly.
AUG-01-point-signs = Do symptoms come earlier in the day, are they stronger, do they spread to the arms?
AUG-01-point-dose = Do not raise the dose for it: that drives augmentation.
AUG-01-point-iron-low = Look at iron first: ferritin is low ({ $ferritin } µg/L).
AUG-01-point-iron-unknown = Look at iron first: ferritin is not known.
AUG-01-point-second = More than one class of RLS medicine has been used.
AUG-01-point-abrupt = Do not stop abruptly; refer when augmentation is present.

GABA-01-title = Gabapentinoid and kidney function
GABA-01-summary-draft = { $drug } accumulates at eGFR { $egfr-for-dosing } – lower dose or longer interval; sedation and falls risk.
GABA-01-summary-draft-dialysis = { $drug } accumulates on dialysis – dose with nephrology; sedation and falls risk.
GABA-01-summary-draft-unknown = { $drug }: no recent kidney function – check eGFR before dosing; it accumulates in renal impairment.
GABA-01-summary-in-use = { $drug } accumulates at eGFR { $egfr-for-dosing } – check that dose and interval fit; sedation and falls risk.
GABA-01-summary-dialysis = { $drug } accumulates on dialysis – check the dose with nephrology; sedation and falls risk.
GABA-01-summary-unknown = { $drug }: no recent kidney function – check eGFR; it accumulates in renal impairment.
GABA-01-line = { $drug } accumulates when kidney function is low.
GABA-01-point-dose = The US label lowers the dose below a clearance of { $gabapentinoid-egfr }, { $gabapentinoid-egfr-severe } and { $gabapentinoid-egfr-critical } mL/min: follow the table of your own product.
GABA-01-point-clearance = Dosing follows creatinine clearance (Cockcroft-Gault), not eGFR, when weight is known.
GABA-01-point-dialysis = Agree dose and time around dialysis with nephrology; follow the table of the product.
GABA-01-point-signs = Ask about drowsiness, confusion, unsteadiness and falls.
GABA-01-point-abrupt = Do not stop abruptly: reduce over at least a week.

GABA-02-title = Gabapentinoid and breathing
GABA-02-summary-order = { $drug } { $risk }: risk of respiratory depression – lowest dose, slow titration, monitor.
GABA-02-summary-in-use = { $drug } { $risk }: risk of respiratory depression – ask about drowsiness, review both.
GABA-02-line = { $drug } { $risk }: risk of respiratory depression.
GABA-02-risk-opioid = opioid
GABA-02-risk-benzodiazepine = benzodiazepine or Z-drug
GABA-02-risk-gabapentinoid = gabapentinoid
GABA-02-risk-failure = in chronic respiratory failure
GABA-02-risk-lung = in chronic lung disease
GABA-02-risk-apnoea = in sleep apnoea
GABA-02-risk-neuromuscular = in neuromuscular disease
GABA-02-risk-frail = at high age and low eGFR
GABA-02-risk-opioid-egfr = with { $partner } and eGFR { $egfr-for-dosing }
GABA-02-risk-opioid-failure = with { $partner } and respiratory failure
GABA-02-risk-beside = with { $partner }
GABA-02-point-dose = The risk is higher with lung disease, reduced kidney function, high age and other sedating medicines.
GABA-02-point-signs = Tell patient and family to watch for drowsiness and slow breathing.
GABA-02-point-abrupt = Do not stop either medicine abruptly: taper with the prescriber.
GABA-02-point-abrupt-one = Do not stop the medicine in use abruptly: taper with the prescriber.

PREG-02-title = RLS medicine in pregnancy or breastfeeding
PREG-02-summary-draft-for-rls = { $drug } in pregnancy{ $week }: not standard for RLS – do not stop abruptly; discuss with obstetrics/neurology.
PREG-02-summary-draft = If for RLS: { $drug } in pregnancy{ $week } is not standard – do not stop abruptly; discuss with obstetrics/neurology.
PREG-02-summary-for-rls = { $drug } in pregnancy{ $week }: not standard for RLS – do not stop abruptly; discuss with obstetrics/neurology.
PREG-02-summary-in-use = If for RLS: { $drug } in pregnancy{ $week } is not standard – do not stop abruptly; discuss with obstetrics/neurology.
PREG-02-summary-lactation = { $drug } while breastfeeding: dopamine agonists suppress lactation – discuss need and alternatives.
PREG-02-summary-lactation-draft = { $drug } while breastfeeding: dopamine agonists suppress lactation – discuss need and alternatives.
PREG-02-line = { $drug-capitalised }: discuss in pregnancy and breastfeeding; do not stop abruptly.
PREG-02-week = { " " }(week { $weeks })
PREG-02-point-first = In pregnancy non-drug measures and iron come first for RLS.
PREG-02-point-pregabalin = Pregabalin: slightly more malformations (5.6 against 4.1 per 100, MHRA 2022).
PREG-02-point-abrupt = Never stop abruptly: changes only together with obstetric care and neurology.
