"""Facts about the person."""

from rules.conditions import Measurement, Statement

deceased = Statement("deceased", "the patient has died", ("patient",), reads=("patient/deceased",))
male = Statement("male", "administrative gender male", ("patient",), reads=("patient/gender",))
infant = Statement(
    "infant", "younger than two years at the youngest possible age", ("patient",), ("age.infant",),
    ("patient/birthDate",),
)  # fmt: skip
child = Statement(
    "child", "younger than 18 years at the youngest possible age", ("patient",), ("age.adult",), ("patient/birthDate",)
)
age = Measurement("age", "age on the day of evaluation", "a", 0, 0, 130, ("patient",), reads=("patient/birthDate",))
endoscopy_age = Statement(
    "endoscopy_age", "older than the limit for endoscopy at the oldest possible age", ("patient",),
    ("deficiency.endoscopy.age",), ("patient/birthDate",),
)  # fmt: skip
bmi = Measurement("bmi", "newest body mass index", "kg/m2", 1, 5, 150, ("vital-signs",), reads=("laboratory/bmi",))
