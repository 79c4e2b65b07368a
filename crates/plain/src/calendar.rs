// SPDX-License-Identifier: EUPL-1.2
//! A timeline in sentences, and as a calendar file that calendar programs take (RFC 5545).
//!
//! Invariants: the same timeline, language and day give the same bytes; lines end in CRLF and hold at most 75 octets; only dates that are
//! published enter, a payment as the days of its window, a deadline as its last day with an alarm a week before. A date by a rule beyond the
//! days the scheme's files speak of is tentative. An entry keeps its UID whatever its date, so that taking the file again mends the calendar.
//! No METHOD: the file is a list of dates, not an invitation. Not here: which dates there are (`practice::timeline`).

use crate::Wording;
use pijler_model::{Day, Period, Span, Status};
use pijler_practice::timeline::{Entry, Kind, Timeline};
use pijler_scheme::Scheme;
use pijler_scheme::calendar::Window;
use pijler_scheme::vocabulary::Subject;

/// Octets of a line of the file, its end not counted.
const OCTETS: usize = 75;

impl Wording<'_> {
    /// What an entry is, in a sentence that stands without its neighbours.
    #[must_use]
    pub fn entry(&self, scheme: &Scheme, entry: &Entry) -> String {
        let language = self.language();
        let text = |id: &str, values: &[(&str, String)]| {
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.clone().into())).collect();
            self.words.text_with(id, &values)
        };
        let period = entry.period.map_or_else(String::new, |period| language.period(period));
        let start = entry.period.map_or_else(String::new, |period| language.day(period.first()));
        let component = entry.component.map_or_else(String::new, |index| scheme.components[index].name.of(language.code()).to_owned());
        let given = entry.given.map_or_else(String::new, |day| language.day(day));
        let date = entry.window.map_or_else(|| self.words.text("calendar-not-published"), |window| language.day(window.to));
        match entry.kind {
            Kind::Application => text("calendar-application-deadline", &[("start", start)]),
            Kind::Start => text("calendar-start-on", &[("date", if entry.window.is_some() { date } else { period })]),
            Kind::Composition if entry.period.is_none() => self.words.text("timeline-composition"),
            Kind::Composition => text("calendar-composition-deadline", &[("start", start)]),
            Kind::Claim => text("timeline-claim-of", &[("component", component), ("period", period)]),
            Kind::Payment if entry.period.is_none() => component,
            Kind::Payment => text("calendar-payment-of", &[("component", component), ("period", period)]),
            Kind::Notice => {
                let last = entry.period.map_or_else(String::new, |period: Period| language.day(period.last()));
                text("timeline-notice-for", &[("date", last)])
            }
            Kind::Exit => text("calendar-notice-ends", &[("given", given), ("end", date)]),
            Kind::Joins => text("timeline-joins-on", &[("given", given), ("date", date)]),
            Kind::Leaves => text("timeline-leaves-on", &[("given", given), ("date", date)]),
        }
    }

    /// What stands beside an entry: from when, on which readings and which days it hangs, who says so.
    #[must_use]
    pub fn entry_notes(&self, scheme: &Scheme, entry: &Entry, window: Window) -> Vec<String> {
        let language = self.language();
        let mut notes = Vec::new();
        let between = |window: Window| language.span(Span::of_days(window.from, Some(window.to)));
        if entry.kind == Kind::Payment {
            notes.push(self.words.text("timeline-window-note"));
        } else if window.from < window.to {
            notes.push(self.words.text_with("timeline-window-opens", &[("dates", between(window).into())]));
        }
        if let Some(day) = entry.stands_on {
            notes.push(self.words.text_with("timeline-stands-on", &[("date", language.day(day).into())]));
        }
        if let Some(component) = entry.component.filter(|_| entry.kind == Kind::Payment) {
            let needs = self.needs(scheme, component);
            if !needs.is_empty() {
                notes.push(self.words.text_with("timeline-needs", &[("what", needs.into())]));
            }
        }
        for reading in &entry.readings {
            let dates = reading.window.map_or_else(|| self.words.text("calendar-not-published"), between);
            let code = language.code();
            let values =
                [("question", reading.question.of(code).into()), ("answer", reading.answer.of(code).into()), ("dates", dates.into())];
            notes.push(self.words.text_with("timeline-reading", &values));
        }
        if entry.beyond
            && let Some(last) = scheme.valid.last()
        {
            notes.push(self.words.text_with("timeline-beyond", &[("date", language.day(last).into())]));
        }
        notes
    }

    /// The attributes that counted persons must have: seen by a doctor, chronically ill.
    fn needs(&self, scheme: &Scheme, component: usize) -> String {
        let component = &scheme.components[component];
        let vocabulary = &scheme.vocabulary;
        let of_person = |id: usize| vocabulary.attributes[id].of == Subject::Person;
        let parts = component.filter.iter().filter(|(id, _)| of_person(*id)).map(|(id, values)| {
            let attribute = &vocabulary.attributes[*id];
            let values: Vec<String> = values.iter().map(|value| attribute.values[usize::from(*value)].clone()).collect();
            let (name, values) = self.dimension(&attribute.id, &values);
            format!("{name}: {values}")
        });
        parts.collect::<Vec<_>>().join("; ")
    }

    /// The timeline as a calendar file: what is published and not over on that day, which also stamps it.
    #[must_use]
    pub fn calendar(&self, scheme: &Scheme, timeline: &Timeline, today: Day) -> String {
        let mut file = String::new();
        let mut line = |text: &str| file.push_str(&folded(text));
        for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pijler//Pijler//EN", "CALSCALE:GREGORIAN"] {
            line(text);
        }
        for (entry, window) in timeline.dated().filter(|(_, window)| window.to >= today) {
            let deadline = entry.kind.is_deadline();
            let first = if deadline { window.to } else { window.from };
            let summary = escaped(&self.entry(scheme, entry));
            let mut notes = self.entry_notes(scheme, entry, window);
            notes.push(self.words.status_help(entry.status));
            if let Some(source) = scheme.sources.get(&entry.source) {
                notes.push(format!("{} ({}). {}", source.title, source.publisher, source.url));
            }
            notes.push(self.words.text_with("footer-known-on", &[("date", self.language().day(today).into())]));
            line("BEGIN:VEVENT");
            line(&format!("UID:{}@{}.pijler", entry.word(scheme), scheme.id.replace('/', ".")));
            line(&format!("DTSTAMP:{}T000000Z", compact(today)));
            line(&format!("DTSTART;VALUE=DATE:{}", compact(first)));
            line(&format!("DTEND;VALUE=DATE:{}", compact(window.to.plus(1))));
            line(&format!("SUMMARY:{summary}"));
            line(&format!("DESCRIPTION:{}", escaped(&notes.join("\n"))));
            line(if entry.beyond || entry.status == Status::Estimated { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
            line("TRANSP:TRANSPARENT");
            if deadline {
                for text in ["BEGIN:VALARM", "ACTION:DISPLAY", &format!("DESCRIPTION:{summary}"), "TRIGGER:-P7D", "END:VALARM"] {
                    line(text);
                }
            }
            line("END:VEVENT");
        }
        line("END:VCALENDAR");
        file
    }
}

