DA-01-title = Start van een dopaminerg middel
DA-01-summary-default = Dopamineagonist bij RLS: 1e keus in FK, AASM ontraadt standaardgebruik – eerst ijzerstatus; bespreek risico’s.
DA-01-summary-iron-known = Dopamineagonist bij RLS: 1e keus in FK, AASM ontraadt standaardgebruik – bespreek risico’s.
DA-01-summary-international = Dopamineagonist bij RLS: AASM ontraadt standaardgebruik (augmentatie, impulscontrole) – overweeg alternatieven.
DA-01-summary-levodopa = Levodopa bij RLS: AASM ontraadt standaardgebruik – bespreek risico’s en alternatieven.
DA-01-line = Start van een dopaminerg middel: bespreek risico’s en alternatieven.
DA-01-point-difference = Richtlijnen verschillen: het FK noemt een dopamineagonist als eerste keus bij ernstige RLS.
DA-01-point-risks = Bespreek augmentatie, impulscontroleproblemen, plotseling slapen en autorijden, misselijkheid en lage bloeddruk.
DA-01-point-review = { $timed ->
    [yes] Laagste dosis, één tot drie uur vóór de klachten; beoordeel het effect en spreek af hoe lang.
   *[no] Laagste dosis; beoordeel het effect en spreek af hoe lang.
  }
DA-01-point-iron = Ferritine is niet bekend: bepaal deze eerst.
DA-01-point-kidney = Pramipexol wordt door de nieren geklaard (eGFR { $egfr-for-dosing }): bij een lage eGFR trager ophogen of een ander middel.
DA-01-point-dialysis = Pramipexol wordt door de nieren geklaard en is bij dialyse niet onderzocht: overleg met de nefroloog.
DA-01-point-alternative = AASM 2025 geeft de voorkeur aan alfa-2-deltaliganden (gabapentine, pregabaline; off-label voor RLS in Nederland); pas de dosis daarvan aan de nierfunctie aan.

ICD-01-title = Dopaminerg middel en impulscontrole
ICD-01-summary-draft = { $drug } bij vastgelegde impulscontrolestoornis – hoog risico; overleg over afbouw of alternatief.
ICD-01-summary-in-use = { $drug } in gebruik bij vastgelegde impulscontrolestoornis – hoog risico; overleg over afbouw of alternatief.
ICD-01-summary-draft-past = { $drug } bij een eerdere impulscontrolestoornis – hoog risico; overleg over een alternatief.
ICD-01-summary-in-use-past = { $drug } in gebruik bij een eerdere impulscontrolestoornis – hoog risico; overleg over afbouw of alternatief.
ICD-01-line = { $drug } bij vastgelegde impulscontrolestoornis: hoog risico; niet abrupt stoppen.
ICD-01-point-abrupt = Stop nooit abrupt: bouw af met de specialist.
ICD-01-point-ask = Vraag patiënt en partner naar gokken en ander impulsief gedrag.

AUG-01-title = Controleer op augmentatie
AUG-01-summary = Dopaminerge RLS-behandeling al { $dopaminergic-days-months } maanden: vraag naar augmentatie (eerder op de dag, heviger, armen).
AUG-01-line = Dopaminerge behandeling al { $dopaminergic-days-months } maanden: vraag naar augmentatie; niet abrupt stoppen.
AUG-01-point-signs = Komen de klachten eerder op de dag, zijn ze heviger, breiden ze zich uit naar de armen?
AUG-01-point-dose = Verhoog de dosis hiervoor niet: dat bevordert augmentatie.
AUG-01-point-iron-low = Kijk eerst naar ijzer: ferritine is laag ({ $ferritin } µg/l).
AUG-01-point-iron-unknown = Kijk eerst naar ijzer: ferritine is niet bekend.
AUG-01-point-second = Er is meer dan één klasse RLS-medicatie gebruikt.
AUG-01-point-abrupt = Stop niet abrupt; verwijs als er augmentatie is.

