DA-02-title = Dosis van het dopaminerge middel
DA-02-summary-dose = { $drug } { $dose } mg/dag is boven het gebruikelijke RLS-maximum ({ $maximum } mg) – meer kans op augmentatie; overleg.
DA-02-summary-levodopa = Dagelijks levodopa bij RLS: experts adviseren het alleen af en toe – vraag naar augmentatie; bespreek alternatieven.
DA-02-line = { $above ->
    [yes] { $drug } { $dose } mg per dag is boven het gebruikelijke RLS-maximum ({ $maximum } mg): overleg met de specialist.
   *[no] Dagelijks levodopa: experts adviseren het bij RLS alleen af en toe.
  }
DA-02-point-limit = { $counted ->
    [base] De dosis is in pramipexol-base. Maximum volgens de productinformatie 0,54 mg base (0,75 mg zout); volgens experts 0,35 mg base (0,5 mg zout).
    [salt] De dosis is in pramipexolzout. Maximum volgens de productinformatie 0,75 mg zout (0,54 mg base); volgens experts 0,5 mg zout (0,35 mg base).
    [either] Of de dosis base of zout telt, is niet bekend. Maximum volgens de productinformatie 0,54 mg base (0,75 mg zout); volgens experts 0,35 mg base (0,5 mg zout).
   *[other] Dit maximum komt uit een tabel met doses voor RLS; bij de ziekte van Parkinson gelden andere.
  }
DA-02-point-first = Kijk eerst naar ijzer en naar middelen die RLS verergeren.
DA-02-point-refer = Overweeg verwijzing naar neuroloog of slaapcentrum.
DA-02-point-abrupt = Stop of verlaag niet abrupt: bouw af met de specialist.

DA-03-title = Pramipexol en nierfunctie
DA-03-summary-low = Pramipexol wordt door de nieren geklaard (eGFR { $egfr-for-dosing }): trager ophogen of ander middel; niet onderzocht bij dialyse.
DA-03-summary-dialysis = Pramipexol wordt door de nieren geklaard en is bij dialyse niet onderzocht – overleg met de nefroloog over dosis of ander middel.
DA-03-summary-unknown = Pramipexol: geen recente nierfunctie – bepaal eGFR; pramipexol wordt door de nieren geklaard.
DA-03-line = Pramipexol wordt door de nieren geklaard: controleer nierfunctie en dosis.
DA-03-line-dialysis = Pramipexol wordt door de nieren geklaard en is bij dialyse niet onderzocht: overleg met de nefroloog.
DA-03-point-clearance = De productinformatie rekent met creatinineklaring en niet met eGFR: schat deze als het gewicht bekend is.
DA-03-point-signs = Vraag naar sufheid, verwardheid, hallucinaties en lage bloeddruk.
DA-03-point-abrupt = Stop niet abrupt: verlaag stapsgewijs.
