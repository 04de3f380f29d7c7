### Ziekten naast rusteloze benen, en stemming.

fact-akathisia = acathisie
fact-leg-cramps = beenkrampen
fact-neuropathy = neuropathie
fact-varices = veneus vaatlijden
fact-hypothyroidism = hypothyreoïdie
fact-levothyroxine = levothyroxine
fact-rls-recorded = datum van de diagnose
fact-hba1c = HbA1c
fact-hba1c-found = HbA1c
fact-vitamin-b12 = B12
fact-vitamin-b12-found = B12
fact-tsh-found = TSH
fact-phq9 = PHQ-9
fact-depression-new = nieuw vastgelegde depressie
fact-insomnia-new = nieuw vastgelegde slapeloosheid
unit-mmol-mol = mmol/mol
unit-score = { "" }
unit-pmol-L = pmol/l
source-questionnaires = vragenlijsten
test-tsh = TSH
test-vitamin-b12 = B12
order-tsh = Aanvragen: { $tests }
order-hba1c = Aanvragen: { $tests }
order-vitamin-b12 = Aanvragen: { $tests }

WORK-01-missing-tsh = TSH
WORK-01-point-tsh = Een schildklieraandoening of levothyroxine is vastgelegd, en er is geen TSH gevonden van de laatste { $workup-tsh-window-months } maanden.

DX-01-title = Diagnose niet bevestigd, of een gelijkend beeld
DX-01-summary-new = Nieuwe RLS, en { $list } vastgelegd: ga de vijf criteria na – dit kan op RLS lijken of ernaast bestaan.
DX-01-summary-suspected-beside = RLS niet bevestigd: ga de vijf criteria na en sluit andere verklaringen uit ({ $list }).
DX-01-summary-suspected = RLS niet bevestigd: ga vóór behandeling de vijf criteria na en sluit andere verklaringen uit.
DX-01-line = Ga bij { $list } de IRLSSG-criteria na: bewegingsdrang in de benen, erger in rust, beter door bewegen, erger ’s avonds of ’s nachts, geen andere verklaring.
DX-01-point-criteria = Alle vijf: bewegingsdrang in de benen, meestal met een onaangenaam gevoel; begint of verergert in rust; neemt af door bewegen; is ’s avonds of ’s nachts erger; niet alleen door iets anders te verklaren.
DX-01-point-akathisia = Acathisie is er de hele dag en in het hele lichaam; RLS komt ’s avonds, in rust, in de benen.
DX-01-point-cramps = Een nachtelijke kuitkramp is geen RLS; beide kunnen samen voorkomen.

NEURO-01-title = Diabetes of neuropathie
NEURO-01-summary-neuropathy = RLS bij neuropathie: neuropathie kan RLS nabootsen of verergeren – controleer { $missing }.
NEURO-01-summary-diabetes = RLS bij diabetes: neuropathie kan RLS nabootsen of verergeren – controleer { $missing }.
NEURO-01-line = Neuropathie kan RLS nabootsen of verergeren – controleer { $missing }.
NEURO-01-missing-hba1c = HbA1c
NEURO-01-missing-b12 = B12
NEURO-01-missing-feet = voeten
NEURO-01-point-hba1c = Er is geen HbA1c gevonden van de laatste { $neuropathy-hba1c-window-months } maanden.
NEURO-01-point-b12 = Er is geen B12 gevonden.

OSA-01-title = Slaapapneu
OSA-01-summary = RLS bij slaapapneu, behandeling niet vastgelegd: behandeling kan klachten verlichten – geen opioïd zonder controle.
OSA-01-line = Slaapapneu, behandeling niet vastgelegd: behandeling kan klachten verlichten – geen opioïd zonder controle.
OSA-01-point-therapy = Of de slaapapneu wordt behandeld, is niet te zien in de gegevens die hier worden gelezen: vraag ernaar.

PARK-01-title = Ziekte van Parkinson
PARK-01-summary = RLS en ziekte van Parkinson: dopaminerge dosering via neuroloog – RLS-maxima gelden niet.
PARK-01-line = Ziekte van Parkinson: dopaminerge dosering via neuroloog – RLS-maxima gelden niet.
PARK-01-point-abrupt = Wijzig of stop dopaminerge middelen niet abrupt.
PARK-01-point-blockers = Middelen die dopamine blokkeren, kunnen zowel de ziekte van Parkinson als RLS verergeren.

MOOD-01-title = Suïcidale gedachten
MOOD-01-summary = Suïcidale gedachten vastgelegd – beoordeel eerst het actuele risico; bekijk daarna RLS, slaap en medicatie.
MOOD-01-line = Suïcidale gedachten vastgelegd – beoordeel eerst het actuele risico; bekijk daarna RLS, slaap en medicatie.
MOOD-01-point-association = RLS hangt samen met suïcide en zelfbeschadiging.
MOOD-01-point-medicines = Behandeling van de stemming gaat voor, ook waar die RLS kan verergeren; stop die niet abrupt.

MOOD-02-title = Somberheid of slaaptekort
MOOD-02-summary = RLS met somberheid of slaaptekort: vraag naar depressie en suïcidaliteit; check middelen die RLS verergeren.
MOOD-02-line = Somberheid of slaaptekort: vraag naar depressie en suïcidaliteit; check middelen die RLS verergeren.
MOOD-02-point-association = RLS hangt samen met suïcide en zelfbeschadiging.
MOOD-02-point-medicines = Behandeling van de stemming gaat voor, ook waar die RLS kan verergeren; stop die niet abrupt.
