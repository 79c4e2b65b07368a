// SPDX-License-Identifier: EUPL-1.2
//! The workbook a practice fills in, in its language; and the same workbook filled in.
//!
//! Its sheets and columns are those of `names::FORM`, its words those of `words` and of the vocabulary, so what it offers is what
//! intake reads: a test writes and reads it in every language. The ages of the list are cut wherever any attribute of the vocabulary cuts.
//!
//! Invariants: the same arguments give the same bytes (no clock); no name, birth date or number of a patient is asked for.

use crate::choices::{self, Choices, SchemeWords};
use crate::grid::letters;
use crate::names::{self, Column, FORM, PRACTICE, Table, Type};
use pijler_model::{Day, Sheet, SheetRow};
use pijler_scheme::vocabulary::{Kind, Vocabulary};
use pijler_words::{Language, Words};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    Note, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// Rows below the headings that have drop-downs and formats.
const ROWS: u32 = 2000;

/// A template could not be written.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// By the workbook writer.
    #[error("workbook: {0}")]
    Workbook(#[from] XlsxError),
    /// A sheet to fill in that the template does not have.
    #[error("no sheet of the template: {0}")]
    UnknownSheet(String),
    /// A column that its sheet does not have.
    #[error("no column of the template: {0}")]
    UnknownColumn(String),
}

/// The empty workbook: the list has its groups, everything else is to be filled in.
pub fn template(language: Language, vocabulary: &Vocabulary, schemes: &SchemeWords) -> Result<Vec<u8>, TemplateError> {
    workbook(language, vocabulary, schemes, &[groups(vocabulary)])
}

/// The workbook with these sheets filled in: canonical names, headings and values as in `docs/facts.md` (`practice`: `question`, `answer`).
pub fn workbook(language: Language, vocabulary: &Vocabulary, schemes: &SchemeWords, filled: &[Sheet]) -> Result<Vec<u8>, TemplateError> {
    if let Some(sheet) = filled.iter().find(|sheet| FORM.iter().all(|table| table.name != sheet.name)) {
        return Err(TemplateError::UnknownSheet(sheet.name.clone()));
    }
    let words = Words::of(language);
    let mut book = Workbook::new();
    // A fixed day: the same template has the same bytes.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(words.text("template-title")).set_author("Pijler").set_creation_datetime(&made));
    let pages: Vec<Page> = FORM.iter().map(|table| Page::new(table, language, vocabulary, schemes, filled)).collect::<Result<_, _>>()?;
    read_me(book.add_worksheet(), words, &pages)?;
    let mut lists = Lists::default();
    for page in &pages {
        page.write(book.add_worksheet(), words, &mut lists)?;
    }
    lists.write(book.add_worksheet(), words)?;
    Ok(book.save_to_buffer()?)
}

/// Every group of the list, without a count.
fn groups(vocabulary: &Vocabulary) -> Sheet {
    let mut sheet = Sheet { name: "list".into(), ..Sheet::default() };
    let has = |word: &str| names::attributes("list", vocabulary).iter().any(|(known, _)| known == word);
    let statuses: Vec<&str> = ["preferential", "chronic"].into_iter().filter(|word| has(word)).collect();
    sheet.headings = std::iter::once("age_band").chain(statuses.iter().copied()).map(str::to_owned).collect();
    for band in age_bands(vocabulary) {
        let mut rows = vec![vec![band]];
        for status in &statuses {
            let attribute = names::attributes("list", vocabulary).into_iter().find(|(word, _)| word == status).map(|(_, index)| index);
            let values = attribute.and_then(|index| vocabulary.attributes.get(index)).map_or(&[][..], |attribute| &attribute.values);
            rows = rows.iter().flat_map(|row| values.iter().map(move |value| row.iter().chain([value]).cloned().collect())).collect();
        }
        sheet.rows.extend(rows.into_iter().map(|fields| SheetRow { line: 0, fields }));
    }
    sheet
}

