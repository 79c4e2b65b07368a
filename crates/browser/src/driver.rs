// SPDX-License-Identifier: EUPL-1.2
//! A browser without a window, driven through chromedriver: opens, presses, types and looks as a person does.
//!
//! | word | what |
//! | --- | --- |
//! | [`Browser::open`] | an address |
//! | [`Browser::go`], [`Browser::press`], [`Browser::fill`], [`Browser::choose`], [`Browser::key`] | mouse and keyboard |
//! | [`Browser::until`] | waits for a condition; the only way to wait |
//! | [`Browser::size`], [`Browser::media`], [`Browser::scripts`] | the screen, the user's settings |
//!
//! Places on a page are in `XPath` where they begin with `/` or `(`, else CSS. Invariant: dropping a browser ends it and its driver.

use crate::http::ask;
use crate::tools::Tools;
use crate::{Failed, system};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{self, Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;

/// Nothing from outside, no first run, no sandbox (it is a test of our own pages, as root in CI).
const FLAGS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--font-render-hinting=none",
];
/// The word under which the protocol hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long a page is looked at again, and how often.
const LOOK_EVERY: Duration = Duration::from_millis(25);
const LOOKS_MAX: usize = 1200;

/// The tab key.
pub const TAB: &str = "\u{e004}";
/// The enter key.
pub const ENTER: &str = "\u{e007}";
/// The space bar.
pub const SPACE: &str = " ";

/// Width and height of a screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(pub u32, pub u32);

impl Size {
    /// A screen on a desk.
    pub const DESKTOP: Self = Self(1280, 900);
    /// A telephone in a hand.
    pub const PHONE: Self = Self(390, 844);
    /// The narrowest screen that must do (WCAG 2.2, 1.4.10).
    pub const NARROW: Self = Self(320, 640);
    /// What is left of a screen of 1280 by 1024 at four times the size.
    pub const ZOOMED: Self = Self(320, 256);
}

/// What a user set for all pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// Dark colours.
    pub dark: bool,
    /// No movement.
    pub still: bool,
    /// On paper.
    pub print: bool,
}

/// A browser with one page open.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    // Kept open: the driver must be able to write.
    output: BufReader<ChildStdout>,
    port: u16,
    session: String,
    folder: PathBuf,
}