/// `20260822`.
fn compact(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// Text as RFC 5545 section 3.3.11 writes it. Control characters, which it does not allow, become spaces.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// A line with its end, broken before it grows too long: never inside a character, and not beside a space where that can be helped, because
/// some readers take away more than the one that stands for the break.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while out.len() + rest.len() > OCTETS {
        let room = if out.is_empty() { OCTETS } else { OCTETS - 1 };
        if rest.len() <= room {
            break;
        }
        let ends = || (1..=room).rev().filter(|&end| rest.is_char_boundary(end));
        let beside_none = |end: &usize| !rest[..*end].ends_with(' ') && !rest[*end..].starts_with(' ');
        let end = ends().find(beside_none).or_else(|| ends().next()).unwrap_or(room);
        let (line, more) = rest.split_at(end);
        out.push_str(line);
        out.push_str("\r\n ");
        rest = more;
    }
    out.push_str(rest);
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\r\ne\u{7}: “f”"), "a\\;b\\,c\\\\d\\ne : “f”");
    }

    proptest! {
        #[test]
        fn folding_keeps_the_text_and_its_lines_short(text in "[a-zé€𐍈 ]{0,400}") {
            let line = folded(&text);
            prop_assert!(line.ends_with("\r\n"));
            for part in line.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(part.len() <= OCTETS, "{}", part.len());
            }
            prop_assert_eq!(line.strip_suffix("\r\n").unwrap().replace("\r\n ", ""), text);
        }
    }
}
