// SPDX-License-Identifier: EUPL-1.2
//! The HTTP side: routes, limits, headers. What a page says is made in `pages`.
//!
//! | limit | value | beyond it |
//! | --- | --- | --- |
//! | body of a request | [`BODY_MAX`] | 413 |
//! | body of an export read back, of whoever is signed in | [`IMPORT_MAX`] | 413 |
//! | query | [`QUERY_MAX`] | 414 |
//! | a page, an upload read | [`TIME_MAX`] | 503; what still runs is bounded by the limits of `intake` |
//! | a request in all, its body included | [`REQUEST_MAX`] | 408 |
//! | pages made at once | [`AT_ONCE_MAX`] | they wait |
//! | papers printed at once | those of `print` | 503 |
//!
//! Every page is made on a blocking thread, so that a long one holds nobody up, and a mistake of ours there is a page that says so.

use crate::App;
use crate::ask::{Asked, Sent};
use crate::draft;
use crate::pages::{self, Reply};
use crate::site::Site;
use crate::workspace;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequestParts, Multipart, Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use pijler_words::Language;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::{Instant, interval, timeout};

/// Bytes of a body: an upload of 5 MB and what the form wraps around it.
const BODY_MAX: usize = 5_100_000;
/// Bytes of an export that is read back, and what the form wraps around it.
const IMPORT_MAX: usize = 60_100_000;
/// Bytes of a query.
const QUERY_MAX: usize = 16_000;
/// A page takes no longer.
const TIME_MAX: Duration = Duration::from_secs(20);
/// A request takes no longer, however slowly it is sent.
const REQUEST_MAX: Duration = Duration::from_mins(1);
/// More pages are not made at once.
pub(crate) const AT_ONCE_MAX: usize = 4;
/// How often what nobody used is looked for.
const SWEEP_EVERY: Duration = Duration::from_mins(1);

/// Headers of every answer.
const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

type Shared = Arc<Site>;

/// All routes.
pub fn router(app: App) -> Router {
    routes(Arc::new(Site::new(app)))
}

/// Serves until Ctrl+C. `on_ready` is told the address once requests are taken.
pub async fn serve(app: App, address: SocketAddr, on_ready: impl FnOnce(SocketAddr)) -> io::Result<()> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let mut site = Site::new(app);
    site.is_local = address.ip().is_loopback();
    let site = Arc::new(site);
    on_ready(address);
    let sweeping = Arc::clone(&site);
    let sweeper = tokio::spawn(async move {
        let mut ticks = interval(SWEEP_EVERY);
        loop {
            let now = ticks.tick().await;
            sweeping.sweep(now);
        }
    });
    let stopped = async {
        // Without a signal handler there is nothing to wait for but the end of the process.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let result = axum::serve(listener, routes(site)).with_graceful_shutdown(stopped).await;
    sweeper.abort();
    result
}

