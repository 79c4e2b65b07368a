# SPDX-License-Identifier: EUPL-1.2
### The workbook that a practice fills in: sheets, column headings, explanations, words of the cells.

## Head sheet
template-file-name = pijler-practice-en
template-title = Figures of the practice for Pijler
template-read-me = Read me
template-read-me-fill = Fill in what you have. Columns marked “optional” may stay empty or be removed.
template-read-me-headings = Leave the column headings in the first row as they are.
template-read-me-no-persons = Numbers only. Do not enter names, birth dates or national numbers of patients.
template-read-me-marks = Decimals may have a comma or a point. Dates are best written as 2026-04-01.
template-optional = optional
template-required = required
template-default = If empty: { $value }
template-allowed = Allowed: { $values }
template-column-name = Column
template-column-meaning = Meaning
template-example-row = example row, please overwrite

## Sheet: list
template-list = List
template-list-help = Patients with a GMD at the practice on one date, one row for each group.
template-list-date = Date
template-list-date-help = The day on which the patients were counted. The same in all rows.
template-list-age-band = Age band
template-list-age-band-help = Ages in years, both included, such as 25-59 or 75+.
template-list-preferential = Increased reimbursement (VT)
template-list-preferential-help = yes or no
template-list-chronic = Chronic status
template-list-chronic-help = yes or no. It decides part of the GMD fee and of the co-payment for home visits.
template-list-patients = Patients
template-list-patients-help = Number of patients with a GMD at the practice in this group.

## Sheet: activity
template-activity = Activity
template-activity-help = Contacts of one period, one row for each group.
template-activity-period = Period
template-activity-period-help = Year, quarter or month, such as 2026, 2026-Q2 or 2026-05.
template-activity-practitioner = GP
template-activity-practitioner-help = A label of your choice, the same as on the sheet of GPs. Needed for the share of passing patients.
template-activity-age-band = Age band
template-activity-age-band-help = Age of the patient in years at the contact, both included, such as 25-59 or 75+.
template-activity-preferential = Increased reimbursement (VT)
template-activity-preferential-help = yes or no
template-activity-chronic = Chronic status
template-activity-chronic-help = yes or no. It decides part of the co-payment for home visits.
template-activity-gmd = GMD
template-activity-gmd-help = Where the patient had the GMD at the contact: here, elsewhere or none.
template-activity-act = Act
template-activity-act-help = Kind of contact: a word of the list or the official code.
template-activity-patients-per-trip = Patients per trip
template-activity-patients-per-trip-help = For visits: 1, 2 or 3 (three or more).
template-activity-on-duty = On-call duty
template-activity-on-duty-help = yes or no. Contacts on duty do not count in the share of passing patients.
template-activity-time-band = Time of day
template-activity-time-band-help = day, evening (18 to 21 h), night (21 to 8 h) or weekend.
template-activity-contacts = Contacts
template-activity-contacts-help = Number of contacts in this group.

## Sheet: practice
template-practice = Practice
template-practice-help = One row for each fact about the practice.
template-practice-name = Name
template-practice-name-help = Any name; it appears on your results only.
template-practice-form = Form
template-practice-form-help = solo, group or network practice.
template-practice-zone = Zone
template-practice-zone-help = Whether the practice lies in a priority or shortage zone.
template-practice-certified-record = Certified record software
template-practice-certified-record-help = yes or no
template-practice-criteria = Criteria met
template-practice-criteria-help = Number of criteria of the integrated practice premium that are met.
template-practice-nurse-cost = Cost of a nurse per hour
template-practice-nurse-cost-help = All costs for the employer, in euros.
template-practice-flat-rate = Flat rate per patient and month
template-practice-flat-rate-help = Own amount of the house for GP care, in euros. Without it the column of the medical house stays empty.
template-practice-start = Start of the agreement
template-practice-start-help = First day under the New Deal, if any.

