# SPDX-License-Identifier: EUPL-1.2
### Real receipts of a year against the model of it.

receipts-title = Start from what you really received
receipts-intro = Enter the receipts of a past year. A total is enough; split by kind, it shows where the rest is. A comparison is worth as much as its “before” is right.
receipts-received = Received
receipts-year = Calendar year
receipts-scheme = Paid under
receipts-share = The fees below are
receipts-share-with = with what patients paid
receipts-share-without = without what patients paid
receipts-total = Total of the year
receipts-total-help = Everything received, other receipts included.
receipts-fees = Fees for consultations, visits and other acts
receipts-registration = GMD fees and amounts per patient
receipts-premiums = Premiums
receipts-other = Other receipts, unchanged
receipts-other-help = Outside every payment scheme. It is taken off the total first and stays the same in every comparison.
receipts-hourly = Work paid by the hour
receipts-coordination = Coordination and advisory work
receipts-companies = Companies, schools and expert reports
receipts-uninsured = Patients without Belgian insurance
receipts-button = Compare with the model
receipts-result = The model against your receipts
receipts-explained = The model explains { $share } of these receipts.
receipts-warning = Only { $share } of the receipts you entered is explained; { $enough } is needed before a comparison can be relied on. Look first at the largest difference below.
receipts-modelled = Modelled
receipts-real = Received
receipts-rest = Received minus modelled
receipts-rest-help = Every difference counts against the share explained: too much on one line does not make up for too little on another.
receipts-to-comparison = To the comparison
receipts-first = Is the “before” right? Enter what you really received:
receipts-with-other = With other receipts
