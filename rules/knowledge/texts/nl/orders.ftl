IRON-14-title = Veiligheid van i.v.-ijzer
IRON-14-summary-first-trimester = I.v.-ijzer: eerste trimester – ontraden (productinformatie); heroverweeg dit voorschrift.
IRON-14-summary-bacteraemia = I.v.-ijzer: actieve bacteriëmie of sepsis – gecontra-indiceerd of risicovol, heroverweeg dit voorschrift.
IRON-14-summary-reaction = I.v.-ijzer: eerdere reactie vastgelegd – gecontra-indiceerd of risicovol, heroverweeg dit voorschrift.
IRON-14-summary-weeks-unknown = I.v.-ijzer bij zwangerschap van onbekende duur: niet vóór week { $pregnancy-first-trimester-weeks } – controleer eerst de uitgerekende datum.
IRON-14-summary-infection = I.v.-ijzer: actieve infectie – risicovol, overweeg te wachten tot herstel.
IRON-14-summary-asthma = I.v.-ijzer: ernstig astma – hoger risico, weeg noodzaak en plaats van behandeling af.
IRON-14-summary-liver = I.v.-ijzer: leverziekte – hoger risico, weeg noodzaak en plaats van behandeling af.
IRON-14-line = De veiligheid van i.v.-ijzer vraagt aandacht.
IRON-14-point-label = Productteksten verschillen per middel en land: controleer die van dit middel.
IRON-14-point-facilities = Alleen waar een reactie direct te behandelen is, met 30 minuten observatie (productinformatie).

IRON-15-title = Ferricarboxymaltose en fosfaat
IRON-15-summary = { $product }: controleer en corrigeer fosfaat vóór deze gift (ernstige, langdurige hypofosfatemie gemeld).
IRON-15-line = { $product }: controleer en corrigeer fosfaat vóór deze gift.
IRON-15-point-symptoms = Denk na een kuur bij nieuwe botpijn aan laag fosfaat.
IRON-15-point-earlier = Een eerdere kuur in het afgelopen jaar is vastgelegd.

IRON-07-title = IJzer waarschijnlijk niet geïndiceerd
IRON-07-summary = Ferritine { $ferritin } µg/l ({ $ferritin-date }): boven { $ferritin-adult-iv } is ijzer voor RLS meestal niet geïndiceerd – heroverweeg dit voorschrift.
IRON-07-line = Ferritine { $ferritin } µg/l: ijzer is voor RLS meestal niet geïndiceerd.
IRON-07-point-limits = Boven { $ferritin-adult-iv } µg/l wordt weinig ijzer uit tabletten opgenomen; boven { $ferritin-hard-stop } µg/l wordt ijzer voor RLS ontraden.
IRON-07-point-limits-vein = Boven { $ferritin-hard-stop } µg/l wordt ijzer voor RLS ontraden.
IRON-07-point-indication = Een andere reden voor ijzer is niet in het dossier gevonden; is die er wel, dan geldt dit niet.
IRON-07-point-tsat = TSAT is niet bekend: bepaal deze voordat u beslist.

IRON-08-title = IJzer voorgeschreven zonder recente ijzerstatus
IRON-08-summary = IJzer voorgeschreven zonder recente ferritine en TSAT – bepaal deze vóór of bij de start.
IRON-08-line = Geen recente ferritine en TSAT.
IRON-08-point-wait = Behandeling van ernstige anemie hoeft niet op de uitslag te wachten.
IRON-08-point-sample = Prik vóór de eerste dosis.
IRON-08-point-fresh = Een ferritine van meer dan { $ferritin-fresh-months } maanden oud is te oud om i.v.-ijzer op te baseren: herhaal deze.

TRIG-AE-title = Anti-emeticum dat dopamine blokkeert
TRIG-AE-summary-default = { $drug } blokkeert dopamine en verergert RLS vaak – overweeg een ander anti-emeticum (zie toelichting).
TRIG-AE-summary-pregnant = { $drug } kan RLS verergeren – volg in de zwangerschap het protocol; kortdurend gebruik kan aanvaardbaar zijn.
TRIG-AE-line = { $drug } blokkeert dopamine en verergert RLS vaak.
TRIG-AE-point-alternatives = Alternatieven hebben eigen beperkingen (QT-tijd en interacties, hart, lever, zwangerschap): kies samen met de apotheker.
TRIG-AE-point-parkinson = Ziekte van Parkinson is vastgelegd: metoclopramide is dan gecontra-indiceerd; kies met de neuroloog een middel dat dopamine niet blokkeert.
TRIG-AE-point-short = Een eenmalige gift of korte kuur kan aanvaardbaar zijn; vertel dat RLS kan opvlammen.
TRIG-AE-point-agonist = Het werkt ook de dopamineagonist tegen die in gebruik is.
TRIG-AE-point-pregnancy = Zwangerschap is niet vastgelegd: in de zwangerschap gaat het lokale protocol bij misselijkheid voor.

