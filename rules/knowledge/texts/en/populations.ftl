PREG-01-title = RLS in pregnancy
PREG-01-summary-measure = RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first.
PREG-01-summary-oral = RLS in pregnancy, ferritin { $ferritin } µg/L (≤{ $ferritin-adult-treat }): consider oral iron with midwife/obstetrician; no IV iron before week { $pregnancy-first-trimester-weeks }.
PREG-01-summary-repeat = RLS in pregnancy: ferritin { $ferritin } µg/L but TSAT { $tsat }% – repeat ≥24 h off iron before treating; obstetric care decides.
PREG-01-summary-specialist = RLS in pregnancy, ferritin { $ferritin } µg/L, TSAT { $tsat }% (<{ $tsat-low }%): discuss iron with midwife/obstetrician.
PREG-01-line = RLS in pregnancy: iron through midwife or obstetrician.
PREG-01-point-oral = Oral iron in agreement with obstetric care.
PREG-01-point-iv = Iron by vein only in the second or third trimester, when oral iron fails.
PREG-01-point-postpartum = RLS in pregnancy usually eases after birth: reassess about 6 weeks postpartum.
PREG-01-point-ordered = Ferritin has already been ordered.

CKD-02-title = RLS on dialysis
CKD-02-summary-withhold = RLS on dialysis, ferritin { $ferritin } µg/L, TSAT { $tsat }%: no extra iron for RLS – nephrology decides (KDIGO: withhold).
CKD-02-summary-withhold-tsat-unknown = RLS on dialysis, ferritin { $ferritin } µg/L: no extra iron for RLS – nephrology decides (KDIGO: withhold).
CKD-02-summary-withhold-ferritin-unknown = RLS on dialysis, TSAT { $tsat }%: no extra iron for RLS – nephrology decides (KDIGO: withhold).
CKD-02-summary-aasm = RLS on dialysis, ferritin { $ferritin } µg/L, TSAT { $tsat }%: meets AASM criteria (<{ $dialysis-ferritin-treat } and <{ $tsat-low }%) – discuss IV iron with nephrology.
CKD-02-summary-aasm-route = RLS on dialysis, ferritin { $ferritin } µg/L, TSAT { $tsat }%: meets AASM criteria (<{ $dialysis-ferritin-treat } and <{ $tsat-low }%) – discuss iron with nephrology.
CKD-02-summary-generic = RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.
CKD-02-line = On dialysis: iron via nephrology.
CKD-02-point-repeat = This ferritin is more than { $ferritin-fresh-months } months old: repeat it before iron by vein.
CKD-02-point-kdigo = KDIGO 2026 (haemodialysis): withhold iron at ferritin >{ $dialysis-ferritin-withhold } µg/L or TSAT ≥{ $dialysis-tsat-withhold }%.
CKD-02-point-inflamed = There are signs of inflammation: ferritin says little now.
CKD-02-point-on-iron = Oral iron is in use: discuss with nephrology.
CKD-02-point-adequacy = Also discuss the adequacy of dialysis with nephrology.

CKD-02-point-peritoneal = In peritoneal dialysis the iron limits of kidney disease without dialysis count (KDIGO 2026).

CHILD-01-title = RLS in a child
CHILD-01-summary-measure = RLS in a child: check ferritin, TSAT and CRP; consider referral to a paediatrician or sleep clinic.
CHILD-01-summary-treat = RLS in a child, ferritin { $ferritin } µg/L (<{ $ferritin-child-treat }): iron may be considered – via paediatrician or sleep clinic.
CHILD-01-summary-consider = RLS in a child, ferritin { $ferritin } µg/L ({ $ferritin-child-treat }–{ $ferritin-child-consider }): iron is an expert decision – paediatrician or sleep clinic.
CHILD-01-summary-repeat = RLS in a child: ferritin { $ferritin } µg/L not reliable now ({ $cause }) – repeat after ≥{ $infection-window-weeks } weeks.
CHILD-01-summary-specialist = RLS in a child, ferritin { $ferritin } µg/L, TSAT { $tsat }% (<{ $tsat-low }): discuss with a paediatrician.
CHILD-01-line = RLS in a child: iron through paediatrician or sleep clinic.
CHILD-01-why-saturation = high TSAT
CHILD-01-why-infection = recent fever or inflammation
CHILD-01-point-words = Ask for a description in the child’s own words, and about RLS in the family.
CHILD-01-point-fever = Ferritin is not accurate within { $infection-window-weeks } weeks after a fever.
CHILD-01-point-doses = Adult limits and doses do not count.
CHILD-01-point-antihistamines = Avoid sedating antihistamines as a sleeping aid.
CHILD-01-point-ordered = Ferritin has already been ordered.

CKD-01-title = RLS with chronic kidney disease
CKD-01-summary-measure = { $known ->
    [yes] RLS with CKD (eGFR { $egfr }): check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology.
   *[no] RLS with CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology.
  }
CKD-01-summary-low = { $known ->
    [yes] RLS with CKD (eGFR { $egfr }), ferritin { $ferritin } µg/L, TSAT { $tsat }%: low by RLS and CKD criteria – discuss iron with nephrology.
   *[no] RLS with CKD, ferritin { $ferritin } µg/L, TSAT { $tsat }%: low by RLS and CKD criteria – discuss iron with nephrology.
  }
CKD-01-summary-kdigo = RLS with CKD and anaemia, ferritin { $ferritin } µg/L, TSAT { $tsat }%: within KDIGO iron criteria – discuss with nephrology.
CKD-01-summary-no-iron = { $known ->
    [yes] RLS with CKD (eGFR { $egfr }), ferritin { $ferritin } µg/L, TSAT { $tsat }%: no iron for RLS on these results.
   *[no] RLS with CKD, ferritin { $ferritin } µg/L, TSAT { $tsat }%: no iron for RLS on these results.
  }
CKD-01-line = RLS with chronic kidney disease: other limits for iron count.
CKD-01-point-kdigo = KDIGO 2026, with anaemia: iron at ferritin <{ $ckd-ferritin-low } µg/L with TSAT <{ $ckd-tsat-withhold }%, or up to { $ckd-ferritin-high } µg/L with TSAT <{ $ckd-tsat-low }%.
CKD-01-point-haemoglobin = Whether Hb is low is not known: with anaemia the KDIGO criteria count.
CKD-01-point-route = Oral iron has not raised ferritin: discuss the route with nephrology.
CKD-01-point-on-iron = Oral iron is in use: discuss with nephrology whether it is needed.
CKD-01-point-ordered = Ferritin has already been ordered.