fn routes(site: Shared) -> Router {
    Router::new()
        .route("/", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::estimate::page(site, asked))))
        .route("/explain", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::explain::page(site, &asked))))
        .route("/cash", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::cash::page(site, &asked))))
        .route("/statement", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::statement::page(site, &asked))))
        .route("/timeline", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::timeline::page(site, &asked))))
        .route(
            "/timeline.ics",
            get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::timeline::calendar(site, &asked))),
        )
        .route("/tariffs", get(tariffs).post(enter_tariffs))
        .route("/tariffs/import", post(import_tariffs))
        .route(
            "/tariffs/supplied.csv",
            get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::tariffs::download(site, &asked))),
        )
        .route(
            "/upload",
            get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::upload::page(site, &asked))).post(upload),
        )
        .route(
            "/template.xlsx",
            get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::upload::template(site, &asked))),
        )
        .route("/enter", post(enter))
        .route("/work", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::work::page(site, &asked))))
        .route("/patients", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::patients::page(site, &asked))))
        .route("/split", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::split::page(site, &asked))))
        .route("/scenarios", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::scenarios::page(site, &asked))))
        .route("/papers", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::papers::list(site, &asked))))
        .route("/papers/{id}", get(paper))
        .route("/questions", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::questions::page(site, &asked))))
        .route("/reconcile", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::reconcile::page(site, &asked))))
        .route(
            "/watch",
            get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::watch::page(site, &asked)))
                .post(|State(site): State<Shared>, asked: Asked, form: Multipart| watch(site, asked, None, form))
                .layer(DefaultBodyLimit::max(pages::watch::BODY_MAX)),
        )
        .route(
            "/watch/{id}",
            get(|State(site): State<Shared>, Named(id): Named, asked: Asked| {
                page(site, move |site| pages::watch::opened(site, &asked, &id))
            })
            .post(|State(site): State<Shared>, Named(id): Named, asked: Asked, form: Multipart| watch(site, asked, Some(id), form))
            .layer(DefaultBodyLimit::max(pages::watch::BODY_MAX)),
        )
        .route(
            "/watch-example",
            post(|State(site): State<Shared>, asked: Asked| {
                let now = Instant::now();
                page(site, move |site| pages::watch::example(site, &asked, now))
            }),
        )
        .route(
            "/watch-letter/{id}",
            get(|State(site): State<Shared>, Named(id): Named, asked: Asked| {
                page(site, move |site| pages::watch::letter(site, &asked, &id))
            }),
        )
        .route(
            "/watch-register",
            get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::watch::register(site, &asked))),
        )
        .route("/examples", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::examples::list(site, &asked))))
        .route("/practice/example/{id}", get(example))
        .route("/practice/{id}", get(practice))
        .route("/practice/{id}/forget", post(forget))
        .route("/workspace", get(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::workspace::page(site, &asked))))
        .route("/workspace/{action}", get(workspace_file).post(workspace_act))
        .route("/workspace/import", post(workspace_import).layer(DefaultBodyLimit::max(IMPORT_MAX)))
        .route("/workspace/document", post(workspace_document))
        .route("/workspace/document/{number}", get(workspace_document_file))
        .route("/workspace/facts/{number}", get(workspace_facts))
        .route("/table/{name}", get(table))
        .route("/assets/{hash}/{name}", get(asset))
        .fallback(|State(site): State<Shared>, asked: Asked| page(site, move |site| pages::not_found(site, &asked)))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(middleware::from_fn_with_state(Arc::clone(&site), guard))
        .with_state(site)
}

async fn tariffs(State(site): State<Shared>, asked: Asked) -> Response {
    page(site, move |site| pages::tariffs::page(site, &asked)).await
}

async fn enter(State(site): State<Shared>, asked: Asked, body: Bytes) -> Response {
    let fields: Sent = form_urlencoded::parse(&body).into_owned().collect();
    let now = Instant::now();
    page(site, move |site| draft::enter(site, &asked, &fields, now)).await
}

async fn enter_tariffs(State(site): State<Shared>, asked: Asked, body: Bytes) -> Response {
    let fields: Sent = form_urlencoded::parse(&body).into_owned().collect();
    let now = Instant::now();
    page(site, move |site| pages::tariffs::enter(site, &asked, &fields, now)).await
}

async fn import_tariffs(State(site): State<Shared>, asked: Asked, form: Multipart) -> Response {
    let now = Instant::now();
    match file_of(form).await {
        Ok(file) => page(site, move |site| pages::tariffs::import(site, &asked, file, now)).await,
        Err(status) => refused(site, asked, status).await,
    }
}

async fn upload(State(site): State<Shared>, asked: Asked, form: Multipart) -> Response {
    let now = Instant::now();
    match file_of(form).await {
        Ok(file) => page(site, move |site| pages::upload::read(site, &asked, file, now)).await,
        Err(status) => refused(site, asked, status).await,
    }
}

async fn watch(site: Shared, asked: Asked, id: Option<String>, form: Multipart) -> Response {
    let now = Instant::now();
    match files_of(form).await {
        Ok(files) => page(site, move |site| pages::watch::read(site, &asked, id.as_deref(), &files, now)).await,
        Err(status) => refused(site, asked, status).await,
    }
}

async fn example(State(site): State<Shared>, Named(id): Named, asked: Asked) -> Response {
    page(site, move |site| pages::compare::example(site, asked, id)).await
}

