DA-02-title = Dose of the dopaminergic medicine
DA-02-summary-dose = { $drug } { $dose } mg/day exceeds the usual RLS maximum ({ $maximum } mg) – higher dose drives augmentation; ask specialist.
DA-02-summary-levodopa = Levodopa on every day for RLS: experts advise it only now and then – ask about augmentation; discuss alternatives.
DA-02-line = { $above ->
    [yes] { $drug } { $dose } mg a day is above the usual RLS maximum ({ $maximum } mg): ask the specialist.
   *[no] Levodopa on every day: experts advise it only now and then for RLS.
  }
DA-02-point-limit = { $counted ->
    [base] The dose counts pramipexole base. Licence maximum 0.54 mg base (0.75 mg salt); expert maximum 0.35 mg base (0.5 mg salt).
    [salt] The dose counts pramipexole salt. Licence maximum 0.75 mg salt (0.54 mg base); expert maximum 0.5 mg salt (0.35 mg base).
    [either] Whether the dose counts base or salt is not known. Licence maximum 0.54 mg base (0.75 mg salt); expert maximum 0.35 mg base (0.5 mg salt).
   *[other] This maximum comes from a table of doses for RLS; in Parkinson disease others apply.
  }
DA-02-point-first = Look at iron and at medicines that worsen RLS first.
DA-02-point-refer = Consider referral to neurology or a sleep centre.
DA-02-point-abrupt = Do not stop or lower abruptly: taper with the specialist.

DA-03-title = Pramipexole and kidney function
DA-03-summary-low = Pramipexole is cleared by the kidney (eGFR { $egfr-for-dosing }): slower titration or another drug; not studied in dialysis.
DA-03-summary-dialysis = Pramipexole is cleared by the kidney and was not studied in dialysis – discuss dose or another drug with nephrology.
DA-03-summary-unknown = Pramipexole: no recent kidney function – check eGFR; it is cleared by the kidney.
DA-03-line = Pramipexole is cleared by the kidney: check kidney function and dose.
DA-03-line-dialysis = Pramipexole is cleared by the kidney and was not studied in dialysis: discuss with nephrology.
DA-03-point-clearance = The product information counts creatinine clearance, not eGFR: estimate it when weight is known.
DA-03-point-signs = Ask about drowsiness, confusion, hallucinations and low blood pressure.
DA-03-point-abrupt = Do not stop abruptly: lower step by step.
