# SPDX-License-Identifier: EUPL-1.2
### Words of every page and of the command line.

## The product
app-name = Pijler
app-tagline = What a GP practice is paid under each payment scheme, and why
app-shows = Pijler shows what the rules and your figures give. It does not advise to join or not to join.
app-private = Your figures stay with you. No account is needed, and nothing is passed on to a health fund or an authority.

## Navigation
skip-to-content = Skip to the content
nav-main = Main menu
nav-menu = Menu
nav-home = Start
nav-estimate = Estimate in 60 seconds
nav-compare = Compare
nav-upload = Own figures
nav-tariffs = Tariffs
nav-calendar = Calendar
nav-example = Example
nav-language = Language

## Languages, each in itself
language-en = English
language-nl = Nederlands
language-fr = Français
language-de = Deutsch

## Footer
footer-licence = Free software under the European Union Public Licence (EUPL) 1.2.
footer-source-code = Source code
footer-version = Version { $version }
footer-known-on = Rules and tariffs as known on { $date }
footer-result-key = Key of this result: { $key }
footer-result-key-help = The same scheme, tariffs and facts always give the same key and the same amounts.

## What a figure is
label-example = example
label-example-help = An invented practice. None of these figures belongs to a real one.
label-estimate = estimate
label-estimate-help = Rests on assumptions. Each of them is listed and can be replaced by your own figure.
status-heading = Status of the figure
status-published = published
status-published-help = Read in a published source, which is named.
status-supplied = supplied by you
status-supplied-help = Entered by you; the source is the one you gave.
status-derived = derived
status-derived-help = Computed from published figures; how is said beside it.
status-estimated = estimated
status-estimated-help = A reasoned guess with a low and a high value; the method is said beside it.
status-gap = not priced
status-gap-help = Nobody found this amount. The quantity is shown; no amount is assumed, and it is not zero.

## Payment schemes and their pillars
scheme-fee-for-service = Fee for service
scheme-new-deal = New Deal
scheme-medical-house = Flat rate (medical house)
scheme-today = Today
pillar-service = Per service
pillar-service-help = Contacts times their fees
pillar-patient = Per patient
pillar-patient-help = Patients times an amount by age and entitlement
pillar-practice = Per practice
pillar-practice-help = Premiums with their thresholds

## Terms
term-total = gross receipts, including co-payments
term-total-help = Before costs, contributions and taxes.
term-registration = global medical file (GMD)
term-registration-short = GMD
term-holder = GMD holder
term-fixed-relation = fixed treatment relationship
term-fixed-relation-help = The patient has the GMD with a doctor of the practice.
term-passing = passing patient
term-passing-help = Any patient without a GMD at the practice.
term-preferential = increased reimbursement (VT)
term-preferential-short = VT
term-chronic = chronic status
term-weighted-capitation = weighted capitation
term-flat-rate = flat rate
term-recognised = recognised
term-accredited = accredited
term-co-payment = co-payment
term-reimbursement = reimbursement
term-fee = fee
term-premium = premium
term-premium-nurse = practice-nurse premium
term-premium-management = practice-management premium
term-premium-integrated = integrated practice premium
term-nurse = practice nurse
term-reception = reception
term-practitioner = GP
term-trainee = GP trainee
term-locum = locum
term-duty = on-call duty
term-health-fund = health fund
term-authority = RIZIV-INAMI
term-supplement = supplement
term-price-year = price year

## Acts
act-consultation = Consultation
act-home-visit = Home visit
act-care-home-visit = Visit in a nursing home
act-video = Video consultation
act-telephone = Telephone consultation

## Counts
count-patients =
    { $count ->
        [one] { $count } patient
       *[other] { $count } patients
    }
count-contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
count-practitioners =
    { $count ->
        [one] { $count } GP
       *[other] { $count } GPs
    }
count-employees =
    { $count ->
        [one] { $count } employee
       *[other] { $count } employees
    }
count-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
hours-per-week = { $hours } hours a week

## Periods and small words
per-year = a year
per-quarter = a quarter
per-month = a month
per-practitioner = per GP
per-practice = per practice
once = once
answer-yes = yes
answer-no = no
answer-not-known = not known
answer-none = none
range-low = low
range-best = best
range-high = high
range-of-three = { $best } (between { $low } and { $high })
label-total = Total
label-difference = Difference
label-amount = Amount
label-quantity = Quantity
label-source = Source
label-period = Period
label-practice = Practice
label-component = Component
label-note = Note

## Buttons
button-calculate = Calculate
button-change = Change
button-back = Back
button-print = Print
button-download-csv = Download as CSV
button-download-excel = Download as Excel
button-show-table = Show as a table
button-explain = Why this amount?

