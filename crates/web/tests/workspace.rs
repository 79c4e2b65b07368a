// SPDX-License-Identifier: EUPL-1.2
//! Workspaces through the router: signing in, "only once", what others see, export, erasing, and what happens when the store fails.

#![expect(clippy::unwrap_used, reason = "a test")]

mod html;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use pijler_intake::{SchemeWords, workbook};
use pijler_model::{Day, Sheet, SheetRow};
use pijler_scheme::{Choice, Library, Scheme, resolve};
use pijler_store::{Cost, Moment, Store, limits};
use pijler_web::{App, Example, Workspaces, router};
use pijler_words::Language;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use tower::ServiceExt as _;

const LANGUAGES: [&str; 4] = ["nl", "fr", "de", "en"];
const NAME: &str = "Dokters van de Hoek";
const PASSPHRASE: &str = "paard batterij nietje";
/// A text that stands nowhere else.
const MARKER: &str = "418733";

fn read(folder: &Path, prefix: &str, library: &mut Library) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &format!("{path}/"), library);
        } else {
            library.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| {
    let mut library = Library::default();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes"), "", &mut library);
    Arc::new(library)
});

fn app() -> App {
    let example = Example::all().into_iter().filter(|example| example.id == "young-starter").collect();
    App::new(Arc::clone(&LIBRARY), example, Day::parse("2026-08-01").unwrap())
}

static FOLDERS: AtomicU32 = AtomicU32::new(0);

/// A site with a store in a folder of its own, and a clock that is set by hand.
struct Place {
    folder: PathBuf,
    clock: Arc<AtomicI64>,
    router: Router,
}

impl Place {
    fn new() -> Self {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("pijler-workspace-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut place = Self { folder, clock: Arc::new(AtomicI64::new(1_785_000_000)), router: Router::new() };
        place.restart();
        place
    }

    /// The program is started anew: memory is empty, the file is there.
    fn restart(&mut self) {
        self.router = Router::new();
        let store = Store::open(&self.folder.join("data"), Moment(0)).unwrap().with_cost(Cost { memory_kib: 8, passes: 1, lanes: 1 });
        let clock = Arc::clone(&self.clock);
        let clock: pijler_web::Clock = Arc::new(move || Moment(clock.load(Ordering::Relaxed)));
        let mut app = app();
        app.workspaces = Some(Workspaces { store: Arc::new(store), clock });
        self.router = router(app);
    }

    fn later(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
    }

    fn holds(&self, marker: &str) -> bool {
        let files = fs::read_dir(&self.folder).unwrap();
        files
            .into_iter()
            .any(|file| fs::read(file.unwrap().path()).unwrap().windows(marker.len()).any(|window| window == marker.as_bytes()))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    fn location(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", html::words(&self.text()).chars().take(2000).collect::<String>());
        self.headers["location"].to_str().unwrap().to_owned()
    }
}

/// Someone with a browser: what it was given as a cookie it sends back.
struct Browser<'p> {
    place: &'p Place,
    cookie: Option<String>,
}

impl<'p> Browser<'p> {
    fn new(place: &'p Place) -> Self {
        Self { place, cookie: None }
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = match &self.cookie {
            Some(cookie) => request.header("cookie", format!("other=1; {cookie}")),
            None => request,
        };
        let response = self.place.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        if let Some(set) = headers.get("set-cookie").map(|value| value.to_str().unwrap()) {
            for attribute in ["HttpOnly", "SameSite=Strict", "Path=/", "Secure"] {
                assert!(set.contains(attribute), "{set}");
            }
            let pair = set.split(';').next().unwrap();
            self.cookie = (!set.contains("Max-Age=0")).then(|| pair.to_owned());
        }
        Answer { status, headers, bytes: response.into_body().collect().await.unwrap().to_bytes().to_vec() }
    }

    async fn get(&mut self, address: &str) -> Answer {
        self.send(Request::get(address), Body::empty()).await
    }

