PREG-01-title = RLS in de zwangerschap
PREG-01-summary-measure = RLS in de zwangerschap: bepaal Hb, ferritine, TSAT; ijzer via verloskundige/gynaecoloog; eerst leefregels.
PREG-01-summary-oral = RLS, zwanger, ferritine { $ferritin } µg/l (≤{ $ferritin-adult-treat }): overweeg oraal ijzer met verloskundige/gynaecoloog; geen i.v. vóór week { $pregnancy-first-trimester-weeks }.
PREG-01-summary-repeat = RLS, zwanger: ferritine { $ferritin } µg/l maar TSAT { $tsat }% – herhaal ≥24 uur zonder ijzer; overleg met verloskundige.
PREG-01-summary-specialist = RLS in de zwangerschap, ferritine { $ferritin } µg/l, TSAT { $tsat }% (<{ $tsat-low }%): bespreek ijzer met verloskundige/gynaecoloog.
PREG-01-line = RLS in de zwangerschap: ijzer via verloskundige of gynaecoloog.
PREG-01-point-oral = Oraal ijzer in overleg met verloskundige of gynaecoloog.
PREG-01-point-iv = I.v.-ijzer alleen in het tweede of derde trimester, als oraal ijzer niet volstaat.
PREG-01-point-postpartum = RLS in de zwangerschap neemt na de bevalling meestal af: beoordeel opnieuw rond 6 weken postpartum.
PREG-01-point-ordered = Ferritine is al aangevraagd.

CKD-02-title = RLS bij dialyse
CKD-02-summary-withhold = RLS bij dialyse, ferritine { $ferritin } µg/l, TSAT { $tsat }%: geen extra ijzer voor RLS – nefroloog beslist (KDIGO: niet geven).
CKD-02-summary-withhold-tsat-unknown = RLS bij dialyse, ferritine { $ferritin } µg/l: geen extra ijzer voor RLS – nefroloog beslist (KDIGO: niet geven).
CKD-02-summary-withhold-ferritin-unknown = RLS bij dialyse, TSAT { $tsat }%: geen extra ijzer voor RLS – nefroloog beslist (KDIGO: niet geven).
CKD-02-summary-aasm = RLS bij dialyse, ferritine { $ferritin } µg/l, TSAT { $tsat }%: voldoet aan AASM (<{ $dialysis-ferritin-treat } én <{ $tsat-low }%) – bespreek i.v.-ijzer met nefroloog.
CKD-02-summary-aasm-route = RLS bij dialyse, ferritine { $ferritin } µg/l, TSAT { $tsat }%: voldoet aan AASM (<{ $dialysis-ferritin-treat } én <{ $tsat-low }%) – bespreek ijzer met nefroloog.
CKD-02-summary-generic = RLS bij dialyse: ijzer via nefroloog; gewone RLS-grenzen gelden niet – bespreek de actuele ijzerwaarden.
CKD-02-line = Bij dialyse: ijzer via de nefroloog.
CKD-02-point-repeat = Deze ferritine is ouder dan { $ferritin-fresh-months } maanden: herhaal vóór i.v.-ijzer.
CKD-02-point-kdigo = KDIGO 2026 (hemodialyse): geen ijzer bij ferritine >{ $dialysis-ferritin-withhold } µg/l of TSAT ≥{ $dialysis-tsat-withhold }%.
CKD-02-point-inflamed = Er zijn tekenen van ontsteking: ferritine zegt nu weinig.
CKD-02-point-on-iron = Er is oraal ijzer in gebruik: bespreek dit met de nefroloog.
CKD-02-point-adequacy = Bespreek met de nefroloog ook of de dialyse toereikend is.

CKD-02-point-peritoneal = Bij peritoneaaldialyse gelden de ijzergrenzen van nierschade zonder dialyse (KDIGO 2026).

