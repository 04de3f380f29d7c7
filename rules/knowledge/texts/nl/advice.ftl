TRIG-01-title = Middelen die RLS kunnen verergeren
TRIG-01-summary = { $count ->
    [one] RLS: 1 middel kan klachten verergeren: { $list } – weeg af; niet abrupt stoppen.
   *[other] RLS: { $count } middelen kunnen klachten verergeren: { $list } – weeg af; niet abrupt stoppen.
  }
TRIG-01-line = { $count ->
    [one] { $list-capitalised } kan RLS verergeren – weeg af tegen de indicatie; niet abrupt stoppen.
   *[other] { $list-capitalised } kunnen RLS verergeren – weeg af tegen de indicatie; niet abrupt stoppen.
  }
TRIG-01-point-abrupt = { $tapered ->
    [yes] Niet abrupt stoppen: antidepressiva en antipsychotica worden afgebouwd in overleg met de voorschrijver.
   *[no] Wijzig het middel alleen samen met de voorschrijver.
  }
TRIG-01-point-indication = De indicatie gaat voor; bespreek waar mogelijk dosis, tijdstip of alternatief met voorschrijver of apotheker.
TRIG-01-point-timing = Vraag of de klachten begonnen of toenamen na de start of een dosisverhoging.
TRIG-01-point-over-the-counter = Vraag naar zelfgekochte antihistaminica, slaapmiddelen en middelen tegen verkoudheid.
TRIG-01-point-pregnancy = Volg in de zwangerschap het protocol voor misselijkheid; kortdurend gebruik kan aanvaardbaar zijn.

WORK-01-title = Basisonderzoek onvolledig
WORK-01-summary = Nieuwe RLS: overweeg { $missing } naast ijzerstatus (niet gevonden in de beschikbare gegevens).
WORK-01-line = Nieuwe RLS: overweeg ook { $missing } (niet gevonden in de beschikbare gegevens).
WORK-01-missing-kidney = nierfunctie
WORK-01-missing-glucose = glucose/HbA1c
WORK-01-missing-haemoglobin = Hb
WORK-01-point-kidney = Nierschade draagt bij aan RLS en bepaalt welke ijzergrenzen gelden.
WORK-01-point-glucose = Diabetes en neuropathie dragen bij aan RLS of lijken erop.
WORK-01-point-haemoglobin = Het Hb hoort bij de beoordeling van ferritine.
WORK-01-point-lifestyle = Cafeïne, alcohol, nicotine en te weinig of onregelmatige slaap kunnen de klachten verergeren.

REF-01-title = Criteria voor verwijzing
REF-01-summary = Mogelijk refractaire RLS ({ $rls-drug-classes } klassen RLS-medicatie, ferritine { $ferritin } µg/l) – overweeg verwijzing naar neuroloog of slaapcentrum.
REF-01-line = Overweeg verwijzing naar neuroloog of slaapcentrum.
REF-01-point-refractory = Gebruikt, nu of eerder: { $list }.
REF-01-point-abrupt = Stop of wijzig RLS-medicatie intussen niet abrupt.
REF-01-point-diary = Een klachtendagboek helpt de specialist.

DATA-01-title = IJzeruitslag niet bruikbaar
DATA-01-summary = { $dated ->
    [future] { $test } “{ $raw }” heeft een datum in de toekomst ({ $date }) – controleer de bron.
    [yes] { $test } “{ $raw }” van { $date } is niet bruikbaar (eenheid of waarde onduidelijk) – controleer de bron.
   *[no] { $test } zonder leesbare datum (“{ $raw }”) is niet bruikbaar – controleer de bron.
  }
DATA-01-point-unused = Deze uitslag en oudere uitslagen zijn niet gebruikt: advies over ijzer wacht hierop.
DATA-01-line = { $dated ->
    [future] { $test } “{ $raw }” heeft een datum in de toekomst ({ $date }) – controleer de bron.
    [yes] { $test } “{ $raw }” van { $date } is niet bruikbaar (eenheid of waarde onduidelijk) – controleer de bron.
   *[no] { $test } zonder leesbare datum (“{ $raw }”) is niet bruikbaar – controleer de bron.
  }
