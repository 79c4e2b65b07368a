// SPDX-License-Identifier: EUPL-1.2
//! Rules that hold of the repository as a whole. Each test says the rule in its name and lists everything that breaks it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "target" && name != ".git" {
                files(&path, found);
            }
        } else {
            found.push(path);
        }
    }
}

fn all(endings: &[&str]) -> Vec<(String, String)> {
    let root = root();
    let mut found = Vec::new();
    files(&root, &mut found);
    found.sort();
    found
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)))
        .map(|path| (path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"), fs::read_to_string(&path).unwrap_or_default()))
        .collect()
}

fn none(broken: &[String], rule: &str) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

#[test]
fn every_rust_file_names_its_licence_and_its_job() {
    let mut broken = Vec::new();
    for (path, text) in all(&["rs"]) {
        let mut lines = text.lines();
        if lines.next() != Some("// SPDX-License-Identifier: EUPL-1.2") {
            broken.push(format!("{path}: no SPDX line"));
        }
        if !lines.next().is_some_and(|line| line.starts_with("//! ")) {
            broken.push(format!("{path}: no head that says its job"));
        }
    }
    none(&broken, "the first line is the licence, the second begins the head");
}

/// What each room may lean on. Tests may lean on more.
const ARROWS: [(&str, &[&str]); 16] = [
    ("model", &[]),
    ("facts", &["model"]),
    ("scheme", &["model"]),
    ("words", &["model"]),
    ("engine", &["model", "facts", "scheme"]),
    ("oracle", &["model", "facts", "scheme"]),
    ("practice", &["model", "facts", "scheme", "engine"]),
    ("plain", &["model", "scheme", "practice", "words"]),
    ("intake", &["model", "facts", "scheme", "words"]),
    ("store", &["model", "facts"]),
    ("print", &[]),
    ("web", &["model", "facts", "scheme", "engine", "practice", "plain", "words", "intake", "store"]),
    ("cli", &["model", "facts", "scheme", "engine", "practice", "plain", "words", "intake", "store", "print", "web"]),
    ("browser", &["model", "scheme", "words", "intake", "store", "print", "web"]),
    ("nation", &["model", "facts", "scheme", "engine", "intake"]),
    ("house", &[]),
];

#[test]
fn arrows_between_rooms_run_one_way() {
    let allowed: BTreeMap<&str, BTreeSet<&str>> = ARROWS.iter().map(|(room, on)| (*room, on.iter().copied().collect())).collect();
    let mut broken = Vec::new();
    for entry in fs::read_dir(root().join("crates")).unwrap().map(Result::unwrap) {
        let room = entry.file_name().to_string_lossy().into_owned();
        let Ok(text) = fs::read_to_string(entry.path().join("Cargo.toml")) else { continue };
        let Some(allowed) = allowed.get(room.as_str()) else {
            broken.push(format!("{room}: not in the list of rooms"));
            continue;
        };
        let manifest: toml_edit::Document<String> = text.parse().unwrap();
        let Some(dependencies) = manifest.get("dependencies").and_then(|item| item.as_table_like()) else { continue };
        for (name, _) in dependencies.iter() {
            if let Some(other) = name.strip_prefix("pijler-")
                && !allowed.contains(other)
            {
                broken.push(format!("{room} -> {other}"));
            }
        }
    }
    none(&broken, "an arrow that the map does not have");
}

#[test]
fn general_rooms_name_no_country() {
    let rooms = ["model", "facts", "scheme", "engine", "oracle", "store"];
    let words = ["belgi", "riziv", "inami", "new deal", "new-deal", "nederland", "dutch", "gmd", "dmg"];
    let mut broken = Vec::new();
    for (path, text) in all(&["rs"]) {
        let general = rooms.iter().any(|room| path.starts_with(&format!("crates/{room}/src/")));
        if !general || path.contains("/tests") {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or("").to_lowercase();
            if let Some(word) = words.iter().find(|word| code.contains(**word)) {
                broken.push(format!("{path}:{}: {word}", index + 1));
            }
        }
    }
    none(&broken, "a country or a scheme in general code");
}

#[test]
fn no_floats_where_money_is() {
    let rooms = ["model", "facts", "scheme", "engine", "practice", "oracle", "plain", "words", "store"];
    let mut broken = Vec::new();
    for (path, text) in all(&["rs"]) {
        if !rooms.iter().any(|room| path.starts_with(&format!("crates/{room}/src/"))) {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            if code.contains("f32") || code.contains("f64") {
                broken.push(format!("{path}:{}", index + 1));
            }
        }
    }
    none(&broken, "a float in a room that counts money");
}

#[test]
fn the_tree_knows_no_machine() {
    let mut broken = Vec::new();
    for (path, text) in all(&["rs", "toml", "md", "csv", "ftl", "css", "js", "run"]) {
        for (index, line) in text.lines().enumerate() {
            // Split so that this file does not find itself.
            let machine = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];
            if machine.iter().any(|part| line.contains(part)) && !path.starts_with("crates/house") {
                broken.push(format!("{path}:{}", index + 1));
            }
        }
    }
    none(&broken, "a path of one machine");
}

#[test]
fn every_component_has_a_case() {
    let root = root().join("schemes");
    let mut broken = Vec::new();
    for country in fs::read_dir(&root).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir()) {
        for scheme in fs::read_dir(country.path()).unwrap().map(Result::unwrap) {
            let Ok(text) = fs::read_to_string(scheme.path().join("scheme.toml")) else { continue };
            let mut cases = Vec::new();
            files(&scheme.path().join("cases"), &mut cases);
            let cases: String = cases.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
            for line in text.lines() {
                if let Some(id) = line.strip_prefix("[component.").and_then(|rest| rest.strip_suffix(']'))
                    && !id.contains('.')
                    && !cases.contains(id)
                {
                    broken.push(format!("{}/{}: {id}", country.file_name().to_string_lossy(), scheme.file_name().to_string_lossy()));
                }
            }
        }
    }
    none(&broken, "a component without a case");
}

/// Licences a dependency may have; the ones of this list can be combined with EUPL-1.2.
const LICENCES: [&str; 14] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "Unlicense",
    "CC0-1.0",
    "Unicode-3.0",
    "BSL-1.0",
    "MIT-0",
    "EUPL-1.2",
];

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    // Only what this platform builds: the rest need not be on the machine.
    let version = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let arguments = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host];
    let output = Command::new(cargo).args(arguments).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut broken = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        let licence = package["license"].as_str().unwrap_or("").replace('/', " OR ");
        // One of the alternatives must be allowed in all its parts.
        let allowed = licence.split(" OR ").any(|part| {
            part.trim_matches(|letter| letter == '(' || letter == ')').split(" AND ").all(|part| {
                let part = part.trim().trim_matches(|letter| letter == '(' || letter == ')');
                LICENCES.contains(&part)
            })
        });
        if !allowed {
            broken.push(format!("{} {}: {licence}", package["name"], package["version"]));
        }
    }
    none(&broken, "a licence that is not on the list");
}
