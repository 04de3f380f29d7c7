### Diseases beside restless legs, and mood.

fact-akathisia = akathisia
fact-leg-cramps = leg cramps
fact-neuropathy = neuropathy
fact-varices = venous disease
fact-hypothyroidism = hypothyroidism
fact-levothyroxine = levothyroxine
fact-rls-recorded = date of the diagnosis
fact-hba1c = HbA1c
fact-hba1c-found = HbA1c
fact-vitamin-b12 = B12
fact-vitamin-b12-found = B12
fact-tsh-found = TSH
fact-phq9 = PHQ-9
fact-depression-new = newly recorded depression
fact-insomnia-new = newly recorded insomnia
unit-mmol-mol = mmol/mol
unit-score = { "" }
unit-pmol-L = pmol/L
source-questionnaires = questionnaires
test-tsh = TSH
test-vitamin-b12 = B12
order-tsh = Order { $tests }
order-hba1c = Order { $tests }
order-vitamin-b12 = Order { $tests }

WORK-01-missing-tsh = TSH
WORK-01-point-tsh = Thyroid disease or levothyroxine is recorded, and no TSH of the last { $workup-tsh-window-months } months was found.

DX-01-title = Diagnosis not confirmed, or a look-alike
DX-01-summary-new = New RLS with { $list } recorded: check the five IRLSSG criteria – this can look like RLS or occur beside it.
DX-01-summary-suspected-beside = RLS not confirmed: check the five IRLSSG criteria and exclude look-alikes ({ $list }) before treatment.
DX-01-summary-suspected = RLS not confirmed: check the five IRLSSG criteria and exclude look-alikes before treatment.
DX-01-line = Check the IRLSSG criteria beside { $list }: urge to move the legs, worse at rest, better by moving, worse in the evening or at night, not explained by something else alone.
DX-01-point-criteria = All five: an urge to move the legs, usually with unpleasant sensations; begins or worsens at rest; eases by moving; worse in the evening or at night; not explained by another condition alone.
DX-01-point-akathisia = Akathisia is there all day and in the whole body; RLS comes in the evening, at rest, in the legs.
DX-01-point-cramps = A nocturnal leg cramp is not RLS; both can occur together.

NEURO-01-title = Diabetes or neuropathy
NEURO-01-summary-neuropathy = RLS with neuropathy: neuropathy can mimic or worsen RLS – check { $missing }.
NEURO-01-summary-diabetes = RLS with diabetes: neuropathy can mimic or worsen RLS – check { $missing }.
NEURO-01-line = Neuropathy can mimic or worsen RLS – check { $missing }.
NEURO-01-missing-hba1c = HbA1c
NEURO-01-missing-b12 = B12
NEURO-01-missing-feet = feet
NEURO-01-point-hba1c = No HbA1c of the last { $neuropathy-hba1c-window-months } months was found.
NEURO-01-point-b12 = No B12 was found.

OSA-01-title = Sleep apnoea
OSA-01-summary = RLS with sleep apnoea, therapy not recorded: treating apnoea can ease symptoms – no opioid without checking it.
OSA-01-line = Sleep apnoea, therapy not recorded: treating it can ease symptoms – no opioid without checking it.
OSA-01-point-therapy = Whether apnoea is treated cannot be seen in the data that are read here: ask.

PARK-01-title = Parkinson disease
PARK-01-summary = RLS and Parkinson disease: dopaminergic doses follow the neurologist – RLS dose limits do not apply.
PARK-01-line = Parkinson disease: dopaminergic doses follow the neurologist – RLS dose limits do not apply.
PARK-01-point-abrupt = Do not change or stop dopaminergic medicines abruptly.
PARK-01-point-blockers = Medicines that block dopamine can worsen Parkinson disease as well as RLS.

MOOD-01-title = Suicidal thoughts
MOOD-01-summary = Suicidal thoughts are recorded – assess current risk first; then review RLS, sleep and medication.
MOOD-01-line = Suicidal thoughts are recorded – assess current risk first; then review RLS, sleep and medication.
MOOD-01-point-association = RLS is associated with suicide and self-harm.
MOOD-01-point-medicines = Treatment of the mood comes first, even where it can worsen RLS; do not stop it abruptly.

MOOD-02-title = Low mood or sleep loss
MOOD-02-summary = RLS with low mood or sleep loss: ask about depression and suicidal thoughts; check medicines that worsen RLS.
MOOD-02-line = Low mood or sleep loss: ask about depression and suicidal thoughts; check medicines that worsen RLS.
MOOD-02-point-association = RLS is associated with suicide and self-harm.
MOOD-02-point-medicines = Treatment of the mood comes first, even where it can worsen RLS; do not stop it abruptly.