TRIG-AH-title = Sederend antihistaminicum
TRIG-AH-summary-allergy-sleep = { $drug } (sederend antihistaminicum) kan RLS verergeren – overweeg een niet-sederend antihistaminicum.
TRIG-AH-summary-vertigo = { $drug } (sederend antihistaminicum) kan RLS verergeren – zo kort mogelijk gebruiken; vraag naar RLS-klachten.
TRIG-AH-summary-pregnant = { $drug } kan RLS verergeren – volg in de zwangerschap het protocol; kortdurend gebruik kan aanvaardbaar zijn.
TRIG-AH-line = { $drug } (sederend antihistaminicum) kan RLS verergeren.
TRIG-AH-point-alternatives = Bij allergie: een niet-sederend antihistaminicum zoals desloratadine, loratadine, fexofenadine of bilastine; cetirizine sedeert licht.
TRIG-AH-point-sleep = Om te slapen: behandel de RLS zelf en gebruik geen antihistaminicum als slaapmiddel.
TRIG-AH-point-vertigo = Niet-sederende antihistaminica helpen niet tegen draaiduizeligheid of misselijkheid: gebruik het middel zo kort mogelijk.
TRIG-AH-point-pregnancy = Zwangerschap is niet vastgelegd: in de zwangerschap gaat het lokale protocol bij misselijkheid voor.

TRIG-AD-title = Antidepressivum dat RLS kan verergeren
TRIG-AD-summary = { $drug } kan RLS uitlokken of verergeren – de indicatie gaat voor; volg RLS, controleer ferritine (zie toelichting).
TRIG-AD-line = { $drug } kan RLS uitlokken of verergeren.
TRIG-AD-point-suicidal = Suïcidale gedachten zijn vastgelegd: beoordeel eerst het actuele risico.
TRIG-AD-point-options = Antidepressiva verschillen in hoe vaak zij RLS verergeren: bespreek de keuze met voorschrijver, apotheker of psychiater.
TRIG-AD-point-low = Start met een lage dosering; vraag na de start en na elke verhoging naar RLS.
TRIG-AD-point-ferritin = Controleer bij RLS eerst de ferritine.
TRIG-AD-point-abrupt = Stop een antidepressivum dat in gebruik is nooit abrupt.

TRIG-AP-title = Antipsychoticum dat RLS kan verergeren
TRIG-AP-summary = { $drug } kan RLS verergeren en acathisie geven – weeg noodzaak, laagste dosis, of overleg met psychiater.
TRIG-AP-line = { $drug } kan RLS verergeren en acathisie geven.
TRIG-AP-point-akathisia = Acathisie is er de hele dag en in het hele lichaam; RLS komt ’s avonds, in rust, in de benen.
TRIG-AP-point-agonist = Het middel en de dopamineagonist die in gebruik is werken elkaar tegen.
TRIG-AP-point-parkinson = Ziekte van Parkinson is vastgelegd: overleg met de neuroloog.
TRIG-AP-point-abrupt = Stop een antipsychoticum dat in gebruik is nooit abrupt.

TRIG-NEW-title = RLS begon na de start van een middel
TRIG-NEW-summary = { $about ->
    [yes] RLS begon kort na de start van { $drug } – denk aan bijwerking (RLS of acathisie) vóór RLS-medicatie.
   *[no] { $days ->
        [one] RLS begon 1 dag na start van { $drug } – denk aan bijwerking (RLS of acathisie) vóór RLS-medicatie.
       *[other] RLS begon { $days } dagen na start van { $drug } – denk aan bijwerking (RLS of acathisie) vóór RLS-medicatie.
    }
  }
TRIG-NEW-line = { $about ->
    [yes] RLS begon kort na de start van { $drug }.
   *[no] { $days ->
        [one] RLS begon 1 dag na start van { $drug }.
       *[other] RLS begon { $days } dagen na start van { $drug }.
    }
  }
TRIG-NEW-point-akathisia = Acathisie is er de hele dag en in het hele lichaam; RLS komt ’s avonds, in rust, in de benen.
TRIG-NEW-point-abrupt = Stop niet abrupt: bespreek dosis, tijdstip of een alternatief met de voorschrijver.
TRIG-NEW-point-indication = De indicatie gaat voor.