async fn paper(State(site): State<Shared>, Named(id): Named, asked: Asked) -> Response {
    let again = asked.clone();
    match made(Arc::clone(&site), move |site| pages::papers::page(site, &asked, &id)).await {
        Reply::ToPrint { name, html } => {
            let Some(printer) = site.app.printer.clone() else { return respond(Reply::failed(StatusCode::NOT_FOUND)) };
            match printer.printed(name, html).await {
                Ok(reply) => respond(reply),
                Err((status, why)) => page(site, move |site| pages::papers::not_printed(site, &again, status, why)).await,
            }
        }
        reply => respond(reply),
    }
}

async fn practice(State(site): State<Shared>, Named(id): Named, asked: Asked) -> Response {
    page(site, move |site| pages::compare::uploaded(site, asked, &id)).await
}

async fn forget(State(site): State<Shared>, Named(id): Named, asked: Asked) -> Response {
    page(site, move |site| pages::upload::forget(site, &asked, &id)).await
}

async fn table(State(site): State<Shared>, Named(name): Named, asked: Asked) -> Response {
    page(site, move |site| pages::twins::page(site, &asked, &name)).await
}

async fn workspace_file(State(site): State<Shared>, Named(action): Named, asked: Asked) -> Response {
    page(site, move |site| pages::workspace::file(site, &asked, &action)).await
}

async fn workspace_act(State(site): State<Shared>, Named(action): Named, asked: Asked, body: Bytes) -> Response {
    let fields: Sent = form_urlencoded::parse(&body).into_owned().collect();
    page(site, move |site| pages::workspace::act(site, &asked, &action, &fields)).await
}

async fn workspace_import(State(site): State<Shared>, asked: Asked, form: Multipart) -> Response {
    // A large file is taken from those who are signed in only.
    if !matches!(workspace::visitor(&site, &asked), Ok(Some(_))) {
        return refused(site, asked, StatusCode::UNAUTHORIZED).await;
    }
    match file_of(form).await {
        Ok(file) => page(site, move |site| pages::workspace::import(site, &asked, file)).await,
        Err(status) => refused(site, asked, status).await,
    }
}

async fn workspace_document(State(site): State<Shared>, asked: Asked, form: Multipart) -> Response {
    match file_of(form).await {
        Ok(file) => page(site, move |site| pages::workspace::add_document(site, &asked, file)).await,
        Err(status) => refused(site, asked, status).await,
    }
}

async fn workspace_document_file(State(site): State<Shared>, Named(number): Named, asked: Asked) -> Response {
    page(site, move |site| pages::workspace::document(site, &asked, &number)).await
}

async fn workspace_facts(State(site): State<Shared>, Named(number): Named, asked: Asked) -> Response {
    let now = Instant::now();
    page(site, move |site| pages::workspace::open(site, &asked, &number, now)).await
}

async fn asset(State(site): State<Shared>, Path((hash, name)): Path<(String, String)>, asked: Asked) -> Response {
    match site.assets.iter().find(|asset| asset.name == name && asset.hash == hash) {
        Some(asset) => {
            let mut response = Response::new(Body::from(asset.text));
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(asset.kind));
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
            response
        }
        None => page(site, move |site| pages::not_found(site, &asked)).await,
    }
}

async fn refused(site: Shared, asked: Asked, status: StatusCode) -> Response {
    page(site, move |site| pages::refused(site, &asked, status)).await
}

/// The file of a form: name and bytes. `None` is a form without one.
async fn file_of(mut form: Multipart) -> Result<Option<(String, Bytes)>, StatusCode> {
    loop {
        match form.next_field().await {
            Ok(Some(field)) if field.name() == Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let bytes = field.bytes().await.map_err(|error| error.status())?;
                return Ok((!bytes.is_empty()).then_some((name, bytes)));
            }
            Ok(Some(_)) => {}
            Ok(None) => return Ok(None),
            Err(error) => return Err(error.status()),
        }
    }
}

/// The files of a form: field, name and bytes of each that holds something; four at most.
async fn files_of(mut form: Multipart) -> Result<Vec<(String, String, Bytes)>, StatusCode> {
    let mut files = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|error| error.status())? {
        let (own, name) = (field.name().unwrap_or_default().to_owned(), field.file_name().unwrap_or_default().to_owned());
        let bytes = field.bytes().await.map_err(|error| error.status())?;
        if !bytes.is_empty() && files.len() < 4 {
            files.push((own, name, bytes));
        }
    }
    Ok(files)
}

