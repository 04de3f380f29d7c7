IRON-01-title = Ferritin not known
IRON-01-summary-measure = RLS: no ferritin found in the last { $ferritin-window-months } months – consider ferritin, transferrin saturation, CRP and Hb.
IRON-01-summary-tsat-high = RLS: TSAT { $tsat }% is high and no ferritin was found – measure ferritin; no iron until both are known.
IRON-01-line = No ferritin found in the last { $ferritin-window-months } months.
IRON-01-point-earlier = Last ferritin found: { $ferritin-earlier } µg/L ({ $ferritin-earlier-date }).
IRON-01-point-haemoglobin = A normal haemoglobin does not exclude low iron stores that matter in RLS.
IRON-01-point-tsat = TSAT { $tsat }% is low (<{ $tsat-low }%).
IRON-01-point-sample = Sample in the morning, without iron tablets or iron-rich food for at least 24 hours.
IRON-01-point-ask = Ask about blood loss, diet, blood donation and iron from the pharmacy.

IRON-03-title = Low iron stores, untreated
IRON-03-summary-tsat-known = RLS, ferritin { $ferritin } µg/L, TSAT { $tsat }%: below the RLS threshold (≤{ $ferritin-adult-treat } or TSAT <{ $tsat-low }%) – consider oral iron.
IRON-03-summary-tsat-unknown = RLS, ferritin { $ferritin } µg/L (≤{ $ferritin-adult-treat }), TSAT unknown – measure TSAT; if it is not above { $tsat-stop }%, consider oral iron.
IRON-03-line = Ferritin { $ferritin } µg/L is at or below the RLS threshold of { $ferritin-adult-treat } µg/L.
IRON-03-point-inflamed = There are signs of inflammation: true stores are lower still, and oral iron is absorbed poorly. Repeat after recovery.
IRON-03-point-dose = Oral iron: 65 mg elemental iron once daily or on alternate days with vitamin C (Mayo 2021; NHG: intermittently in adults), apart from calcium, coffee, tea, levothyroxine, levodopa and quinolones.
IRON-03-point-recheck = Check ferritin and TSAT after { $oral-iron-judge-weeks } weeks. Iron by vein only through a specialist: intolerance, malabsorption, or moderate to severe RLS.
IRON-03-point-old = This ferritin is more than { $ferritin-repeat-months } months old: repeat it at the start.
IRON-03-point-assay = Laboratories differ: the same sample can read up to about 60% higher on another assay.

IRON-04-title = Find the cause of iron deficiency
IRON-04-summary = Ferritin { $ferritin } µg/L means iron deficiency – look for a cause (menstrual or GI blood loss, malabsorption, diet).
IRON-04-line = Ferritin below { $ferritin-true-deficiency } µg/L means iron deficiency – look for a cause (menstrual or gastrointestinal blood loss, absorption, diet, donation). With anaemia above { $deficiency-endoscopy-age } years: gastroscopy and colonoscopy (NHG), coeliac serology.

IRON-06-title = Ferritin may be falsely high
IRON-06-summary-acute = Ferritin { $ferritin } µg/L with CRP { $crp } mg/L may overestimate iron stores – repeat with TSAT ≥{ $infection-window-weeks } weeks after recovery.
IRON-06-summary-acute-crp-unknown = Ferritin { $ferritin } µg/L after a recent infection may overestimate iron stores – repeat with TSAT ≥{ $infection-window-weeks } weeks later.
IRON-06-summary-chronic = Ferritin { $ferritin } µg/L, TSAT { $tsat }%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure.
IRON-06-summary-chronic-tsat-unknown = Ferritin { $ferritin } µg/L in chronic inflammation may overestimate iron stores – measure TSAT and judge by it.
IRON-06-summary-tsat-low = Ferritin { $ferritin } µg/L, TSAT { $tsat }%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure.
IRON-06-summary-high-low-tsat = Ferritin { $ferritin } µg/L with TSAT { $tsat }%: no iron for RLS on this result – look for inflammation, liver disease, malignancy.
IRON-06-summary-on-iron = Ferritin { $ferritin } µg/L on oral iron may be falsely high (CRP { $crp }, TSAT { $tsat }%) – do not judge the effect from it; repeat.
IRON-06-summary-on-iron-incomplete = Ferritin { $ferritin } µg/L on oral iron may be falsely high – do not judge the effect from it; repeat with TSAT and CRP.
IRON-06-line = Ferritin { $ferritin } µg/L may overestimate iron stores.
IRON-06-point-acute = Ferritin rises with infection and inflammation; it is not accurate within { $infection-window-weeks } weeks after a fever.
IRON-06-point-chronic = In chronic inflammation repeating does not help: judge by TSAT and discuss with the treating specialist.
IRON-06-point-tsat = TSAT below { $tsat-low }% can mean iron deficiency in spite of this ferritin.
IRON-06-point-assay = Laboratories differ: the same sample can read up to about 60% higher on another assay.
