### Wat alle kaarten delen. Waarden komen als tekst, met het decimaalteken van de taal.

service = RLS-beslisondersteuning
why = Waarom u dit ziet
why-known-as = RLS op de probleemlijst
why-known-as-unverified = RLS op de probleemlijst (zekerheid niet vermeld)
source-line = Bron: { $evidence }. Voor zorgverleners; ondersteunt het klinisch oordeel en vervangt het niet. Prototype.
not-recorded = Niet vastgelegd, onduidelijk of niet beschikbaar: { $facts }.
by-name = Alleen op naam herkend: { $names }.
capped = Een grenswaarde achter dit advies is nog niet geverifieerd.
and = { $first } en { $second }
more = +{ $count }
reported = gerapporteerd { $date }
rival = andere uitslag van die dag: { $value }
since = sinds { $date }

topic-safety = Veiligheid
topic-iron = IJzer
topic-medicines = Geneesmiddelen
topic-workup = Onderzoek en verwijzing
topic-data = Gegevens

unit-ug-L = µg/l
unit-percent = %
unit-mg-L = mg/l
unit-mmol-L = mmol/l
unit-egfr = ml/min/1,73 m²

fact-ferritin = ferritine
fact-tsat = TSAT
fact-crp = CRP
fact-haemoglobin = Hb
fact-egfr = eGFR
fact-pregnant = zwangerschap
fact-dialysis = dialyse
fact-ckd-iron = chronische nierschade
fact-child = leeftijd
fact-iron-overload = ijzerstapeling
fact-oral-iron = gebruik van ijzertabletten
fact-oral-iron-unchecked = controle van ijzertabletten
fact-oral-iron-unsuitable = intolerantie voor oraal ijzer, opname
fact-iv-iron-recent = i.v.-ijzer
fact-iv-iron-unchecked = i.v.-ijzer in het afgelopen jaar
fact-ferritin-blackout = i.v.-ijzer of transfusie vóór de ferritine
fact-ferritin-unreadable = onleesbare ferritine-uitslagen
fact-iv-iron-unsafe = reactie op i.v.-ijzer, sepsis
fact-tsat-unreadable = onleesbare TSAT-uitslagen
fact-endoscopy-age = leeftijd
fact-ferritin-ordered = lopende aanvraag van ferritine
fact-referred = lopende verwijzing
fact-parkinson = ziekte van Parkinson
fact-diabetes = diabetes
fact-trigger-medicine = middelen die RLS kunnen verergeren
fact-rls-drug-classes = RLS-medicatie
fact-dopaminergic-above-maximum = dopamineagonist boven het maximum voor RLS

shown-pregnant = zwanger
shown-dialysis = dialyse
shown-ferritin-found = geen ferritine gevonden in de laatste { $ferritin-window-months } maanden
shown-ferritin-earlier = laatste ferritine { $ferritin-earlier } µg/l ({ $ferritin-earlier-date })
shown-kidney-function-found = nierfunctie niet gevonden
shown-glucose-found = glucose en HbA1c niet gevonden
shown-haemoglobin-found = hemoglobine niet gevonden
shown-rls-recorded = RLS vastgelegd { $date }

source-patient = patiëntgegevens
source-problem-list = probleemlijst
source-medication = medicatie
source-administration = toegediende medicatie
source-laboratory = laboratoriumuitslagen
source-vital-signs = vitale functies
source-pregnancy = zwangerschapsgegevens
source-encounter = contacten
source-orders = lopende aanvragen
source-allergies = allergieën
source-procedures = verrichtingen

override-already-done = Elders al gedaan
override-ordered = Al aangevraagd
override-specialist = Behandeling door specialist
override-declined = Patiënt wil niet
override-not-relevant = Nu niet relevant
override-benefit = Voordeel weegt op tegen risico
override-no-alternative = Geen geschikt alternatief
override-short-use = Eenmalig of kortdurend
override-dx-doubt = Diagnose RLS onzeker
override-palliative = Palliatieve zorg
override-data-wrong = Gegevens onjuist

order-iron-panel = Aanvragen: { $tests }
order-iron-panel-pregnancy = Aanvragen: { $tests }
order-tsat = Aanvragen: { $tests }
order-iron-recheck = Over { $oral-iron-judge-weeks } weken controleren: { $tests }
order-iron-repeat = Over { $infection-window-weeks } weken herhalen: { $tests }
order-kidney-function = Aanvragen: { $tests }
order-glucose = Aanvragen: { $tests }
order-haemoglobin = Aanvragen: { $tests }
order-coeliac-serology = Aanvragen: { $tests }
order-referral-neurology = Verwijzen naar neuroloog
action-request = Conceptaanvraag: { $test }
test-ferritin = ferritine
test-tsat = transferrinesaturatie
test-crp = CRP
test-haemoglobin = Hb
test-creatinine = creatinine
test-egfr = eGFR
test-hba1c = HbA1c
test-transglutaminase = IgA tegen weefseltransglutaminase
referral-neurologist = verwijzing naar neuroloog

link-guideline = { $label }
link-AASM25 = AASM-richtlijn 2025

NOT-ASSESSED-title = Advies niet te beoordelen
NOT-ASSESSED-summary = RLS: advies over ijzer en behandeling was niet te beoordelen – ontbreekt of onbekend: { $missing }.
NOT-ASSESSED-detail = Dit is geen geruststelling. Niet te beoordelen: { $rules }. Niet (volledig) beschikbaar of onbekend: { $missing }. Kijk deze zelf na.
NOT-ASSESSED-line = Niet te beoordelen: { $rules }; niet (volledig) beschikbaar of onbekend: { $missing }.
several-missing = meerdere gegevens (zie toelichting)

cli-override = Redenen om dit niet te volgen
cli-missing = Niet ontvangen: { $source }. Zonder deze gegevens is geen beoordeling mogelijk. Dit is geen geruststelling.
cli-deceased = Geen kaarten: de patiënt is overleden.
cli-nothing = Geen kaarten: RLS is vastgelegd en geen van de regels van deze versie is van toepassing.
cli-suspected = Geen kaarten: RLS is alleen vermoed; advies over behandeling vraagt een bevestigde diagnose.
cli-past = Geen kaarten: RLS staat als voorgeschiedenis op de probleemlijst.
cli-no-rls = Geen kaarten: geen RLS op de probleemlijst.
cli-rls-unknown = Geen kaarten: of RLS is vastgelegd, was niet te bepalen. Dit is geen geruststelling.
