IRON-01-title = Ferritine niet bekend
IRON-01-summary-measure = RLS: geen ferritine gevonden in de laatste { $ferritin-window-months } maanden – overweeg ferritine, transferrinesaturatie, CRP en Hb.
IRON-01-summary-tsat-high = RLS: TSAT { $tsat }% is hoog en er is geen ferritine gevonden – bepaal ferritine; geen ijzer tot beide bekend zijn.
IRON-01-line = Geen ferritine gevonden in de laatste { $ferritin-window-months } maanden.
IRON-01-point-earlier = Laatst gevonden ferritine: { $ferritin-earlier } µg/l ({ $ferritin-earlier-date }).
IRON-01-point-haemoglobin = Een normaal Hb sluit een voor RLS te lage ijzervoorraad niet uit.
IRON-01-point-tsat = TSAT { $tsat }% is laag (<{ $tsat-low }%).
IRON-01-point-sample = Prik ’s ochtends, minstens 24 uur zonder ijzertabletten of ijzerrijke voeding.
IRON-01-point-ask = Vraag naar bloedverlies, voeding, bloeddonatie en zelfgekocht ijzer.

IRON-03-title = Lage ijzervoorraad, onbehandeld
IRON-03-summary-tsat-known = RLS, ferritine { $ferritin } µg/l, TSAT { $tsat }%: onder de RLS-grens (≤{ $ferritin-adult-treat } of TSAT <{ $tsat-low }%) – overweeg oraal ijzer.
IRON-03-summary-tsat-unknown = RLS, ferritine { $ferritin } µg/l (≤{ $ferritin-adult-treat }), TSAT onbekend – bepaal TSAT; indien niet hoger dan { $tsat-stop }%: overweeg oraal ijzer.
IRON-03-line = Ferritine { $ferritin } µg/l ligt op of onder de RLS-grens van { $ferritin-adult-treat } µg/l.
IRON-03-point-inflamed = Er zijn tekenen van ontsteking: de ware voorraad is nog lager en oraal ijzer wordt slecht opgenomen. Herhaal na herstel.
IRON-03-point-dose = Oraal ijzer: 65 mg elementair ijzer eenmaal daags of om de dag met vitamine C (Mayo 2021; NHG: intermitterend bij volwassenen), los van calcium, koffie, thee, levothyroxine, levodopa en chinolonen.
IRON-03-point-recheck = Controleer ferritine en TSAT na { $oral-iron-judge-weeks } weken. I.v.-ijzer alleen via de specialist: bij intolerantie, malabsorptie of matige tot ernstige RLS.
IRON-03-point-old = Deze ferritine is ouder dan { $ferritin-repeat-months } maanden: herhaal bij de start.
IRON-03-point-assay = Laboratoria verschillen: hetzelfde monster kan met een andere bepaling tot ongeveer 60% hoger uitvallen.

IRON-04-title = Zoek de oorzaak van het ijzertekort
IRON-04-summary = Ferritine { $ferritin } µg/l past bij ijzergebrek – zoek de oorzaak (menstruatie, bloedverlies uit maag of darm, opname, voeding).
IRON-04-line = Ferritine lager dan { $ferritin-true-deficiency } µg/l past bij ijzergebrek – zoek de oorzaak (menstruatie, bloedverlies uit maag of darm, opname, voeding, bloeddonatie). Bij anemie boven { $deficiency-endoscopy-age } jaar: gastro- en coloscopie (NHG), coeliakieserologie.

IRON-06-title = Ferritine mogelijk vals verhoogd
IRON-06-summary-acute = Ferritine { $ferritin } µg/l bij CRP { $crp } mg/l kan de ijzervoorraad overschatten – herhaal met TSAT ≥{ $infection-window-weeks } weken na herstel.
IRON-06-summary-acute-crp-unknown = Ferritine { $ferritin } µg/l kort na een infectie kan de ijzervoorraad overschatten – herhaal met TSAT na ≥{ $infection-window-weeks } weken.
IRON-06-summary-chronic = Ferritine { $ferritin } µg/l, TSAT { $tsat }%: ferritine kan de voorraad overschatten – denk aan ontsteking, nierschade, hartfalen.
IRON-06-summary-chronic-tsat-unknown = Ferritine { $ferritin } µg/l bij chronische ontsteking kan de ijzervoorraad overschatten – bepaal TSAT en ga daarop af.
IRON-06-summary-tsat-low = Ferritine { $ferritin } µg/l, TSAT { $tsat }%: ferritine kan de voorraad overschatten – denk aan ontsteking, nierschade, hartfalen.
IRON-06-summary-high-low-tsat = Ferritine { $ferritin } µg/l, TSAT { $tsat }%: geen ijzer voor RLS op deze uitslag – zoek ontsteking, leverziekte, maligniteit.
IRON-06-summary-on-iron = Ferritine { $ferritin } µg/l bij oraal ijzer is mogelijk vals verhoogd (CRP { $crp }, TSAT { $tsat }%) – herhaal vóór beoordeling.
IRON-06-summary-on-iron-incomplete = Ferritine { $ferritin } µg/l bij oraal ijzer is mogelijk vals verhoogd – herhaal met TSAT en CRP vóór beoordeling.
IRON-06-line = Ferritine { $ferritin } µg/l kan de ijzervoorraad overschatten.
IRON-06-point-acute = Ferritine stijgt bij infectie en ontsteking en is binnen { $infection-window-weeks } weken na koorts niet betrouwbaar.
IRON-06-point-chronic = Bij chronische ontsteking helpt herhalen niet: ga af op TSAT en overleg met de behandelend specialist.
IRON-06-point-tsat = TSAT lager dan { $tsat-low }% kan ondanks deze ferritine op ijzertekort wijzen.
IRON-06-point-assay = Laboratoria verschillen: hetzelfde monster kan met een andere bepaling tot ongeveer 60% hoger uitvallen.
