# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-start = Start
calendar-start-on = Start on { $date }
calendar-application-deadline = Last day to apply for the start on { $start }
calendar-composition-deadline = Last day to report a change of the team for { $start }
calendar-payment = Payment
calendar-payment-window = Payment expected between { $first } and { $last }
calendar-payment-at-latest = Payment at the latest on { $date }
calendar-payment-of = { $component } of { $period }
calendar-notice-ends = Notice given on { $given } ends the agreement on { $end }
calendar-not-published = not published
calendar-not-published-help = Nobody has published this date. It is not derived from earlier years.
calendar-passed = passed
calendar-days-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }

## Added by the pages
head-calendar-payment-at-latest = Payment at the latest
cash-title = The year of a change, week by week
cash-intro = What comes in during the calendar year: without a change, and with one. Acts are spread evenly over the working days of their month; everything else comes on the last day of its published window.
cash-scheme = Change to
cash-stay-in = Without a change: { $scheme }
cash-with = With a change: { $scheme }
cash-third-party-share = Third-party payment, % of the insurers’ part of fees
cash-third-party-share-help = Billed to the insurer and paid later; the patient pays the rest on the day. Taken where empty: { $share } % (between { $low } and { $high }), from the profile, weighted with the contacts of its list.
cash-third-party-days = Days until it is paid
cash-third-party-days-help = Taken where empty: the last day of the scheme’s published window, two weeks after the contact where it says so.
cash-bridging = To be bridged at the lowest point
cash-bridging-when = In the week up to { $date } the change is furthest behind.
cash-bridging-none = The change is never behind at the end of a week.
cash-bridging-range = The range is that of the tariffs and the list. The share and the delay of third-party payment are as entered or taken; other values shift money between weeks.
cash-running = Running difference
cash-chart = Running difference by week
cash-weeks = By week
cash-months = By month
cash-totals = The year in all
cash-in-year = Comes in within the year
cash-after-year = Earned in the year, comes in after it
cash-undated = Without a published date
cash-earlier = Of which earned in the year before, paid under the first scheme
cash-left-out-year = Payments of the year before that still arrive are left out: the figures of the first scheme or of the practice do not reach back. They are the same on both sides.
cash-left-out-contacts = Acts of the year before that are still paid in January are left out: no contacts of that year are known. They are the same on both sides.
cash-without-price = { $scheme } has no amounts here: nothing of it is shown, and there is no difference.
cash-not-priced = Not priced, and in no week: { $components }.
cash-earlier-note = The year before is taken to have had the same list, acts and requests, where nothing is known of it.