## Pages that are not there
page-not-found = This page does not exist
page-not-found-help = The address may be mistyped, or your figures may have been forgotten in the meantime.
page-failed = Something went wrong on our side
page-failed-help = Nothing was calculated. Your figures were not changed.

## Command line
cli-serving = Pijler is at { $address }. Stop it with Ctrl+C.
cli-read =
    { $count ->
        [one] { $count } row read from { $file }.
       *[other] { $count } rows read from { $file }.
    }
cli-written = Written: { $file }
cli-hint = hint: { $hint }
cli-file-not-found = There is no file { $file }.
cli-file-exists = { $file } exists already and was not overwritten.

## Added by the pages
nav-examples = Examples
examples-intro = Invented practices, made from published figures. None of them exists.
examples-none = There are no examples here.
page-refused = This could not be calculated
page-query-too-long = The address of this page is too long and was not read.
page-from-elsewhere = This form was sent from another site and was not taken.
label-default = default
filter-all = All
filter-button = Show
unit-euro-per-hour = euro per hour
column-value = Value
column-range = Range
column-unit = Unit
column-from = From
column-to = Up to and including
column-lines = Lines
column-pillar = Pillar
column-group = Group
column-sheet = Sheet
column-row-number = Row
column-column = Column
column-fault = What is wrong
column-found = Found
column-expected = Expected
reason-absorbed-in-capitation = part of the weighted capitation
reason-included-in-flat-rate = part of the flat rate
reason-exempt = exempt
reason-not-billable = cannot be billed
reason-suspended = suspended
reason-not-priced = not priced
reason-not-claimed = not asked for
reason-not-reached = threshold not reached
billed-technical-acts = technical acts
billed-care-trajectories = care trajectories
billed-oncology-consult = multidisciplinary oncology consult (MOC)
billed-home-hospitalisation = home hospitalisation
billed-duty = on-call duty
billed-other = other acts
column-scheme = Scheme
column-what = What
column-verdict = Verdict
column-change = Change
column-rule = Rule
column-at-most = At most
column-question = Question
button-clear = Empty these fields
draft-note = What you enter here is kept in the memory of this program only, under a key in the address of the page, and forgotten an hour after its last use.
nav-about = This practice
nav-comparison = Comparison
nav-reconcile = Real receipts
nav-scenarios = Scenarios
nav-cash = Cash flow
nav-questions = Questions
questions-title = What practices ask before they join
questions-intro = Short answers with their source. Each leads to the page that answers it on your own figures.
questions-own-figures = On your own figures

## Added by the command line
command-failed = This could not be done: { $why }
command-not-served = The pages cannot be served at { $address }: { $why }
command-not-written = { $file } could not be written: { $why }
command-file-exists = { $file } exists already and was not overwritten; --force writes over it
command-no-printer = No browser that makes PDFs was found. Looked for: { $looked }. Name one with --browser or the variable PIJLER_PRINTER, or write HTML with --format html: any browser can print those files.
command-no-printer-pages = No browser that makes PDFs was found. Looked for: { $looked }. Name another with --printer, or leave PDFs out with --no-printer.
command-not-printed = { $file } was not made; { $browser } says: { $why }. HTML needs none: --format html.
command-too-long = no PDF within { $seconds } s
command-no-pdf = ended without a PDF ({ $why })
command-stopped = Stopped; { $count } files are written.
command-progress = { $done } of { $all }, about { $seconds } s left
command-book-stale = Not current, write them again with “pijler scheme book”: { $files }
command-labelled = { $label }: { $text }
command-yearly = { $amount } a year in { $parts } parts
command-threshold = now { $now }, threshold reached { $reached }, next threshold { $next }
command-fact-row = { $place }: { $quantity }
command-layers = Layers
command-rows = Rows of amounts
command-by-rate = table { $table } ({ $rows } rows)
command-by-tiers = thresholds { $table } ({ $rows } rows)
command-by-share = { $share } of { $of }
command-as-claimed = as asked for
command-limit = Limit
command-switch = Choice
command-chosen = { $chosen } (of { $options })
command-sources = { $count } sources
command-checked = { $scheme }: { $count } components; rows: { $rows }
command-check-sum = { $faults }, { $warnings } in { $count } schemes
command-schemes-fail = Not all schemes hold.
command-case-holds = ok
command-case-fails = FAILED
command-estimates = { $scheme }: { $count } estimates repeated, { $differ } differ
command-calibration = { $place }: sum { $sum }, used { $used }, residual { $residual }
command-test-sum = { $passed } passed ({ $published } on published figures), { $failed } failed
command-cases-fail = Not all cases hold.
command-differences = { $count } differences between { $before } and { $after }
command-pinned = { $scheme } is pinned to { $base } { $hash }
command-imported = { $file }: { $count } rows; use them with --tariffs { $folder }
nav-watch = Watch