CHILD-01-title = RLS bij een kind
CHILD-01-summary-measure = RLS bij een kind: bepaal ferritine, TSAT en CRP; overweeg verwijzing naar kinderarts of slaapcentrum.
CHILD-01-summary-treat = RLS bij een kind, ferritine { $ferritin } µg/l (<{ $ferritin-child-treat }): ijzer is te overwegen – via kinderarts of slaapcentrum.
CHILD-01-summary-consider = RLS bij een kind, ferritine { $ferritin } µg/l ({ $ferritin-child-treat }–{ $ferritin-child-consider }): ijzer alleen na overleg met kinderarts of slaapcentrum.
CHILD-01-summary-repeat = RLS bij een kind: ferritine { $ferritin } µg/l nu niet betrouwbaar ({ $cause }) – herhaal na ≥{ $infection-window-weeks } weken.
CHILD-01-summary-specialist = RLS bij een kind, ferritine { $ferritin } µg/l, TSAT { $tsat }% (<{ $tsat-low }): overleg met kinderarts.
CHILD-01-line = RLS bij een kind: ijzer via kinderarts of slaapcentrum.
CHILD-01-why-saturation = hoge TSAT
CHILD-01-why-infection = recente koorts of ontsteking
CHILD-01-point-words = Vraag om een beschrijving in de eigen woorden van het kind, en naar RLS in de familie.
CHILD-01-point-fever = Ferritine is binnen { $infection-window-weeks } weken na koorts niet betrouwbaar.
CHILD-01-point-doses = Grenzen en doseringen voor volwassenen gelden niet.
CHILD-01-point-antihistamines = Vermijd sederende antihistaminica als slaapmiddel.
CHILD-01-point-ordered = Ferritine is al aangevraagd.

CKD-01-title = RLS bij chronische nierschade
CKD-01-summary-measure = { $known ->
    [yes] RLS bij chronische nierschade (eGFR { $egfr }): bepaal Hb, ferritine, TSAT; andere ijzergrenzen – overleg met nefroloog.
   *[no] RLS bij chronische nierschade: bepaal Hb, ferritine, TSAT; andere ijzergrenzen – overleg met nefroloog.
  }
CKD-01-summary-low = { $known ->
    [yes] RLS, nierschade (eGFR { $egfr }), ferritine { $ferritin } µg/l, TSAT { $tsat }%: laag voor RLS én nierschade – bespreek ijzer met nefroloog.
   *[no] RLS, nierschade, ferritine { $ferritin } µg/l, TSAT { $tsat }%: laag voor RLS én nierschade – bespreek ijzer met nefroloog.
  }
CKD-01-summary-kdigo = RLS, nierschade en anemie, ferritine { $ferritin } µg/l, TSAT { $tsat }%: past bij KDIGO-ijzercriteria – overleg met nefroloog.
CKD-01-summary-no-iron = { $known ->
    [yes] RLS bij nierschade (eGFR { $egfr }), ferritine { $ferritin } µg/l, TSAT { $tsat }%: geen ijzer voor RLS op deze uitslagen.
   *[no] RLS bij nierschade, ferritine { $ferritin } µg/l, TSAT { $tsat }%: geen ijzer voor RLS op deze uitslagen.
  }
CKD-01-line = RLS bij chronische nierschade: andere ijzergrenzen gelden.
CKD-01-point-kdigo = KDIGO 2026, bij anemie: ijzer bij ferritine <{ $ckd-ferritin-low } µg/l met TSAT <{ $ckd-tsat-withhold }%, of tot { $ckd-ferritin-high } µg/l met TSAT <{ $ckd-tsat-low }%.
CKD-01-point-haemoglobin = Of het Hb laag is, is niet bekend: bij anemie gelden de KDIGO-criteria.
CKD-01-point-route = Oraal ijzer heeft de ferritine niet doen stijgen: bespreek de toedieningsweg met de nefroloog.
CKD-01-point-on-iron = Er is oraal ijzer in gebruik: bespreek met de nefroloog of dit nodig is.
CKD-01-point-ordered = Ferritine is al aangevraagd.