/// Makes a page on a blocking thread, in bounded time.
async fn page(site: Shared, make: impl FnOnce(&Site) -> Reply + Send + 'static) -> Response {
    respond(made(site, make).await)
}

async fn made(site: Shared, make: impl FnOnce(&Site) -> Reply + Send + 'static) -> Reply {
    let making = async {
        let Ok(turn) = Arc::clone(&site.turns).acquire_owned().await else { return Reply::failed(StatusCode::SERVICE_UNAVAILABLE) };
        // A page that takes too long keeps its turn until it ends, so that never more than so many are made.
        let work = move || {
            let reply = make(&site);
            drop(turn);
            reply
        };
        tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Reply::failed(StatusCode::INTERNAL_SERVER_ERROR))
    };
    timeout(TIME_MAX, making).await.unwrap_or_else(|_| Reply::failed(StatusCode::SERVICE_UNAVAILABLE))
}

fn respond(reply: Reply) -> Response {
    let (status, kind, body) = match reply {
        Reply::Page { status, html } => (status, "text/html; charset=utf-8".to_owned(), Body::from(html)),
        Reply::Redirect(to) => {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::SEE_OTHER;
            if let Ok(to) = HeaderValue::from_str(&to) {
                response.headers_mut().insert(LOCATION, to);
            }
            return no_store(response);
        }
        Reply::WithCookie { cookie, then } => {
            let mut response = respond(*then);
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                response.headers_mut().insert(SET_COOKIE, cookie);
            }
            return response;
        }
        Reply::File { kind, name, bytes } => {
            let mut response = Response::new(Body::from(bytes));
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
                response.headers_mut().insert(CONTENT_DISPOSITION, value);
            }
            return no_store(response);
        }
        // Only papers are printed, and their handler does it.
        Reply::ToPrint { .. } => return respond(Reply::failed(StatusCode::INTERNAL_SERVER_ERROR)),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    no_store(response)
}

/// Pages and files hold a practice's figures.
fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What holds for every request: no form of another site, no endless query, the headers.
async fn guard(State(site): State<Shared>, request: Request, next: Next) -> Response {
    let asked = Asked::of(request.headers(), "", site.app.fallback);
    let mut response = if (request.method() == Method::POST && is_from_elsewhere(request.headers())) || !site.is_ours(request.headers()) {
        refused(site, asked, StatusCode::FORBIDDEN).await
    } else if request.uri().query().is_some_and(|query| query.len() > QUERY_MAX) {
        refused(site, asked, StatusCode::URI_TOO_LONG).await
    } else {
        match timeout(REQUEST_MAX, next.run(request)).await {
            Ok(response) => response,
            Err(_) => refused(site, asked, StatusCode::REQUEST_TIMEOUT).await,
        }
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// Whether a form was sent from a page of another site, as the browser tells it.
fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site = text("sec-fetch-site").is_some_and(|from| from == "cross-site" || from == "same-site");
    let origin = text("origin").is_some_and(|origin| origin.split_once("://").map(|(_, host)| host) != text("host"));
    site || origin
}

/// The host of a `Host` header, without its port.
pub(crate) fn host(header: &str) -> &str {
    match header.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => header,
    }
}

/// The part of a path that names something. What is no text names nothing, so the page says that it is not there.
struct Named(String);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        Ok(Self(path.map(|Path(name)| name).unwrap_or_default()))
    }
}

impl Asked {
    /// The query, the language and the session of a request.
    fn of(headers: &HeaderMap, query: &str, fallback: Language) -> Self {
        let pairs: Sent = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let named = pairs.iter().find(|(name, _)| name == "lang").and_then(|(_, tag)| Language::from_tag(tag));
        let header = headers.get("accept-language").and_then(|value| value.to_str().ok());
        let language = named.or_else(|| header.and_then(Language::from_accept_language)).unwrap_or(fallback);
        let token = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).find_map(workspace::token_of);
        Self { pairs, language, token }
    }
}

impl FromRequestParts<Shared> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Shared) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers, parts.uri.query().unwrap_or_default(), site.app.fallback))
    }
}
