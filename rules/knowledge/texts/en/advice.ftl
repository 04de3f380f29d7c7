TRIG-01-title = Medicines that may worsen RLS
TRIG-01-summary = { $count ->
    [one] RLS: 1 medicine may worsen symptoms: { $list } – review with indication; do not stop abruptly.
   *[other] RLS: { $count } medicines may worsen symptoms: { $list } – review with indication; do not stop abruptly.
  }
TRIG-01-line = { $count ->
    [one] { $list-capitalised } may worsen RLS – review it with its indication; do not stop abruptly.
   *[other] { $list-capitalised } may worsen RLS – review them with their indications; do not stop abruptly.
  }
TRIG-01-point-abrupt = { $tapered ->
    [yes] Do not stop abruptly: antidepressants and antipsychotics are tapered with the prescriber.
   *[no] Change the medicine only together with the prescriber.
  }
TRIG-01-point-indication = The indication comes first; where it allows, discuss dose, timing or an alternative with prescriber or pharmacist.
TRIG-01-point-timing = Ask whether symptoms began or grew worse after a start or a dose increase.
TRIG-01-point-over-the-counter = Ask about over-the-counter antihistamines, sleeping aids and cold remedies.
TRIG-01-point-pregnancy = In pregnancy follow the local nausea protocol; short use may be acceptable.

WORK-01-title = Basic work-up incomplete
WORK-01-summary = New RLS: consider { $missing } besides iron status (not found in the available data).
WORK-01-line = New RLS: also consider { $missing } (not found in the available data).
WORK-01-missing-kidney = kidney function
WORK-01-missing-glucose = glucose/HbA1c
WORK-01-missing-haemoglobin = Hb
WORK-01-point-kidney = Kidney disease contributes to RLS and changes which iron limits count.
WORK-01-point-glucose = Diabetes and neuropathy contribute to RLS or look like it.
WORK-01-point-haemoglobin = Haemoglobin belongs to the interpretation of ferritin.
WORK-01-point-lifestyle = Caffeine, alcohol, nicotine and too little or irregular sleep can make symptoms worse.

REF-01-title = Referral criteria met
REF-01-summary = Possibly refractory RLS ({ $rls-drug-classes } classes of RLS medicines, ferritin { $ferritin } µg/L) – consider referral to neurology or a sleep centre.
REF-01-line = Consider referral to neurology or a sleep centre.
REF-01-point-refractory = Used before or now: { $list }.
REF-01-point-abrupt = Do not stop or change RLS medicines abruptly in the meantime.
REF-01-point-diary = A symptom diary helps the specialist.

DATA-01-title = Iron result not usable
DATA-01-summary = { $dated ->
    [future] { $test } “{ $raw }” is dated in the future ({ $date }) – please check the source.
    [yes] { $test } “{ $raw }” from { $date } could not be read (unit or value unclear) – please check the source.
   *[no] { $test } without a readable date (“{ $raw }”) could not be used – please check the source.
  }
DATA-01-point-unused = Neither this result nor an older one was used: advice about iron waits for it.
DATA-01-line = { $dated ->
    [future] { $test } “{ $raw }” is dated in the future ({ $date }) – please check the source.
    [yes] { $test } “{ $raw }” from { $date } could not be read (unit or value unclear) – please check the source.
   *[no] { $test } without a readable date (“{ $raw }”) could not be used – please check the source.
  }
