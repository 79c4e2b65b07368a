// SPDX-License-Identifier: EUPL-1.2
//! A small reader of our own HTML: enough to hold it well-formed, accessible in the plainest ways, and all in words.

use std::collections::BTreeSet;

const VOID: [&str; 6] = ["meta", "link", "input", "br", "hr", "img"];

struct Tag {
    name: String,
    close: bool,
    attributes: Vec<(String, String)>,
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn tags(what: &str, text: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = text.strip_prefix("<!DOCTYPE html>").unwrap_or_else(|| panic!("{what}: no doctype"));
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "{what}: a bracket in {:?}", &rest[..start]);
        rest = &rest[start + 1..];
        let mut quoted = false;
        let end = rest.find(|letter| {
            quoted ^= letter == '"';
            letter == '>' && !quoted
        });
        let end = end.unwrap_or_else(|| panic!("{what}: a tag without end"));
        let inner = &rest[..end];
        rest = &rest[end + 1..];
        let (close, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let (name, mut list) = inner.split_once(' ').unwrap_or((inner, ""));
        let mut attributes = Vec::new();
        while !list.trim().is_empty() {
            list = list.trim_start();
            let name_end = list.find(['=', ' ']).unwrap_or(list.len());
            let name = list[..name_end].to_owned();
            list = &list[name_end..];
            let mut value = String::new();
            if let Some(after) = list.strip_prefix("=\"") {
                let close = after.find('"').unwrap_or_else(|| panic!("{what}: an open quote"));
                value = unescaped(&after[..close]);
                list = &after[close + 1..];
            }
            assert!(attributes.iter().all(|(known, _)| *known != name), "{what}: {name} twice in <{inner}>");
            attributes.push((name, value));
        }
        tags.push(Tag { name: name.to_owned(), close, attributes });
    }
    tags
}

/// Balanced tags, ids once, labels of fields, and nothing but words.
pub(crate) fn check(what: &str, text: &str) {
    let tags = tags(what, text);
    let mut open: Vec<&str> = Vec::new();
    let (mut ids, mut refers) = (BTreeSet::new(), Vec::new());
    for tag in &tags {
        let get = |name: &str| tag.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        if tag.close {
            assert_eq!(open.pop(), Some(tag.name.as_str()), "{what}: </{}>", tag.name);
            continue;
        }
        if !VOID.contains(&tag.name.as_str()) {
            open.push(&tag.name);
        }
        if let Some(id) = get("id") {
            assert!(ids.insert(id.to_owned()), "{what}: the id {id} twice");
        }
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            refers.extend(get(name).into_iter().flat_map(str::split_whitespace).map(str::to_owned));
        }
        if let Some(anchor) = get("href").and_then(|href| href.strip_prefix('#')) {
            refers.push(anchor.to_owned());
        }
        if tag.name == "input" && get("type") != Some("hidden") {
            assert!(get("aria-label").is_some() || get("id").is_some(), "{what}: a field without a name");
        }
        if tag.name == "svg" {
            assert_eq!(get("role"), Some("img"), "{what}: a chart that is no image");
        }
        assert_ne!(get("href"), Some(""), "{what}: a link to nowhere");
    }
    assert!(open.is_empty(), "{what}: {open:?} left open");
    for id in refers {
        assert!(ids.contains(&id), "{what}: nothing has the id {id}");
    }
    let count = |name: &str| tags.iter().filter(|tag| tag.name == name && !tag.close).count();
    assert_eq!((count("h1"), count("main"), count("title") - count("svg")), (1, 1, 1), "{what}: head, main and title");
    in_words(what, text);
}

/// No id of a text in brackets, and no variable left.
pub(crate) fn in_words(what: &str, text: &str) {
    for (start, _) in text.match_indices('[') {
        let inner: String = text[start + 1..].chars().take_while(|letter| *letter != ']').take(80).collect();
        let is_id = inner.contains('-') && inner.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(!is_id || inner.bytes().next().is_some_and(|byte| byte.is_ascii_digit()), "{what}: the text {inner} is missing");
    }
    assert!(!text.contains("{$") && !text.contains("{ $"), "{what}: a variable is left");
}

/// The values of an attribute, in order.
pub(crate) fn attributes(text: &str, name: &str) -> Vec<String> {
    tags("", text).into_iter().flat_map(|tag| tag.attributes).filter(|(known, _)| known == name).map(|(_, value)| value).collect()
}

/// Where links, forms and files lead.
pub(crate) fn links(text: &str) -> Vec<String> {
    let mut links = attributes(text, "href");
    links.extend(attributes(text, "src"));
    links.extend(attributes(text, "action"));
    links
}

/// The words of a page.
pub(crate) fn words(text: &str) -> String {
    let mut inside = false;
    let plain: String = text
        .chars()
        .map(|letter| {
            inside = letter == '<' || (inside && letter != '>');
            if inside || letter == '>' { ' ' } else { letter }
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