/// Bands that lie inside one band of every attribute.
fn age_bands(vocabulary: &Vocabulary) -> Vec<String> {
    let mut cuts: Vec<i16> = Vec::new();
    for attribute in &vocabulary.attributes {
        if let Kind::AgeBand { cuts: own } = &attribute.kind {
            cuts.extend(own);
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut bands = Vec::new();
    let mut low = 0;
    for cut in cuts {
        bands.push(format!("{low}-{}", cut.saturating_sub(1)));
        low = cut;
    }
    bands.push(format!("{low}+"));
    bands
}

/// A column as the template shows it.
struct Shown {
    name: String,
    heading: String,
    help: String,
    of: Type,
    needed: bool,
    choices: Option<Choices>,
}

/// A sheet as the template shows it.
struct Page<'a> {
    table: &'a Table,
    title: String,
    columns: Vec<Shown>,
    rows: Option<&'a Sheet>,
    language: Language,
    /// Drop-down of the age bands.
    bands: Vec<String>,
}

impl<'a> Page<'a> {
    fn new(
        table: &'a Table,
        language: Language,
        vocabulary: &Vocabulary,
        schemes: &SchemeWords,
        filled: &'a [Sheet],
    ) -> Result<Self, TemplateError> {
        let words = Words::of(language);
        let rows = filled.iter().find(|sheet| sheet.name == table.name);
        let wanted = |name: &str| rows.is_some_and(|sheet| sheet.column(name).is_some());
        let attributes = names::attributes(table.name, vocabulary);
        let fits = |column: &&Column| {
            let own = attributes.iter().any(|(word, _)| word == column.name);
            let of_column = choices::of_column(table.name, column.name, vocabulary, schemes);
            (!column.text.is_empty() || wanted(column.name)) && (own || column.of != Type::Word || of_column.is_some())
        };
        let mut columns: Vec<Shown> = Vec::new();
        for column in table.columns.iter().filter(fits) {
            let mut choices = choices::of_column(table.name, column.name, vocabulary, schemes);
            if column.name == "act" && !schemes.acts.is_empty() {
                // Reading knows every act; the drop-down offers those the schemes pay.
                if let Some(choices) = &mut choices {
                    choices.list.retain(|choice| schemes.acts.contains(&choice.word));
                }
            }
            let heading = if column.text.is_empty() { column.name.to_owned() } else { words.text(column.text) };
            let help = format!("{}-help", column.text);
            // The text of the time of day names other bands than the vocabulary; the list of what is allowed says which.
            let help = if words.has(&help) && column.name != "time_band" { words.text(&help) } else { String::new() };
            columns.push(Shown { name: column.name.into(), heading, help, of: column.of, needed: column.needed, choices });
        }
        for (word, index) in attributes {
            if columns.iter().all(|column| column.name != word) && wanted(&word) {
                let name = vocabulary.attributes.get(index).map_or(word.clone(), |attribute| attribute.name.of(language.code()).to_owned());
                let choices = choices::of_column(table.name, &word, vocabulary, schemes);
                columns.push(Shown { name: word, heading: name, help: String::new(), of: Type::Word, needed: false, choices });
            }
        }
        if let Some(heading) =
            rows.iter().flat_map(|sheet| &sheet.headings).find(|heading| columns.iter().all(|column| column.name != **heading))
        {
            return Err(TemplateError::UnknownColumn(format!("{}: {heading}", table.name)));
        }
        Ok(Self { table, title: words.text(table.text), columns, rows, language, bands: age_bands(vocabulary) })
    }

    fn write(&self, sheet: &mut Worksheet, words: &Words, lists: &mut Lists) -> Result<(), TemplateError> {
        sheet.set_name(&self.title)?;
        sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        let head = heading_format();
        for (index, column) in (0_u16..).zip(&self.columns) {
            sheet.write_string_with_format(0, index, &column.heading, &head)?;
            sheet.set_column_width(index, width(column))?;
            sheet.set_column_format(index, &value_format(column.of))?;
            sheet.insert_note(0, index, &note(&self.explained(column, words)))?;
            if self.table.name != PRACTICE {
                self.validate(sheet, index, column, lists)?;
            }
        }
        if self.table.name == PRACTICE {
            return self.questions(sheet, words, lists);
        }
        let Some(filled) = self.rows else { return Ok(()) };
        for (row, line) in (1_u32..).zip(&filled.rows) {
            for (index, column) in (0_u16..).zip(&self.columns) {
                let text = filled.column(&column.name).and_then(|field| line.fields.get(field)).map_or("", String::as_str);
                self.put(sheet, row, index, column.of, column.choices.as_ref(), text)?;
            }
        }
        Ok(())
    }

    /// What stands in the comment of a heading.
    fn explained(&self, column: &Shown, words: &Words) -> String {
        let mut lines = vec![words.text(if column.needed { "template-required" } else { "template-optional" }), column.help.clone()];
        if let Some(choices) = column.choices.as_ref().filter(|choices| !choices.list.is_empty()) {
            let values = choices.list.iter().map(|choice| choice.label(Some(self.language))).collect::<Vec<_>>().join("; ");
            lines.push(words.text_with("template-allowed", &[("values", values.into())]));
            // What is not said of a practitioner is not known; elsewhere the first word is taken.
            if !column.needed && column.of == Type::Word && (self.table.name != "practitioners" || column.name == "role") {
                let first = choices.list.first().map_or("", |choice| choice.label(Some(self.language)));
                lines.push(words.text_with("template-default", &[("value", first.into())]));
            }
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    fn validate(&self, sheet: &mut Worksheet, index: u16, column: &Shown, lists: &mut Lists) -> Result<(), TemplateError> {
        let rule = match (column.of, &column.choices) {
            (Type::Word, Some(choices)) if !choices.list.is_empty() => {
                let labels = choices.list.iter().map(|choice| choice.label(Some(self.language)).to_owned()).collect();
                Some(lists.rule(&self.title, &column.heading, labels, !choices.open, self.language))
            }
            (Type::AgeBand, _) => Some(lists.rule(&self.title, &column.heading, self.bands.clone(), false, self.language)),
            (Type::Whole, _) => Some(DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0))),
            (Type::Hundredths, _) => Some(DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0))),
            _ => None,
        };
        if let Some(rule) = rule {
            sheet.add_data_validation(1, index, ROWS, index, &rule)?;
        }
        Ok(())
    }

    /// The practice sheet: a question a row, its answer beside it, then what it means.
    fn questions(&self, sheet: &mut Worksheet, words: &Words, lists: &mut Lists) -> Result<(), TemplateError> {
        sheet.set_column_width(0, 36)?.set_column_width(1, 36)?.set_column_width(2, 80)?;
        sheet.write_string_with_format(0, 2, words.text("template-column-meaning"), &heading_format())?;
        let mut questions = vec![("name", "template-practice-name", None)];
        questions.extend(choices::practice_statuses().into_iter().map(|(word, id, choices)| (word, id, Some(choices))));
        let answer = |word: &str| {
            let rows = self.rows.into_iter().flat_map(|sheet| &sheet.rows);
            rows.filter(|row| row.fields.first().is_some_and(|field| field == word))
                .find_map(|row| row.fields.get(1))
                .map_or("", String::as_str)
        };
        for (row, (word, id, choices)) in (1_u32..).zip(&questions) {
            sheet.write_string(row, 0, words.text(id))?;
            self.put(sheet, row, 1, Type::Text, choices.as_ref(), answer(word))?;
            sheet.write_string(row, 2, words.text(&format!("{id}-help")))?;
            if let Some(choices) = choices {
                let labels = choices.list.iter().map(|choice| choice.label(Some(self.language)).to_owned()).collect();
                let rule = lists.rule(&self.title, &words.text(id), labels, true, self.language);
                sheet.add_data_validation(row, 1, row, 1, &rule)?;
            }
        }
        Ok(())
    }

    fn put(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        of: Type,
        choices: Option<&Choices>,
        text: &str,
    ) -> Result<(), TemplateError> {
        let format = value_format(of);
        if text.is_empty() {
            return Ok(());
        }
        match of {
            Type::Day => match Day::parse(text).and_then(excel_date) {
                Some(date) => sheet.write_datetime_with_format(row, column, &date, &format)?,
                None => sheet.write_string_with_format(row, column, text, &format)?,
            },
            Type::Whole | Type::Hundredths => match text.parse::<f64>() {
                Ok(number) => sheet.write_number_with_format(row, column, number, &format)?,
                Err(_) => sheet.write_string_with_format(row, column, text, &format)?,
            },
            Type::Period | Type::AgeBand | Type::Word | Type::Text => {
                let known = choices.and_then(|choices| choices.list.iter().find(|choice| choice.word == text));
                let label = known.map_or(text, |choice| choice.label(Some(self.language)));
                sheet.write_string_with_format(row, column, label, &format)?
            }
        };
        Ok(())
    }
}

