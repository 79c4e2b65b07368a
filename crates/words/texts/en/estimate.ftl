# SPDX-License-Identifier: EUPL-1.2
### The estimate in 60 seconds: a few figures, the rest from a profile.

## Head
estimate-title = Estimate in 60 seconds
estimate-intro = A few figures are enough to begin. What you leave empty comes from the profile.
estimate-numbers-help = You may write 12.5 or 12,5.

## Fields
estimate-patients = Patients with a GMD at the practice
estimate-patients-help = All doctors of the practice together.
estimate-contacts = Contacts per such patient and year
estimate-consultations = Consultations
estimate-consultations-help = At the practice, per patient with a GMD, in a year.
estimate-visits = Home visits
estimate-visits-help = Per patient with a GMD, in a year. Visits in nursing homes not included.
estimate-video = Video consultations
estimate-video-help = Per patient with a GMD, in a year.
estimate-practitioners = GPs
estimate-practitioners-help = Recognised GPs of the practice, without trainees.
estimate-reception = Employees at reception
estimate-reception-help = Persons with an employment contract.
estimate-nurse-hours = Hours of practice nurses a week
estimate-nurse-hours-help = All nurses together: twice 6 hours is 12.
estimate-nurse-cost = Cost of a nurse per hour (optional)
estimate-start = Start date

## Profile
estimate-profile = Profile
estimate-profile-help = The profile says how ages and increased reimbursement (VT) are spread, and what else you did not fill in. Every value is shown with its source, and you can change it.
estimate-profile-changed =
    { $count ->
        [one] { $count } value of the profile changed by you
       *[other] { $count } values of the profile changed by you
    }
estimate-from-profile = from the profile
estimate-from-you = from you
estimate-age-and-preferential = Patients by age and increased reimbursement (VT)
estimate-age-and-preferential-help = Age and VT together give a narrower range than two separate totals.
estimate-age-band = { $from } to { $to } years
estimate-age-from = { $from } years and over
estimate-with-preferential = with VT
estimate-without-preferential = without VT
estimate-adds-up = The cells add up to { $sum }; you entered { $total } patients.

## Buttons and next steps
estimate-button = Show the estimate
estimate-button-profile = Show and change the profile
estimate-button-reset = Back to the profile
estimate-button-example = Fill in an example
estimate-next-upload = With your own table of patients and contacts the range becomes narrower.
estimate-not-in-address = Your figures do not appear in the address of the page.

## Added by the pages
estimate-visits-all-help = Per patient with a GMD, in a year. Visits in nursing homes included.
estimate-preferential = Share of patients with increased reimbursement (VT), in percent (optional)
estimate-preferential-help = If you know it: the profile then only spreads it over the ages.
estimate-price-year = Price year
estimate-by-age = Assumptions by age
estimate-overall = Other assumptions
estimate-profile-unused = The whole profile, with the ranges and how each figure was made, is in the file.
estimate-in-address = The numbers of this estimate stand in the address of the page, so that you can keep it as a bookmark. Figures you upload never do.
figure-list-share = Patients in this age band
figure-preferential-share = Of which with increased reimbursement (VT)
figure-chronic-share = Of which with chronic status
figure-contact-rate = Contacts per patient and year (only the proportions count)
figure-home-share-by-age = Contacts at home
figure-nursing-home-share-of-visits = Of which in a nursing home
figure-passing-share = Contacts with passing patients
figure-passing-without-gmd-share = Of which without any GMD
figure-file-access-share = Passing patients whose GMD elsewhere was consulted
figure-on-duty-share = Consultations on duty
figure-evening-18-19-share = Consultations from 18 to 19 h
figure-evening-19-21-share = Consultations from 19 to 21 h
figure-patients-per-trip-1-share = Home visits with one patient a trip
figure-patients-per-trip-2-share = Home visits with two patients a trip
figure-patients-per-trip-3-or-more-share = Home visits with three or more patients a trip
figure-accredited-share = GPs who are accredited (from one half: all)
figure-criteria-met = Criteria of the integrated practice premium that are met
figure-nurse-hourly-cost = Cost of a nurse
