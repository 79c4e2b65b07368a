// SPDX-License-Identifier: EUPL-1.2
//! A pull reader over the XML of a workbook: local names, attributes as text, entities resolved, no document types.

use crate::package::Refusal;
use quick_xml::events::{BytesStart, Event};

/// One thing read.
pub(crate) enum Item<'a> {
    /// An element begins (an empty one begins and ends).
    Start(BytesStart<'a>),
    /// An element of this local name ends.
    End(String),
    /// Text between.
    Text(String),
}

/// The reader. It ends at the end of the text, and the text is bounded: so every loop over it ends.
pub(crate) struct Xml<'a> {
    reader: quick_xml::Reader<&'a [u8]>,
    name: &'a str,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, name }
    }

    /// The next item, `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Item<'a>>, Refusal> {
        loop {
            let item = match self.reader.read_event().map_err(|_| Refusal::broken(self.name))? {
                Event::Start(start) => Item::Start(start),
                Event::End(end) => Item::End(end.local_name().as_ref().to_owned()),
                Event::Text(text) => Item::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Item::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => Item::Text(self.entity(&reference)?.to_string()),
                // A document type could define entities that grow without bound; no spreadsheet program writes one.
                Event::DocType(_) => return Err(Refusal::broken(self.name)),
                Event::Eof => return Ok(None),
                _ => continue,
            };
            return Ok(Some(item));
        }
    }

    fn entity(&self, reference: &quick_xml::events::BytesRef<'_>) -> Result<char, Refusal> {
        if let Ok(Some(sign)) = reference.resolve_char_ref() {
            return Ok(sign);
        }
        match reference.xml10_content().as_ref() {
            "amp" => Ok('&'),
            "lt" => Ok('<'),
            "gt" => Ok('>'),
            "quot" => Ok('"'),
            "apos" => Ok('\''),
            _ => Err(Refusal::broken(self.name)),
        }
    }
}

/// The value of the attribute with this name: the local one, or the whole one if it has a `:`.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| if name.contains(':') { attribute.key.as_ref() == name } else { attribute.key.local_name().as_ref() == name })
        .and_then(|attribute| attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned))
}