/// Words of drop-downs, on a sheet of their own: a rule can hold only 255 signs, and no word with a comma.
#[derive(Default)]
struct Lists {
    columns: Vec<(String, Vec<String>)>,
    known: BTreeMap<Vec<String>, usize>,
}

impl Lists {
    fn rule(&mut self, sheet: &str, heading: &str, labels: Vec<String>, strict: bool, language: Language) -> DataValidation {
        let last = labels.len() + 1;
        let index = *self.known.entry(labels).or_insert_with_key(|labels| {
            self.columns.push((format!("{sheet}: {heading}"), labels.clone()));
            self.columns.len() - 1
        });
        let name = Words::of(language).text("template-lists").replace('\'', "''");
        let column = letters(index);
        let style = if strict { DataValidationErrorStyle::Stop } else { DataValidationErrorStyle::Information };
        DataValidation::new()
            .allow_list_formula(Formula::new(format!("='{name}'!${column}$2:${column}${last}")))
            .set_error_style(style)
            .show_error_message(strict)
    }

    fn write(&self, sheet: &mut Worksheet, words: &Words) -> Result<(), TemplateError> {
        sheet.set_name(words.text("template-lists"))?;
        sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        for (index, (heading, labels)) in (0_u16..).zip(&self.columns) {
            sheet.write_string_with_format(0, index, heading, &heading_format())?;
            sheet.set_column_width(index, 30)?;
            for (row, label) in (1_u32..).zip(labels) {
                sheet.write_string_with_format(row, index, label, &Format::new().set_num_format("@"))?;
            }
        }
        Ok(())
    }
}