impl Browser {
    /// Starts chromedriver on a free port, and a browser.
    pub fn start(tools: &Tools) -> Result<Self, Failed> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let folder = env::temp_dir().join(format!("pijler-browser-{}-{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed)));
        fs::create_dir_all(folder.join("downloads")).map_err(system("the folder of the browser"))?;
        let mut driver = Command::new(&tools.chromedriver)
            .args(["--port=0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(system("chromedriver"))?;
        let output = driver.stdout.take().ok_or_else(|| Failed::Page("chromedriver without output".into()))?;
        let mut browser = Self { driver, output: BufReader::new(output), port: 0, session: String::new(), folder };
        browser.port = port(&mut browser.output)?;
        browser.session = browser.begin(tools)?;
        Ok(browser)
    }

    fn begin(&self, tools: &Tools) -> Result<String, Failed> {
        let mut flags: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        flags.push(format!("--user-data-dir={}", self.folder.join("profile").display()));
        let preferences = json!({ "download.default_directory": self.downloads(), "download.prompt_for_download": false });
        let options = json!({ "binary": tools.chromium, "args": flags, "prefs": preferences });
        let wanted =
            json!({ "browserName": "chrome", "goog:chromeOptions": options, "timeouts": { "pageLoad": 120_000, "script": 120_000 } });
        let begun = self.send("POST", "/session", &json!({ "capabilities": { "alwaysMatch": wanted } }))?;
        let session = begun["sessionId"].as_str().ok_or_else(|| Failed::Page("a session without a name".into()))?;
        Ok(session.to_owned())
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value, Failed> {
        let mut answer = ask(self.port, method, path, body)?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(Failed::Browser(
                error.to_owned(),
                value["message"].as_str().unwrap_or_default().lines().next().unwrap_or_default().to_owned(),
            )),
            None => Ok(value),
        }
    }

    fn get(&self, what: &str) -> Result<Value, Failed> {
        self.send("GET", &format!("/session/{}/{what}", self.session), &Value::Null)
    }

    fn post(&self, what: &str, body: &Value) -> Result<Value, Failed> {
        self.send("POST", &format!("/session/{}/{what}", self.session), body)
    }

    /// A command of the browser's own protocol.
    pub fn cdp(&self, command: &str, parameters: &Value) -> Result<Value, Failed> {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Runs the body of a function in the page; also where the scripts of pages are switched off.
    pub fn script(&self, body: &str) -> Result<Value, Failed> {
        self.post("execute/sync", &json!({ "script": body, "args": [] }))
    }

    /// The same for a body that gives a promise.
    pub fn script_with(&self, body: &str, argument: &Value) -> Result<Value, Failed> {
        self.post("execute/sync", &json!({ "script": body, "args": [argument] }))
    }

    /// Opens an address and waits until it is loaded.
    pub fn open(&self, address: &str) -> Result<(), Failed> {
        self.post("url", &json!({ "url": address })).map(drop)
    }

    /// The address that is open.
    pub fn address(&self) -> Result<String, Failed> {
        Ok(self.get("url")?.as_str().unwrap_or_default().to_owned())
    }

    /// Every place on the page that a path names.
    fn all(&self, place: &str) -> Result<Vec<String>, Failed> {
        let using = if place.starts_with(['/', '(']) { "xpath" } else { "css selector" };
        let found = self.post("elements", &json!({ "using": using, "value": place }))?;
        Ok(found.as_array().into_iter().flatten().filter_map(|element| element[ELEMENT].as_str()).map(str::to_owned).collect())
    }

    /// The first of them.
    fn one(&self, place: &str) -> Result<String, Failed> {
        let address = || self.address().unwrap_or_default();
        self.all(place)?.into_iter().next().ok_or_else(|| Failed::Page(format!("{place} is not on {}", address())))
    }

    /// How often something is on the page.
    pub fn count(&self, place: &str) -> Result<usize, Failed> {
        Ok(self.all(place)?.len())
    }

    /// Presses a button, a link or a fold as the mouse does.
    pub fn press(&self, place: &str) -> Result<(), Failed> {
        let element = self.one(place)?;
        match self.post(&format!("element/{element}/click"), &json!({})) {
            // The protocol takes whatever lies in a closed fold for hidden, also where the page shows it: then the mouse itself says.
            Err(Failed::Browser(word, _)) if word == "element not interactable" => self.click(&element),
            done => done.map(drop),
        }
    }

    /// Brings the mouse to an element and presses it; what cannot be seen has no place to press.
    fn click(&self, element: &str) -> Result<(), Failed> {
        let there = json!({ ELEMENT: element });
        let seen = "arguments[0].scrollIntoView({ block: 'center' }); return arguments[0].checkVisibility()";
        if self.post("execute/sync", &json!({ "script": seen, "args": [there] }))? != true {
            return Err(Failed::Page(format!("what is to be pressed cannot be seen on {}", self.address()?)));
        }
        let moves = json!([
            { "type": "pointerMove", "duration": 0, "origin": there, "x": 0, "y": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": moves });
        self.post("actions", &json!({ "actions": [mouse] })).map(drop)
    }

    /// Presses what leads to another page, and waits until that has come.
    pub fn go(&self, place: &str) -> Result<(), Failed> {
        self.script("window.pijlerLeft = true")?;
        self.press(place)?;
        self.until(&format!("another page after {place}"), || {
            Ok(self.script("return !window.pijlerLeft && document.readyState === 'complete' && location.href !== 'about:blank'")? == true)
        })
    }

    /// Replaces what stands in a field by what is typed; a file's path chooses the file.
    pub fn fill(&self, place: &str, text: &str) -> Result<(), Failed> {
        let element = self.one(place)?;
        if self.get(&format!("element/{element}/attribute/type"))? != "file" {
            self.post(&format!("element/{element}/clear"), &json!({}))?;
        }
        self.post(&format!("element/{element}/value"), &json!({ "text": text })).map(drop)
    }

    /// Types after what stands in a field, without emptying it.
    pub fn add(&self, place: &str, text: &str) -> Result<(), Failed> {
        let element = self.one(place)?;
        self.post(&format!("element/{element}/value"), &json!({ "text": text })).map(drop)
    }

    /// Chooses among the words of a list.
    pub fn choose(&self, place: &str, value: &str) -> Result<(), Failed> {
        self.press(&format!("{place} option[value='{value}']"))
    }

    /// Presses a key, wherever the focus is.
    pub fn key(&self, key: &str) -> Result<(), Failed> {
        let strokes = json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]);
        self.post("actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] })).map(drop)
    }

    /// What a place says, as it is seen; spaces that keep words together are plain ones.
    pub fn text(&self, place: &str) -> Result<String, Failed> {
        let element = self.one(place)?;
        Ok(plain(self.get(&format!("element/{element}/text"))?.as_str().unwrap_or_default()))
    }

    /// An attribute of a place: what stands in a field, where a link leads.
    pub fn property(&self, place: &str, name: &str) -> Result<String, Failed> {
        let element = self.one(place)?;
        Ok(self.get(&format!("element/{element}/property/{name}"))?.as_str().unwrap_or_default().to_owned())
    }

    /// Whether a text is on the page.
    pub fn says(&self, text: &str) -> Result<bool, Failed> {
        Ok(self.text("body")?.contains(&plain(text)))
    }

    /// Waits until a condition holds. What cannot be looked at yet does not hold yet.
    pub fn until(&self, what: &str, mut holds: impl FnMut() -> Result<bool, Failed>) -> Result<(), Failed> {
        let mut last = String::new();
        for _ in 0..LOOKS_MAX {
            match holds() {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                // A page that is being replaced: its elements are gone.
                Err(error) => last = format!(" ({error})"),
            }
            sleep(LOOK_EVERY);
        }
        Err(Failed::Page(format!("waited in vain on {}: {what}{last}", self.address()?)))
    }

    /// Waits until the text of a place is another than it was, and gives it.
    pub fn changed(&self, place: &str, before: &str) -> Result<String, Failed> {
        let mut now = String::new();
        self.until(&format!("{place} still says {before:?}"), || {
            now = self.text(place)?;
            Ok(now != before)
        })?;
        Ok(now)
    }

    /// Sets the screen.
    pub fn size(&self, size: Size) -> Result<(), Failed> {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": size.0, "height": size.1, "deviceScaleFactor": 1, "mobile": false }),
        )
        .map(drop)
    }

    /// Sets what pages are told of the user's wishes.
    pub fn media(&self, media: Media) -> Result<(), Failed> {
        let features = json!([
            { "name": "prefers-color-scheme", "value": if media.dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": if media.still { "reduce" } else { "no-preference" } },
        ]);
        self.cdp("Emulation.setEmulatedMedia", &json!({ "media": if media.print { "print" } else { "" }, "features": features })).map(drop)
    }

    /// Switches the scripts of pages on or off, from the next page on, and makes sure of it.
    pub fn scripts(&self, on: bool) -> Result<(), Failed> {
        self.cdp("Emulation.setScriptExecutionDisabled", &json!({ "value": !on }))?;
        self.open("data:text/html,<title>off</title><script>document.title='on'</script>")?;
        let title = self.get("title")?;
        if title == if on { "on" } else { "off" } { Ok(()) } else { Err(Failed::Page(format!("scripts are {title}"))) }
    }

    /// A picture of what is seen, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>, Failed> {
        let text = self.get("screenshot")?;
        STANDARD.decode(text.as_str().unwrap_or_default()).map_err(|error| Failed::Page(format!("a picture that is none: {error}")))
    }

    /// Where downloads go.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// A file to upload, in the browser's own folder.
    pub fn file(&self, name: &str, bytes: &[u8]) -> Result<String, Failed> {
        let path = self.folder.join(name);
        fs::write(&path, bytes).map_err(system(name))?;
        Ok(path.display().to_string())
    }

    /// Presses a link to a file and gives the name and the bytes that arrive.
    pub fn download(&self, place: &str) -> Result<(String, Vec<u8>), Failed> {
        let known = files(&self.downloads());
        self.press(place)?;
        let mut found = None;
        self.until("a file to arrive", || {
            // What is still arriving has a hidden name or an ending of its own.
            let hidden = |path: &PathBuf| path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
            let done =
                |path: &PathBuf| !known.contains(path) && !hidden(path) && path.extension().is_none_or(|ending| ending != "crdownload");
            found = files(&self.downloads())
                .into_iter()
                .find(done)
                .and_then(|path| Some((path.file_name()?.to_string_lossy().into_owned(), fs::read(&path).ok()?)));
            Ok(found.as_ref().is_some_and(|(_, bytes)| !bytes.is_empty()))
        })?;
        found.ok_or_else(|| Failed::Page("no file arrived".into()))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends the browser; without an answer it is ended all the same, and there is nobody to tell.
        if !self.session.is_empty() {
            let _ = self.send("DELETE", &format!("/session/{}", self.session), &Value::Null);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The port that the driver chose, which it says when it is ready.
fn port(output: &mut BufReader<ChildStdout>) -> Result<u16, Failed> {
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).map_err(system("chromedriver"))? == 0 {
            return Err(Failed::Page("chromedriver ended before it was ready".into()));
        }
        if let Some((_, port)) = line.split_once("successfully on port ")
            && let Ok(port) = port.trim().trim_end_matches('.').parse()
        {
            return Ok(port);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect()
}
