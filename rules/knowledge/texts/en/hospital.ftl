fact-hospital-stay = hospital stay
fact-trigger-in-stay = medicines started in this hospital stay
fact-weak-trigger = medicines that may contribute weakly to RLS
fact-levothyroxine = levothyroxine in use

HOSP-01-title = Hospital stay with RLS
HOSP-01-summary = RLS in hospital: avoid dopamine blockers and sedating antihistamines where possible; do not stop RLS drugs abruptly.
HOSP-01-line = In hospital: avoid dopamine blockers and sedating antihistamines where possible; do not stop RLS drugs abruptly.
HOSP-01-point-dose = Re-check the dose of RLS medicines against today’s kidney function, sedation, blood pressure and delirium.
HOSP-01-point-withdrawal = Missed doses of a dopamine agonist or levodopa can bring rebound and withdrawal.
HOSP-01-point-pregnancy = In pregnancy follow the local nausea protocol; short use may be acceptable.
HOSP-01-point-nil-by-mouth = Nil by mouth: plan the route of RLS medicines with pharmacist or neurologist.
HOSP-01-point-walking = Let the patient walk before and after periods of lying still.
HOSP-01-point-blood-loss = After blood loss, consider ferritin.

HOSP-02-title = Discharge with RLS
HOSP-02-summary = Started in hospital: { $list } – may worsen RLS; review the need, do not stop abruptly.
HOSP-02-line = Started in hospital: { $list } – may worsen RLS; do not stop abruptly.
HOSP-02-point-need = Is it still needed at home? Then agree for how long, and tell patient and general practitioner that RLS can flare up.
HOSP-02-point-abrupt = { $tapered ->
    [yes] Do not stop abruptly: antidepressants and antipsychotics are tapered with the prescriber.
   *[no] Change the medicine only together with the prescriber.
  }
HOSP-02-point-rls-medicines = Hold the RLS medicines of before admission against the discharge list; say in the letter what changed and why.
HOSP-02-point-pregnancy = In pregnancy follow the local nausea protocol; short use may be acceptable.

TRIG-OT-title = Possible weak contributors to RLS
TRIG-OT-summary = Possible weak contributors on the list: { $list } – review only if symptoms started after them.
TRIG-OT-line = Possible weak contributors on the list: { $list } – review only if symptoms started after them.

IRON-16-title = Iron tablets and absorption of other medicines
IRON-16-summary = Oral iron lowers absorption of { $drug } – separate doses by at least 2–4 hours.
IRON-16-line = Oral iron lowers absorption of { $drug } – separate doses by at least 2–4 hours.
IRON-16-point-others = The same goes for quinolones, tetracyclines, bisphosphonates and mycophenolate, which this service does not look for.
