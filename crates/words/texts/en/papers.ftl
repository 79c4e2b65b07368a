# SPDX-License-Identifier: EUPL-1.2
### Papers of a practice: checklist, signatures, application, letter, leaflet, one page.

## Menu and list
nav-papers = Papers
papers-title = Papers of the practice
papers-intro = Each paper is a page to print on A4 or to save, in the language of the page. What is known is filled in; what is missing is listed. Nothing is sent and nothing is signed here.
papers-none = No scheme has papers.
papers-all = All papers
papers-print-help = To print or to make a PDF: use the print command of the browser. Menus and fields are left out.
papers-save = Save as a file (HTML)
papers-print-help-short = The print command of the browser works too: menus and fields are left out.
papers-save-pdf = As PDF
papers-pdf-none = No PDF
papers-pdf-busy = Other papers are being printed. Try again in a few seconds, or save the paper as HTML and print it from your browser.
papers-pdf-failed = The PDF could not be made here. Save the paper as HTML: any browser can print that file.
papers-fill = Fill in
papers-button = Put into the paper
papers-general = For all papers
papers-start = Quarter of the start
papers-practice-name = Name of the practice
papers-made-on = Made on { $date }
papers-rules = Rules: { $scheme }, version { $version }, as known on { $date }
papers-foot = Made with Pijler. It shows what rules and figures say and gives no advice. Nothing was sent or signed.
papers-sources = Sources
papers-sure = How sure
papers-missing = Missing
papers-missing-none = Nothing is missing.
papers-not-entered = not entered

## Checklist
papers-checklist = Eligibility and obligations
papers-checklist-about = What is asked to join, what the practice commits to, and what follows approval: met, not met or not known, with the reason.
papers-join = To join
papers-premium = Premiums (the practice can join without them)
papers-duty = What the practice commits to
papers-after = After approval
papers-point = Point
papers-verdict = State
papers-decided = What decides it
papers-evidence = Done on, evidence
papers-met = met
papers-not-met = not met
papers-not-known = not known
papers-because-facts = According to the facts of the practice.
papers-because-who = Not for { $names }.
papers-because-entered = Entered by the practice.
papers-because-not-given = Nothing was entered, and no fact says it.
papers-because-assumed = Not entered; an estimate cannot tell.
papers-contradicted = Ticked, although the facts say otherwise.
papers-count = { $met } met, { $not } not met, { $open } not known
papers-tick = Done
papers-day = Date
papers-note = Evidence or note

## Signatures
papers-signatures = Signature tracker
papers-signatures-about = Who must sign, who has, and who is missing. Trainees do not sign.
papers-signer = GP { $number }
papers-signer-name = Name
papers-signed-on = Signed on
papers-not-signed = not signed
papers-signing-state = { $signed } of { $needed } have signed.
papers-signing-missing = Missing: { $names }.
papers-signing-complete = All have signed.
papers-unnamed = without a name yet
papers-do-not-sign = On the list, do not sign
papers-signing-list = GPs who sign

## Application
papers-application = Application pack
papers-application-about = What the application asks, filled in from what is known, with what is missing and how it is sent.
papers-asked = What is asked
papers-answer = Answer
papers-sending = How and where it is sent
papers-dates = Dates
papers-date-start = Start
papers-date-apply = Apply by
papers-date-composition = Change of the team for the next quarter: report by
papers-date-payment = First payment: { $component }
papers-date-claim = Request by: { $component }
papers-date-notice = Earliest end, with notice on the first day
papers-window = from { $first } to { $last }

## Letter to the software supplier
papers-supplier = Letter to the software supplier
papers-supplier-about = The start, the codes old and new, and what the software must do.
papers-supplier-name = Supplier
papers-supplier-product = Software
papers-supplier-place = Place
papers-supplier-signed = Name under the letter
papers-letter-date = { $place }, { $date }
papers-letter-subject = Subject: start under { $scheme } on { $date }
papers-letter-opening = Dear supplier,
papers-letter-text = Our practice intends to work under { $scheme } from { $date }, once the agreement is approved. From that day the codes below hold for patients with a fixed relation with the practice. Please confirm in writing that { $product } will support them by then, and from which version.
papers-letter-software = the software
papers-letter-needs = What must work
papers-letter-closing = With kind regards,
papers-codes = Codes old and new, amounts on { $date }
papers-code-act = Act
papers-code-old = Code today
papers-code-new = New code
papers-code-fee = New amount
papers-code-unknown = not found
papers-code-inferred = { $code } (inferred)
papers-code-others = Codes that were read without the act they stand for: { $codes }. The official list must settle them.
papers-code-caution = The official list of codes and amounts decides. Amounts with a mark are estimates.

## Leaflet
papers-leaflet = Leaflet for patients
papers-leaflet-about = Area, hours and who does what, as the practice publishes them. Neutral; there is no duty to explain the financing.
papers-leaflet-heading = { $practice }: who we are and how to reach us
papers-leaflet-ours = Our practice
papers-leaflet-know = Good to know
papers-leaflet-state = State of { $date }

## Partners' meeting
papers-meeting = One page for the partners’ meeting
papers-meeting-about = The comparison on one A4: totals with ranges, what moves it, what is lost and won, dates, what is not known.
papers-meeting-basis =
    { $gps ->
        [one] { $patients } patients with a GMD, { $gps } GP, price year { $year }. Gross receipts, co-payments included.
       *[other] { $patients } patients with a GMD, { $gps } GPs, price year { $year }. Gross receipts, co-payments included.
    }
papers-meeting-moves = What moves the difference most
papers-meeting-moves-help = The difference with each input a tenth lower and a tenth higher; with the tariffs that are not known exactly at their lowest and highest.
papers-meeting-less = Less, or falls away
papers-meeting-more = More, or is added
papers-meeting-lower = Lower
papers-meeting-higher = Higher
papers-meeting-rest =
    { $count ->
        [one] { $count } smaller one is not shown.
       *[other] { $count } smaller ones are not shown.
    }
papers-meeting-unknown = What is not known
papers-meeting-estimated = { $share } of the total under { $scheme } rests on estimated amounts.
papers-meeting-readings =
    { $count ->
        [one] { $count } reading of the rules is not settled; it is calculated as chosen in the comparison.
       *[other] { $count } readings of the rules are not settled; they are calculated as chosen in the comparison.
    }
papers-meeting-assumed =
    { $count ->
        [one] { $count } assumption was taken; the comparison lists it.
       *[other] { $count } assumptions were taken; the comparison lists them.
    }
papers-meeting-not-priced = No price under { $scheme }: { $names }.