    async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Request::post(address).header("content-type", "application/x-www-form-urlencoded"), Body::from(body)).await
    }

    async fn file(&mut self, address: &str, name: &str, bytes: &[u8]) -> Answer {
        let mut body = format!("--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").into_bytes();
        body.extend(bytes);
        body.extend(b"\r\n--x--\r\n");
        self.send(Request::post(address).header("content-type", "multipart/form-data; boundary=x"), Body::from(body)).await
    }

    /// A page that is there, well-formed and all in words.
    async fn page(&mut self, address: &str) -> String {
        let mut answer = self.get(address).await;
        if answer.status == StatusCode::SEE_OTHER {
            answer = self.get(&answer.location()).await;
        }
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        html::check(address, &answer.text());
        answer.text()
    }

    async fn create(&mut self, name: &str) -> String {
        self.post("/workspace/create?lang=en", &[("name", name), ("passphrase", PASSPHRASE)]).await.location()
    }

    async fn sign_in(&mut self, name: &str, passphrase: &str) -> Answer {
        self.post("/workspace/sign-in?lang=en", &[("name", name), ("passphrase", passphrase)]).await
    }

    /// Enters a field on the page of receipts. Gives where it leads.
    async fn enter(&mut self, address: &str, text: &str) -> String {
        self.post(address, &[("to", "/reconcile"), ("receipts.total", text)]).await.location()
    }
}

fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let row =
        |(index, fields): (usize, &&[&str])| SheetRow { line: index + 1, fields: fields.iter().map(|&field| field.to_owned()).collect() };
    let mut rows: Vec<SheetRow> = rows.iter().enumerate().map(row).collect();
    let headings = rows.remove(0).fields;
    Sheet { name: name.into(), headings, rows, ..Sheet::default() }
}

