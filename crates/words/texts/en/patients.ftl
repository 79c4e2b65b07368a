# SPDX-License-Identifier: EUPL-1.2
### What the patients pay.

patients-title = What our patients pay
patients-link = Patients pay
patients-intro = The same contact and the same patient under each scheme: the fee, what the insurance pays of it, and what the patient pays.
patients-third-party = Third-party payment changes who pays when, not the total: the patient pays the co-payment at once and the insurance pays the rest to the practice, instead of the patient paying all and being repaid.
patients-not-in-it = Not in it: the maximum bill of a household, supplements above the fee, and acts that no scheme here changes. A contact is one in the day, outside duty, with one patient a trip.
patients-choose = One contact of this patient
patients-age = Age
patients-file = GMD
patients-file-here = in this practice
patients-file-elsewhere = in another practice
patients-file-none = none
patients-button = Show
patients-act = Act
patients-fee = Fee
patients-insurer = Paid by the insurance
patients-patient = Paid by the patient
patients-rows = Row of the tariff
patients-rows-title = Rows of the tariffs and their sources
patients-no-fee = no fee of its own
patients-contact = One contact
patients-every = Every patient, act and scheme
patients-every-help = All ages, entitlements and places of the GMD in one file.
patients-year = The year of a typical patient
patients-year-help = What a patient with a GMD here pays in a year at the contact rates of this practice, on average per kind.
patients-kind = Patient
patients-patients = Patients
patients-contacts = Contacts in the year
patients-contacts-each = Contacts each
patients-all-registered = All with a GMD here
patients-practice = All patients of the practice together
patients-here = With a GMD here
patients-passing = Passing patients
patients-billed = In billed totals that pass unchanged
