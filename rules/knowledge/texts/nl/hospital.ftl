fact-hospital-stay = ziekenhuisopname
fact-trigger-in-stay = middelen gestart tijdens deze opname
fact-weak-trigger = middelen die zwak kunnen bijdragen aan RLS
fact-levothyroxine = levothyroxine in gebruik

HOSP-01-title = Ziekenhuisopname met RLS
HOSP-01-summary = RLS bij opname: vermijd zo mogelijk dopamineblokkers en sederende antihistaminica; stop RLS-medicatie niet abrupt.
HOSP-01-line = Tijdens opname: vermijd zo mogelijk dopamineblokkers en sederende antihistaminica; stop RLS-medicatie niet abrupt.
HOSP-01-point-dose = Controleer de dosis van RLS-medicatie aan de nierfunctie van nu, sufheid, bloeddruk en delier.
HOSP-01-point-withdrawal = Gemiste doses van een dopamineagonist of levodopa kunnen rebound en onttrekking geven.
HOSP-01-point-pregnancy = Volg in de zwangerschap het protocol voor misselijkheid; kortdurend gebruik kan aanvaardbaar zijn.
HOSP-01-point-nil-by-mouth = Bij nuchter beleid: bespreek de toedieningsweg van RLS-medicatie met apotheker of neuroloog.
HOSP-01-point-walking = Laat de patiënt lopen vóór en na lang stilliggen.
HOSP-01-point-blood-loss = Overweeg na bloedverlies een ferritinebepaling.

HOSP-02-title = Ontslag met RLS
HOSP-02-summary = Tijdens opname gestart: { $list } – mogelijk meer RLS-klachten; weeg af, niet abrupt stoppen.
HOSP-02-line = Tijdens opname gestart: { $list } – mogelijk meer RLS-klachten; niet abrupt stoppen.
HOSP-02-point-need = Is het thuis nog nodig? Spreek dan af hoelang, en vertel patiënt en huisarts dat RLS kan opvlammen.
HOSP-02-point-abrupt = { $tapered ->
    [yes] Niet abrupt stoppen: antidepressiva en antipsychotica worden afgebouwd in overleg met de voorschrijver.
   *[no] Wijzig het middel alleen samen met de voorschrijver.
  }
HOSP-02-point-rls-medicines = Leg de RLS-medicatie van vóór de opname naast de ontslagmedicatie; vermeld in de brief wat is gewijzigd en waarom.
HOSP-02-point-pregnancy = Volg in de zwangerschap het protocol voor misselijkheid; kortdurend gebruik kan aanvaardbaar zijn.

TRIG-OT-title = Mogelijk zwakke bijdragers aan RLS
TRIG-OT-summary = Mogelijk zwakke bijdragers op de lijst: { $list } – alleen beoordelen als klachten erna begonnen.
TRIG-OT-line = Mogelijk zwakke bijdragers op de lijst: { $list } – alleen beoordelen als klachten erna begonnen.

IRON-16-title = IJzertabletten en opname van andere middelen
IRON-16-summary = Oraal ijzer vermindert de opname van { $drug } – laat er minstens 2–4 uur tussen.
IRON-16-line = Oraal ijzer vermindert de opname van { $drug } – laat er minstens 2–4 uur tussen.
IRON-16-point-others = Hetzelfde geldt voor chinolonen, tetracyclines, bisfosfonaten en mycofenolaat; die worden hier niet nagekeken.