/// A filled workbook with a label that stands nowhere else.
fn upload() -> Vec<u8> {
    let scheme: Scheme = resolve(&LIBRARY, "be/new-deal", &Choice::default()).unwrap();
    let list = sheet(
        "list",
        &[
            &["date", "age_band", "preferential", "chronic", "patients"],
            &["2026-01-01", "25-29", "no", "no", "731"],
            &["2026-01-01", "75-85", "yes", "yes", "131"],
        ],
    );
    let activity = sheet(
        "activity",
        &[
            &["period", "practitioner", "age_band", "preferential", "chronic", "registration", "act", "contacts"],
            &["2026", "Dr Zebedeus", "25-29", "no", "no", "here", "consultation", "1907"],
            &["2026", "Dr Zebedeus", "75-85", "yes", "yes", "here", "home_visit", "907"],
        ],
    );
    let practitioners =
        sheet("practitioners", &[&["practitioner_id", "role", "accredited", "convention"], &["Dr Zebedeus", "member", "yes", "full"]]);
    workbook(Language::Nl, &scheme.vocabulary, &SchemeWords::of(&[&scheme]), &[list, activity, practitioners]).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_file_there_are_no_accounts() {
    let plain = router(app());
    for (method, path) in
        [("GET", "/workspace"), ("POST", "/workspace/create"), ("GET", "/workspace/export"), ("GET", "/workspace/facts/1")]
    {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        assert_eq!(plain.clone().oneshot(request).await.unwrap().status(), StatusCode::NOT_FOUND, "{path}");
    }
    let response = plain.oneshot(Request::get("/upload").body(Body::empty()).unwrap()).await.unwrap();
    let text = String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap();
    assert!(!text.contains("/workspace"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_entered_is_never_asked_again() {
    let mut place = Place::new();
    let mut browser = Browser::new(&place);
    // Before there is an account: a draft and an upload, in memory.
    let to = browser.enter("/enter?lang=en", MARKER).await;
    assert!(!place.holds(MARKER));
    let draft = to.split("draft=").nth(1).unwrap().to_owned();
    let practice = browser.file("/upload?lang=en", "list.xlsx", &upload()).await.location();
    let id = practice.trim_start_matches("/practice/").split('?').next().unwrap().to_owned();
    let address = format!("/workspace/create?lang=en&practice={id}&draft={draft}");
    let led = browser.post(&address, &[("name", NAME), ("passphrase", PASSPHRASE)]).await.location();
    assert!(led.contains("said=created") && !led.contains("draft=") && led.contains(&id), "{led}");
    assert!(place.holds(MARKER));
    let page = html::words(&browser.page(&led).await);
    for part in [NAME, "receipts.total", MARKER, "rows, "] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let receipts = browser.page(&format!("/reconcile?lang=en&practice={id}")).await;
    assert!(receipts.contains(MARKER) && !receipts.contains("draft="));
    browser.enter("/enter?lang=en", "500000").await;
    browser.enter("/enter?lang=en", MARKER).await;
    browser.file("/workspace/document?lang=en", "C:\\x\\Statuten.pdf", b"%PDF").await.location();
    let cookie = browser.cookie.clone();

    // Another day, another computer: only name and passphrase are asked.
    place.restart();
    let mut browser = Browser::new(&place);
    assert!(!browser.page("/reconcile?lang=en").await.contains(MARKER));
    assert!(browser.sign_in(NAME, PASSPHRASE).await.location().contains("said=signed-in"));
    assert!(browser.page("/reconcile?lang=en").await.contains(MARKER));
    let page = browser.page("/workspace?lang=en").await;
    let facts = html::links(&page).into_iter().find(|link| link.starts_with("/workspace/facts/")).unwrap();
    let comparison = browser.page(&facts).await;
    assert!(comparison.contains("kept in your workspace") && !comparison.contains("not written to a disk"));
    let document = html::links(&page).into_iter().find(|link| link.starts_with("/workspace/document/")).unwrap();
    let answer = browser.get(&document).await;
    assert_eq!(
        (answer.bytes.as_slice(), answer.headers["content-disposition"].to_str().unwrap()),
        (b"%PDF" as &[u8], "attachment; filename=\"Statuten.pdf\"")
    );
    // The first browser is still signed in.
    let mut first = Browser { place: &place, cookie };
    assert!(first.page("/reconcile?lang=en").await.contains(MARKER));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_of_the_estimate_can_be_kept() {
    let place = Place::new();
    let mut browser = Browser::new(&place);
    browser.create(NAME).await;
    let numbers = "lang=en&patients=2417&practitioners=3&nurse_hours=24&reception=2&consultations=3.4&visits=0.6&video=0.1";
    let page = browser.page(&format!("/workspace?{numbers}")).await;
    let query = page.split("name=\"estimate.query\" value=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    browser.post("/enter?lang=en", &[("to", "/workspace"), ("estimate.query", &query)]).await.location();
    assert!(browser.page("/?lang=en").await.contains("value=\"2,417\"") || browser.page("/?lang=en").await.contains("value=\"2417\""));
    // Numbers in the address are those that are meant.
    let other = browser.page(&format!("/?{}", numbers.replace("2417", "1903"))).await;
    assert!(!other.contains("2417") && !other.contains("2,417"));
    let mut stranger = Browser::new(&place);
    assert!(!stranger.page("/?lang=en").await.contains("2417"));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_account_sees_nothing_of_another() {
    let place = Place::new();
    let mut owner = Browser::new(&place);
    owner.create(NAME).await;
    owner.enter("/enter?lang=en", MARKER).await;
    let practice = owner.file("/upload?lang=en", "list.xlsx", &upload()).await.location();
    owner.file("/workspace/document?lang=en", "a.pdf", MARKER.as_bytes()).await.location();
    let page = owner.page("/workspace?lang=en").await;
    let own: Vec<String> = html::links(&page)
        .into_iter()
        .filter(|link| link.starts_with("/workspace/facts/") || link.starts_with("/workspace/document/"))
        .chain([practice.clone()])
        .collect();
    assert_eq!(own.len(), 3);

    let mut other = Browser::new(&place);
    other.create("somebody else").await;
    let mut nobody = Browser::new(&place);
    let mut forger = Browser { place: &place, cookie: Some(format!("pijler_session={}", "0".repeat(64))) };
    for browser in [&mut other, &mut nobody, &mut forger] {
        for address in &own {
            let answer = browser.get(address).await;
            assert!(matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::UNAUTHORIZED), "{address}: {}", answer.status);
            assert!(!answer.text().contains(MARKER) && !answer.text().contains("Zebedeus"), "{address}");
        }
        assert!(!browser.get("/reconcile?lang=en").await.text().contains(MARKER));
        assert!(!browser.get("/workspace?lang=en").await.text().contains(MARKER));
        let forget = practice.replace("?lang=en", "/forget?lang=en");
        assert_eq!(browser.post(&forget, &[]).await.status, StatusCode::NOT_FOUND);
        for number in 1..6 {
            browser.post("/workspace/forget", &[("number", &number.to_string())]).await;
            browser.post("/workspace/remove", &[("number", &number.to_string())]).await;
        }
    }
    for (action, fields) in
        [("erase", vec![("confirm", NAME)]), ("passphrase", vec![("old", PASSPHRASE), ("new", "zout lantaarn veertig")])]
    {
        assert_eq!(nobody.post(&format!("/workspace/{action}"), &fields).await.status, StatusCode::UNAUTHORIZED, "{action}");
    }
    assert_eq!(nobody.get("/workspace/export").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(nobody.file("/workspace/import", "x.zip", b"PK").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(other.post("/workspace/erase", &[("confirm", NAME)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Everything of the owner is still there.
    for address in &own {
        let answer = owner.get(address).await;
        assert!(matches!(answer.status, StatusCode::OK | StatusCode::SEE_OTHER), "{address}: {}", answer.status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_is_not_taken() {
    let place = Place::new();
    let mut browser = Browser::new(&place);
    browser.create(NAME).await;
    for action in ["erase", "sign-out", "sign-in", "create", "passphrase", "forget", "remove", "import", "document"] {
        for (header, value) in [("origin", "https://elsewhere.example"), ("sec-fetch-site", "cross-site")] {
            let request = Request::post(format!("/workspace/{action}"))
                .header("content-type", "application/x-www-form-urlencoded")
                .header("host", "pijler.example")
                .header(header, value);
            let answer = browser.send(request, Body::from(format!("confirm={}", NAME.replace(' ', "+")))).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{action} {header}");
        }
    }
    assert!(browser.page("/workspace?lang=en").await.contains(NAME));
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_end_and_guessing_is_slowed_down() {
    let place = Place::new();
    let mut browser = Browser::new(&place);
    browser.create(NAME).await;
    let kept = browser.cookie.clone();
    browser.post("/workspace/sign-out?lang=en", &[]).await.location();
    assert_eq!(browser.cookie, None);
    // The cookie alone is worth nothing.
    let mut thief = Browser { place: &place, cookie: kept };
    assert!(!thief.page("/workspace?lang=en").await.contains(NAME));
    for _ in 0..limits::FAILURES_FREE {
        let answer = browser.sign_in(NAME, "a wrong passphrase").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        // What was typed as a name is kept, a passphrase never.
        assert!(answer.text().contains(&format!("value=\"{NAME}\"")) && !answer.text().contains("a wrong passphrase"));
        html::check("sign-in", &answer.text());
    }
    let answer = browser.sign_in(NAME, PASSPHRASE).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.text().contains("in 2 seconds"), "{}", html::words(&answer.text()));
    place.later(2);
    browser.sign_in(NAME, PASSPHRASE).await.location();
    place.later(limits::SESSION_IDLE_SECONDS_MAX);
    let page = browser.page("/workspace?lang=en").await;
    assert!(!page.contains(NAME));
    // What is entered after the session ended goes nowhere it should not.
    assert!(browser.enter("/enter?lang=en", MARKER).await.contains("draft="));
    assert!(!place.holds(MARKER));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_browsers_and_one_field() {
    let place = Place::new();
    let (mut one, mut two) = (Browser::new(&place), Browser::new(&place));
    one.create(NAME).await;
    one.enter("/enter?lang=en", "100001").await;
    two.sign_in(NAME, PASSPHRASE).await.location();
    let seen = |page: &str| page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (first, second) = (seen(&one.page("/reconcile?lang=en").await), seen(&two.page("/reconcile?lang=en").await));
    assert_eq!(first, second);
    let fields =
        |text: &'static str, seen: &str| [("to", "/reconcile".to_owned()), ("seen", seen.to_owned()), ("receipts.total", text.to_owned())];
    let send = |fields: [(&'static str, String); 3]| fields.map(|(name, text)| (name, Box::leak(text.into_boxed_str()) as &str));
    let led = one.post("/enter?lang=en", &send(fields("100002", &first))).await.location();
    assert!(!led.contains("replaced"));
    let led = two.post("/enter?lang=en", &send(fields("100003", &second))).await.location();
    assert!(led.contains("replaced=1"), "{led}");
    let page = html::words(&two.page(&led).await);
    assert!(page.contains("someone else saved"), "{page}");
    let journal = html::words(&one.page("/workspace?lang=en").await);
    for text in ["100001", "100002", "100003"] {
        assert!(journal.contains(text), "{text}");
    }
    assert!(one.page("/reconcile?lang=en").await.contains("value=\"100003\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leaves_what_the_workspace_has() {
    let place = Place::new();
    let mut browser = Browser::new(&place);
    browser.create(NAME).await;
    browser.enter("/enter?lang=en", "100001").await;
    browser.post("/workspace/sign-out", &[]).await.location();
    let to = browser.post("/enter?lang=en", &[("to", "/reconcile"), ("receipts.total", "5"), ("receipts.practice", "77")]).await.location();
    let draft = to.split("draft=").nth(1).unwrap();
    let answer = browser.post(&format!("/workspace/sign-in?lang=en&draft={draft}"), &[("name", NAME), ("passphrase", PASSPHRASE)]).await;
    assert!(answer.location().contains("said=some-left"));
    let page = html::words(&browser.page("/workspace?lang=en").await);
    assert!(page.contains("100001") && page.contains("receipts.practice"), "{page}");
    assert!(browser.page("/reconcile?lang=en").await.contains("value=\"100001\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_out_in_one_file_and_gone_in_one_action() {
    let place = Place::new();
    let mut browser = Browser::new(&place);
    browser.create(NAME).await;
    browser.enter("/enter?lang=en", MARKER).await;
    let practice = browser.file("/upload?lang=en", "list.xlsx", &upload()).await.location();
    browser.file("/workspace/document?lang=en", "a.pdf", b"%PDF").await.location();
    let export = browser.get("/workspace/export").await;
    assert_eq!(export.headers["content-type"], "application/zip");
    assert!(export.bytes.starts_with(b"PK"));

    let typed = browser.post("/workspace/erase?lang=en", &[("confirm", "Dokters")]).await;
    assert_eq!(typed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(typed.text().contains("value=\"Dokters\"") && typed.text().contains("Nothing was erased"));
    html::check("erase", &typed.text());
    assert!(place.holds(MARKER));
    let led = browser.post("/workspace/erase?lang=en", &[("confirm", NAME)]).await.location();
    assert!(led.contains("said=erased"));
    assert_eq!(browser.cookie, None);
    assert!(!place.holds(MARKER) && !place.holds(NAME));
    assert_eq!(browser.get(&practice).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.sign_in(NAME, PASSPHRASE).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    // And back, under another name.
    browser.create("the practice, moved").await;
    let refused = browser.file("/workspace/import?lang=en", "x.zip", &export.bytes[..99]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    html::check("import", &refused.text());
    assert!(browser.file("/workspace/import?lang=en", "x.zip", &export.bytes).await.location().contains("said=imported"));
    assert!(browser.page("/reconcile?lang=en").await.contains(MARKER));
    let page = browser.page("/workspace?lang=en").await;
    let facts = html::links(&page).into_iter().find(|link| link.starts_with("/workspace/facts/")).unwrap();
    browser.page(&facts).await;
    assert!(!page.contains("/workspace/import"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_is_gone_and_another_passphrase_signs_out_the_rest() {
    let place = Place::new();
    let (mut one, mut two) = (Browser::new(&place), Browser::new(&place));
    one.create(NAME).await;
    two.sign_in(NAME, PASSPHRASE).await.location();
    let practice = one.file("/upload?lang=en", "bewijsstuk.xlsx", &upload()).await.location();
    assert!(place.holds("bewijsstuk"));
    // By the button of the upload itself.
    let forgotten = one.post(&practice.replace("?lang=en", "/forget?lang=en"), &[]).await;
    assert_eq!(forgotten.status, StatusCode::OK);
    assert!(!place.holds("bewijsstuk"));
    assert_eq!(one.get(&practice).await.status, StatusCode::NOT_FOUND);

    let new = "zout lantaarn veertig";
    let wrong = one.post("/workspace/passphrase?lang=en", &[("old", "not the old one"), ("new", new)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    one.post("/workspace/passphrase?lang=en", &[("old", PASSPHRASE), ("new", new)]).await.location();
    assert!(one.page("/workspace?lang=en").await.contains(NAME));
    assert!(!two.page("/workspace?lang=en").await.contains(NAME));
    assert_eq!(two.sign_in(NAME, PASSPHRASE).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    two.sign_in(NAME, new).await.location();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_in_every_language_says_that_it_is_kept() {
    let place = Place::new();
    let mut browser = Browser::new(&place);
    for lang in LANGUAGES {
        browser.page(&format!("/workspace?lang={lang}")).await;
    }
    browser.create(NAME).await;
    browser.enter("/enter?lang=en", MARKER).await;
    let practice = browser.file("/upload?lang=en", "list.xlsx", &upload()).await.location();
    browser.file("/workspace/document?lang=en", "a.pdf", b"%PDF").await.location();
    for lang in LANGUAGES {
        let words = pijler_words::Words::of(Language::from_tag(lang).unwrap());
        let (in_memory, journal) = (words.text("draft-note"), words.text("workspace-journal"));
        let page = browser.page(&format!("/workspace?lang={lang}&said=created&patients=1200&practitioners=2")).await;
        assert!(page.contains(&journal));
        for path in [
            "/",
            "/reconcile",
            "/scenarios",
            "/cash",
            "/work",
            "/patients",
            "/split",
            "/statement",
            "/timeline",
            "/watch",
            "/questions",
            "/upload",
            "/tariffs",
            "/examples",
            &practice.replace("?lang=en", ""),
        ] {
            let page = browser.page(&format!("{path}?lang={lang}")).await;
            assert!(!page.contains(&in_memory), "{path} in {lang} says that what is entered is kept in memory only");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn official_amounts_are_kept_for_who_entered_them() {
    const TARIFFS: &str = "/tariffs?lang=en&scheme=be/medical-house";
    const TOTALS: &str = "/table/totals.json?lang=en";
    let mut place = Place::new();
    // Of this year alone, so that there is room for another.
    let amount = [
        ("from", "2026-01-01"),
        ("amount.gp-flat-rate.be/medical-house/tariffs/gp-flat-rate.csv:4", "18.57"),
        ("note", "letter \"of\" May; read"),
        ("do", "enter"),
    ];
    let (before, with, archive) = {
        let mut visitor = Browser::new(&place);
        let before = visitor.get(TOTALS).await.text();
        // Entered by somebody without an account, who then makes one.
        let entered = visitor.post(TARIFFS, &amount).await.location();
        let key = entered.split("tariffs=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        let with = visitor.get(&format!("{TOTALS}&tariffs={key}")).await.text();
        assert_ne!(before, with);
        let made = visitor.post(&format!("/workspace/create?lang=en&tariffs={key}"), &[("name", NAME), ("passphrase", PASSPHRASE)]).await;
        assert!(!made.location().contains("tariffs="), "an address names nothing of a workspace: {}", made.location());
        assert_eq!(visitor.get(TOTALS).await.text(), with, "they count without a key");
        let archive = visitor.get("/workspace/export?lang=en").await;
        (before, with, archive.bytes)
    };
    place.restart();
    let mut again = Browser::new(&place);
    assert_eq!(again.get(TOTALS).await.text(), before, "nobody else has them");
    again.sign_in(NAME, PASSPHRASE).await.location();
    assert_eq!(again.get(TOTALS).await.text(), with);
    let shown = again.page(TARIFFS).await;
    assert!(shown.contains("18.57") && shown.contains("letter") && shown.contains("May; read"), "{}", html::words(&shown));
    // Another is added to the first, and both stay.
    let entered = again.post(&format!("{TARIFFS}&year=2025"), &[("from", "2024-01-01"), ("to", "2024-12-31"), amount[1], amount[3]]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", html::words(&entered.text()));
    assert!(again.page(TARIFFS).await.matches("18.57").count() > shown.matches("18.57").count());
    // What meets it is refused, in words.
    let met = again.post(TARIFFS, &[("from", "2024-06-01"), amount[1], amount[3]]).await;
    assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!met.text().contains("expected-"), "{}", html::words(&met.text()));
    // Another practice reads the export and has them; the first takes them out.
    let mut other = Browser::new(&place);
    other.create("Elders").await;
    assert_eq!(other.get(TOTALS).await.text(), before);
    other.file("/workspace/import?lang=en", "export.zip", &archive).await.location();
    assert_eq!(other.get(TOTALS).await.text(), with);
    again.post(TARIFFS, &[("do", "remove")]).await.location();
    assert_eq!(again.get(TOTALS).await.text(), before);
    assert_eq!(other.get(TOTALS).await.text(), with, "each has their own");
    // What does not fit is said and not used, and the page is still there.
    again.post("/enter?lang=en", &[("to", "/tariffs"), ("amounts.0001", "be/nowhere,,,")]).await.location();
    assert!(again.page("/?lang=en").await.contains("no longer fit"));
    again.post(TARIFFS, &[("do", "remove")]).await.location();
    assert!(!again.page("/?lang=en").await.contains("no longer fit"));
}