## Sheet: staff
template-staff = Staff
template-staff-help = One row for each person and employment.
template-staff-label = Person
template-staff-label-help = A label of your choice, such as nurse 1.
template-staff-role = Role
template-staff-role-help = nurse, reception, assistant or manager.
template-staff-employment = Employment
template-staff-employment-help = employee, self-employed, or supplied by an organisation.
template-staff-hours-per-week = Hours a week
template-staff-hours-per-week-help = In this practice, such as 12 or 12.5.
template-staff-from = From
template-staff-from-help = First day.
template-staff-to = To
template-staff-to-help = Last day, included. Empty if still employed.

## Sheet: practitioners
template-practitioners = GPs
template-practitioners-help = One row for each doctor of the practice.
template-practitioners-label = GP
template-practitioners-label-help = A label of your choice, the same as on the activity sheet.
template-practitioners-role = Role
template-practitioners-role-help = member, trainee, registered substitute or locum.
template-practitioners-trainer = Trainer
template-practitioners-trainer-help = For a trainee: the doctor on whose number the acts are billed.
template-practitioners-recognition = Recognition
template-practitioners-recognition-help = recognised, or GP by acquired rights.
template-practitioners-accredited = Accredited
template-practitioners-accredited-help = yes or no
template-practitioners-convention = Tariff agreement
template-practitioners-convention-help = full, partial or none.
template-practitioners-from = From
template-practitioners-from-help = First day in the practice.
template-practitioners-to = To
template-practitioners-to-help = Last day, included. Empty if still there.

## Words in cells
template-word-yes = yes
template-word-no = no
template-word-here = here
template-word-elsewhere = elsewhere
template-word-none = none
template-word-consultation = consultation
template-word-home-visit = home visit
template-word-care-home-visit = nursing home visit
template-word-video = video consultation
template-word-telephone = telephone consultation
template-word-day = day
template-word-evening = evening
template-word-night = night
template-word-weekend = weekend
template-word-solo = solo
template-word-group = group
template-word-network = network
template-word-nurse = nurse
template-word-reception = reception
template-word-assistant = assistant
template-word-manager = manager
template-word-employee = employee
template-word-self-employed = self-employed
template-word-supplied = supplied
template-word-member = member
template-word-trainee = trainee
template-word-registered-substitute = registered substitute
template-word-locum = locum
template-word-recognised = recognised
template-word-acquired-rights = acquired rights
template-word-convention-full = full
template-word-convention-partial = partial
template-word-convention-none = not joined

## Added by intake: the sheets billed and claims, further questions and words
template-practice-question = Question
template-practice-answer = Answer
template-practice-nursing = Nursing offered (medical house)
template-practice-nursing-help = yes or no. Whether the house has signed for nursing.
template-practice-physiotherapy = Physiotherapy offered (medical house)
template-practice-physiotherapy-help = yes or no. Whether the house has signed for physiotherapy.
template-lists = Lists
template-billed = Billed
template-billed-help = Your own totals for what no compared system changes, one row for each kind and period.
template-billed-kind = Kind
template-billed-kind-help = What was billed: a word of the list.
template-billed-period = Period
template-billed-period-help = Year, quarter or month, such as 2026, 2026-Q2 or 2026-05.
template-billed-amount = Amount
template-billed-amount-help = In euros, co-payments included.
template-billed-patient-share = Of which co-payments
template-billed-patient-share-help = In euros. Empty is nothing.
template-claims = Claims
template-claims-help = Premiums asked for and criteria met, one row for each.
template-claims-subject = For whom
template-claims-subject-help = The label of a GP, or empty for the practice.
template-claims-component = Premium
template-claims-component-help = What is asked for.
template-claims-period = Period
template-claims-period-help = The period it speaks of, such as 2026, 2026-Q2 or 2026-05.
template-claims-claimed-on = Asked on
template-claims-claimed-on-help = Day of the claim.
template-claims-value = Value
template-claims-value-help = Number of criteria met; 1 where there is nothing to count.
template-word-technical-acts = technical acts
template-word-care-trajectories = care trajectories
template-word-oncology-consult = multidisciplinary oncology consult
template-word-home-hospitalisation = home hospitalisation
template-word-duty = on-call duty
template-word-other = other acts
