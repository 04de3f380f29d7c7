### What all cards share. Values come as text with the decimal sign of the language.

service = RLS decision support
why = Why you see this
why-known-as = RLS on the problem list
why-known-as-unverified = RLS on the problem list (not stated how certain)
source-line = Source: { $evidence }. For clinicians; supports and does not replace clinical judgement. Prototype.
not-recorded = Not recorded, unclear or not available: { $facts }.
by-name = Recognised by name only: { $names }.
capped = One threshold behind this advice has not been verified yet.
and = { $first } and { $second }
more = +{ $count }
reported = reported { $date }
rival = another result of that day: { $value }
since = since { $date }

topic-safety = Safety
topic-iron = Iron
topic-medicines = Medicines
topic-workup = Work-up and referral
topic-data = Data

unit-ug-L = µg/L
unit-percent = %
unit-mg-L = mg/L
unit-mmol-L = mmol/L
unit-egfr = mL/min/1.73 m²

fact-ferritin = ferritin
fact-tsat = TSAT
fact-crp = CRP
fact-haemoglobin = Hb
fact-egfr = eGFR
fact-pregnant = pregnancy
fact-dialysis = dialysis
fact-ckd-iron = chronic kidney disease
fact-child = age
fact-iron-overload = iron overload
fact-oral-iron = iron tablets in use
fact-oral-iron-unchecked = follow-up of iron tablets
fact-oral-iron-unsuitable = intolerance to oral iron, absorption
fact-iv-iron-recent = IV iron
fact-iv-iron-unchecked = IV iron in the past year
fact-ferritin-blackout = IV iron or transfusion before the ferritin
fact-ferritin-unreadable = unreadable ferritin results
fact-iv-iron-unsafe = reaction to IV iron, sepsis
fact-tsat-unreadable = unreadable TSAT results
fact-endoscopy-age = age
fact-ferritin-ordered = ferritin already ordered
fact-referred = referral already made
fact-parkinson = Parkinson disease
fact-diabetes = diabetes
fact-trigger-medicine = medicines that can worsen RLS
fact-rls-drug-classes = RLS medicines
fact-dopaminergic-above-maximum = dopamine agonist above its maximum for RLS

shown-pregnant = pregnant
shown-dialysis = dialysis
shown-ferritin-found = no ferritin found in the last { $ferritin-window-months } months
shown-ferritin-earlier = last ferritin { $ferritin-earlier } µg/L ({ $ferritin-earlier-date })
shown-kidney-function-found = kidney function not found
shown-glucose-found = glucose and HbA1c not found
shown-haemoglobin-found = haemoglobin not found
shown-rls-recorded = RLS recorded { $date }

source-patient = patient data
source-problem-list = problem list
source-medication = medication
source-administration = administered medication
source-laboratory = laboratory results
source-vital-signs = vital signs
source-pregnancy = pregnancy data
source-encounter = encounters
source-orders = open orders
source-allergies = allergies
source-procedures = procedures

override-already-done = Already done elsewhere
override-ordered = Already ordered
override-specialist = Managed by specialist
override-declined = Patient declines
override-not-relevant = Not clinically relevant now
override-benefit = Benefit outweighs risk
override-no-alternative = No suitable alternative
override-short-use = Single dose or short course
override-dx-doubt = RLS diagnosis uncertain
override-palliative = Palliative care
override-data-wrong = Data incorrect

order-iron-panel = Order { $tests }
order-iron-panel-pregnancy = Order { $tests }
order-tsat = Order { $tests }
order-iron-recheck = Check { $tests } in { $oral-iron-judge-weeks } weeks
order-iron-repeat = Repeat { $tests } in { $infection-window-weeks } weeks
order-kidney-function = Order { $tests }
order-glucose = Order { $tests }
order-haemoglobin = Order { $tests }
order-coeliac-serology = Order { $tests }
order-referral-neurology = Refer to a neurologist
action-request = Draft request: { $test }
test-ferritin = ferritin
test-tsat = transferrin saturation
test-crp = CRP
test-haemoglobin = Hb
test-creatinine = creatinine
test-egfr = eGFR
test-hba1c = HbA1c
test-transglutaminase = tissue transglutaminase IgA
referral-neurologist = referral to a neurologist

link-guideline = { $label }
link-AASM25 = AASM guideline 2025

NOT-ASSESSED-title = Advice could not be assessed
NOT-ASSESSED-summary = RLS: iron and treatment advice could not be assessed – not available or not known: { $missing }.
NOT-ASSESSED-detail = This is not an all-clear. Could not be assessed: { $rules }. Not (completely) available or not known: { $missing }. Please check them yourself.
NOT-ASSESSED-line = Could not be assessed: { $rules }; not (completely) available or not known: { $missing }.
several-missing = several data (see details)

cli-override = Reasons not to follow
cli-missing = The { $source } did not arrive: without it nothing can be decided. This is not an all-clear.
cli-deceased = No cards: the patient has died.
cli-nothing = No cards: restless legs is recorded, and none of the rules of this version applies.
cli-suspected = No cards: restless legs is only suspected; treatment advice needs a confirmed diagnosis.
cli-past = No cards: restless legs is recorded as past.
cli-no-rls = No cards: no restless legs on the problem list.
cli-rls-unknown = No cards: whether restless legs is recorded could not be told. This is not an all-clear.