GABA-01-title = Gabapentinoïd en nierfunctie
GABA-01-summary-draft = { $drug } stapelt bij eGFR { $egfr-for-dosing } – lagere dosis of langer interval; kans op sufheid en vallen.
GABA-01-summary-draft-dialysis = { $drug } stapelt bij dialyse – doseer in overleg met de nefroloog; kans op sufheid en vallen.
GABA-01-summary-draft-unknown = { $drug }: geen recente nierfunctie – bepaal eGFR vóór doseren; stapelt bij verminderde nierfunctie.
GABA-01-summary-in-use = { $drug } stapelt bij eGFR { $egfr-for-dosing } – ga na of dosis en interval passen; kans op sufheid en vallen.
GABA-01-summary-dialysis = { $drug } stapelt bij dialyse – controleer de dosis met de nefroloog; kans op sufheid en vallen.
GABA-01-summary-unknown = { $drug }: geen recente nierfunctie – bepaal eGFR; stapelt bij verminderde nierfunctie.
GABA-01-line = { $drug } stapelt bij verminderde nierfunctie.
GABA-01-point-dose = De Amerikaanse productinformatie verlaagt de dosis bij een klaring onder { $gabapentinoid-egfr }, { $gabapentinoid-egfr-severe } en { $gabapentinoid-egfr-critical } ml/min: volg de tabel van het eigen product.
GABA-01-point-clearance = Doseer op creatinineklaring (Cockcroft-Gault) en niet op eGFR als het gewicht bekend is.
GABA-01-point-dialysis = Stem dosis en tijdstip rond de dialyse af met de nefroloog; volg de tabel van het product.
GABA-01-point-signs = Vraag naar sufheid, verwardheid, onvast lopen en vallen.
GABA-01-point-abrupt = Stop niet abrupt: bouw in minstens een week af.

GABA-02-title = Gabapentinoïd en ademhaling
GABA-02-summary-order = { $drug } { $risk }: kans op ademhalingsdepressie – laagste dosis, langzaam ophogen, bewaak.
GABA-02-summary-in-use = { $drug } { $risk }: kans op ademhalingsdepressie – vraag naar sufheid en beoordeel beide.
GABA-02-line = { $drug } { $risk }: kans op ademhalingsdepressie.
GABA-02-risk-opioid = opioïd
GABA-02-risk-benzodiazepine = benzodiazepine of Z-middel
GABA-02-risk-gabapentinoid = gabapentinoïd
GABA-02-risk-failure = bij chronische respiratoire insufficiëntie
GABA-02-risk-lung = bij chronische longziekte
GABA-02-risk-apnoea = bij slaapapneu
GABA-02-risk-neuromuscular = bij neuromusculaire aandoening
GABA-02-risk-frail = bij hoge leeftijd en lage eGFR
GABA-02-risk-opioid-egfr = met { $partner } en eGFR { $egfr-for-dosing }
GABA-02-risk-opioid-failure = met { $partner } en respiratoire insufficiëntie
GABA-02-risk-beside = met { $partner }
GABA-02-point-dose = De kans is groter bij longziekte, verminderde nierfunctie, hoge leeftijd en andere sederende middelen.
GABA-02-point-signs = Laat patiënt en naasten letten op sufheid en trage ademhaling.
GABA-02-point-abrupt = Stop geen van beide middelen abrupt: bouw af in overleg met de voorschrijver.
GABA-02-point-abrupt-one = Stop het middel dat in gebruik is niet abrupt: bouw af in overleg met de voorschrijver.

PREG-02-title = RLS-medicatie bij zwangerschap of borstvoeding
PREG-02-summary-draft-for-rls = { $drug } in de zwangerschap{ $week }: niet standaard bij RLS – niet abrupt stoppen; overleg met gynaecoloog.
PREG-02-summary-draft = Indien voor RLS: { $drug } in de zwangerschap{ $week } is niet standaard – niet abrupt stoppen; overleg met gynaecoloog.
PREG-02-summary-for-rls = { $drug } in de zwangerschap{ $week }: niet standaard bij RLS – niet abrupt stoppen; overleg met gynaecoloog.
PREG-02-summary-in-use = Indien voor RLS: { $drug } in de zwangerschap{ $week } is niet standaard – niet abrupt stoppen; overleg met gynaecoloog.
PREG-02-summary-lactation = { $drug } bij borstvoeding: dopamineagonisten remmen de lactatie – bespreek noodzaak en alternatief.
PREG-02-summary-lactation-draft = { $drug } bij borstvoeding: dopamineagonisten remmen de lactatie – bespreek noodzaak en alternatief.
PREG-02-line = { $drug-capitalised }: bespreek bij zwangerschap en borstvoeding; niet abrupt stoppen.
PREG-02-week = { " " }(week { $weeks })
PREG-02-point-first = In de zwangerschap gaan leefregels en ijzer bij RLS voor.
PREG-02-point-pregabalin = Pregabaline: iets meer aangeboren afwijkingen (5,6 tegen 4,1 per 100, MHRA 2022).
PREG-02-point-abrupt = Nooit abrupt stoppen: wijzig alleen samen met verloskundige zorg en neuroloog.
