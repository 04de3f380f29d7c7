IRON-14-title = Safety of iron by vein
IRON-14-summary-first-trimester = IV iron: first trimester – not advised (label); reconsider this order.
IRON-14-summary-bacteraemia = IV iron: active bacteraemia or sepsis – contra-indicated or high risk, reconsider this order.
IRON-14-summary-reaction = IV iron: previous reaction recorded – contra-indicated or high risk, reconsider this order.
IRON-14-summary-weeks-unknown = IV iron in pregnancy of unknown duration: not before week { $pregnancy-first-trimester-weeks } – check the due date first.
IRON-14-summary-infection = IV iron: active infection – high risk, consider waiting until recovery.
IRON-14-summary-asthma = IV iron: severe asthma – higher risk, weigh need and place of treatment.
IRON-14-summary-liver = IV iron: liver disease – higher risk, weigh need and place of treatment.
IRON-14-line = Safety of iron by vein needs attention.
IRON-14-point-label = Labels differ between products and countries: check that of this product.
IRON-14-point-facilities = Only where reactions can be treated at once, with 30 minutes of observation (label).

IRON-15-title = Ferric carboxymaltose and phosphate
IRON-15-summary = { $product }: check and correct phosphate before this dose (severe, prolonged hypophosphataemia reported).
IRON-15-line = { $product }: check and correct phosphate before this dose.
IRON-15-point-symptoms = After a course, think of low phosphate in new bone pain.
IRON-15-point-earlier = An earlier course within the past year is recorded.

IRON-07-title = Iron probably not indicated
IRON-07-summary = Ferritin { $ferritin } µg/L ({ $ferritin-date }): above { $ferritin-adult-iv } iron is usually not indicated for RLS – reconsider this order.
IRON-07-line = Ferritin { $ferritin } µg/L: iron is usually not indicated for RLS.
IRON-07-point-limits = Above { $ferritin-adult-iv } µg/L little iron is absorbed from tablets; above { $ferritin-hard-stop } µg/L no iron is advised for RLS.
IRON-07-point-limits-vein = Above { $ferritin-hard-stop } µg/L no iron is advised for RLS.
IRON-07-point-indication = Another reason for iron was not found in the record: if there is one, this does not apply.
IRON-07-point-tsat = TSAT is not known: measure it before deciding.

IRON-08-title = Iron ordered without recent iron status
IRON-08-summary = Iron ordered without a recent ferritin and TSAT – measure them before or together with starting.
IRON-08-line = No recent ferritin and TSAT.
IRON-08-point-wait = Treatment of severe anaemia need not wait for the result.
IRON-08-point-sample = Sample before the first dose.
IRON-08-point-fresh = A ferritin more than { $ferritin-fresh-months } months old is too old before iron by vein: repeat it.

TRIG-AE-title = Antiemetic that blocks dopamine
TRIG-AE-summary-default = { $drug } blocks dopamine and often worsens RLS – consider an alternative antiemetic (see details).
TRIG-AE-summary-pregnant = { $drug } can worsen RLS – in pregnancy follow the local nausea protocol; short use may be acceptable.
TRIG-AE-line = { $drug } blocks dopamine and often worsens RLS.
TRIG-AE-point-alternatives = Alternatives have limits of their own (QT interval and interactions, heart, liver, pregnancy): choose with the pharmacist.
TRIG-AE-point-parkinson = Parkinson disease is recorded: metoclopramide is contra-indicated; choose a medicine that does not block dopamine with the neurologist.
TRIG-AE-point-short = A single dose or a short course may be acceptable; tell the patient that RLS can flare up.
TRIG-AE-point-agonist = It also counteracts the dopamine agonist in use.
TRIG-AE-point-pregnancy = Pregnancy is not recorded: in pregnancy the local nausea protocol comes first.

TRIG-AH-title = Sedating antihistamine
TRIG-AH-summary-allergy-sleep = { $drug } (sedating antihistamine) can worsen RLS – consider a non-sedating antihistamine or treat RLS itself.
TRIG-AH-summary-vertigo = { $drug } (sedating antihistamine) can worsen RLS – use the shortest course; ask about RLS symptoms.
TRIG-AH-summary-pregnant = { $drug } can worsen RLS – in pregnancy follow the local nausea protocol; short use may be acceptable.
TRIG-AH-line = { $drug } (sedating antihistamine) can worsen RLS.
TRIG-AH-point-alternatives = Against allergy: a non-sedating antihistamine such as desloratadine, loratadine, fexofenadine or bilastine; cetirizine is slightly sedating.
TRIG-AH-point-sleep = For sleep: treat RLS itself; do not use an antihistamine as a sleeping aid.
TRIG-AH-point-vertigo = Non-sedating antihistamines do not help against vertigo or nausea: use the shortest course.
TRIG-AH-point-pregnancy = Pregnancy is not recorded: in pregnancy the local nausea protocol comes first.

TRIG-AD-title = Antidepressant that can worsen RLS
TRIG-AD-summary = { $drug } can trigger or worsen RLS – the indication comes first; monitor RLS, check ferritin (options in details).
TRIG-AD-line = { $drug } can trigger or worsen RLS.
TRIG-AD-point-suicidal = Suicidal thoughts are recorded: assess current risk first.
TRIG-AD-point-options = Antidepressants differ in how often they worsen RLS: discuss the choice with prescriber, pharmacist or psychiatrist.
TRIG-AD-point-low = Start low; ask about RLS after the start and after each increase.
TRIG-AD-point-ferritin = In RLS, check ferritin first.
TRIG-AD-point-abrupt = Never stop an antidepressant in use abruptly.

TRIG-AP-title = Antipsychotic that can worsen RLS
TRIG-AP-summary = { $drug } can worsen RLS and cause akathisia – weigh need, use the lowest dose, or consult psychiatry.
TRIG-AP-line = { $drug } can worsen RLS and cause akathisia.
TRIG-AP-point-akathisia = Akathisia is there all day and in the whole body; RLS comes in the evening, at rest, in the legs.
TRIG-AP-point-agonist = It and the dopamine agonist in use counteract each other.
TRIG-AP-point-parkinson = Parkinson disease is recorded: consult the neurologist.
TRIG-AP-point-abrupt = Never stop an antipsychotic in use abruptly.

TRIG-NEW-title = RLS began after starting a medicine
TRIG-NEW-summary = { $about ->
    [yes] RLS started shortly after { $drug } – consider a side effect (RLS or akathisia) before adding RLS medication.
   *[no] { $days ->
        [one] RLS started 1 day after { $drug } – consider a side effect (RLS or akathisia) before adding RLS medication.
       *[other] RLS started { $days } days after { $drug } – consider a side effect (RLS or akathisia) before adding RLS medication.
    }
  }
TRIG-NEW-line = { $about ->
    [yes] RLS started shortly after { $drug }.
   *[no] { $days ->
        [one] RLS started 1 day after { $drug }.
       *[other] RLS started { $days } days after { $drug }.
    }
  }
TRIG-NEW-point-akathisia = Akathisia is there all day and in the whole body; RLS comes in the evening, at rest, in the legs.
TRIG-NEW-point-abrupt = Do not stop abruptly: discuss dose, timing or an alternative with the prescriber.
TRIG-NEW-point-indication = The indication comes first.