/// The first sheet: what goes where.
fn read_me(sheet: &mut Worksheet, words: &Words, pages: &[Page<'_>]) -> Result<(), TemplateError> {
    sheet.set_name(words.text("template-read-me"))?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_column_width(0, 32)?.set_column_width(1, 14)?.set_column_width(2, 90)?;
    let (title, bold, wrapped) =
        (Format::new().set_bold().set_font_size(14), Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    sheet.write_string_with_format(0, 0, words.text("template-title"), &title)?;
    let mut row = 2;
    for id in ["template-read-me-fill", "template-read-me-headings", "template-read-me-no-persons", "template-read-me-marks"] {
        sheet.write_string(row, 0, words.text(id))?;
        row += 1;
    }
    for page in pages {
        row += 1;
        sheet.write_string_with_format(row, 0, &page.title, &bold)?;
        sheet.write_string(row, 2, words.text(&format!("{}-help", page.table.text)))?;
        row += 1;
        if page.table.name == PRACTICE {
            continue;
        }
        for column in &page.columns {
            let need = words.text(if column.needed { "template-required" } else { "template-optional" });
            let explained = page.explained(column, words);
            let rest = explained.split_once('\n').map_or("", |(_, rest)| rest);
            sheet.write_string_with_format(row, 0, &column.heading, &wrapped)?;
            sheet.write_string_with_format(row, 1, need, &wrapped)?;
            sheet.write_string_with_format(row, 2, rest, &wrapped)?;
            row += 1;
        }
    }
    Ok(())
}

fn excel_date(day: Day) -> Option<ExcelDateTime> {
    let (year, month, day) = day.ymd();
    ExcelDateTime::from_ymd(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}

fn heading_format() -> Format {
    Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top).set_num_format("@")
}

fn value_format(of: Type) -> Format {
    Format::new().set_num_format(match of {
        Type::Day => "yyyy\\-mm\\-dd",
        Type::Whole => "0",
        Type::Hundredths => "0.00",
        // As text, or a spreadsheet program makes dates of `1-5` and `2026-05`.
        Type::Period | Type::AgeBand | Type::Word | Type::Text => "@",
    })
}

fn width(column: &Shown) -> u16 {
    let labels =
        column.choices.iter().flat_map(|choices| &choices.list).flat_map(|choice| &choice.labels).map(|label| label.chars().count());
    let longest = labels.chain([column.heading.chars().count(), 10]).max().unwrap_or(10).min(38);
    u16::try_from(longest + 2).unwrap_or(20)
}

fn note(text: &str) -> Note {
    let lines: usize = text.lines().map(|line| line.chars().count() / 40 + 1).sum();
    let height = u32::try_from(lines * 20 + 20).unwrap_or(200).min(600);
    Note::new(text).add_author_prefix(false).set_width(320).set_height(height)
}
