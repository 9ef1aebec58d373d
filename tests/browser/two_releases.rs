//! Tests this release together with the former one, which asked for the hours in the next few months. The new question
//! has a new id and letter. `cargo xtask test --full` builds the former release.

use std::fs;
use std::path::Path;

use serde_json::json;
use xtask::server::{Folder, Request, Response};

use crate::content::json as json_file;
use crate::page::Page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Release {
    Former,
    Current,
}

use Release::{Current, Former};

const CROSSINGS: [(Release, Release); 2] = [(Former, Current), (Current, Former)];

impl Release {
    fn name(self) -> &'static str {
        match self {
            Former => "former",
            Current => "current",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Former => concat!(env!("CARGO_MANIFEST_DIR"), "/target/former-release/dist"),
            Current => concat!(env!("CARGO_MANIFEST_DIR"), "/dist"),
        }
    }

    fn files(self) -> Folder {
        Folder::always_fresh(self.folder())
    }

    /// Returns a file of the release.
    fn file(self, name: &str) -> String {
        fs::read_to_string(Path::new(self.folder()).join(name)).expect("a file of the release")
    }

    /// Returns the question about the hours.
    fn hours(self) -> &'static str {
        match self {
            Former => "hours",
            Current => "class-hours",
        }
    }

    /// Returns answers that lead to `emt-now`.
    fn to_emt(self) -> [(&'static str, &'static str); 5] {
        [
            ("training", "none"),
            ("goal", "ambulance"),
            ("age", "18-plus"),
            (self.hours(), "emt"),
            ("diploma", "yes"),
        ]
    }

    /// Returns the script tag of the release in its own folder.
    fn script(self) -> String {
        format!(r#"<script src="WIDGET/{}/ems-career-path.js"></script>"#, self.name())
    }
}

/// Serves each release from a folder of its own.
fn folders(request: &Request) -> Option<Response> {
    let of = |release: Release| {
        let path = request.path.strip_prefix(&format!("/{}", release.name()))?.to_owned();
        Some(release.files().respond(&Request { path, ..request.clone() }))
    };
    of(Former).or_else(|| of(Current))
}

/// An element, and the script of the release in the page's query.
const EITHER: &str = r#"<ems-career-path loading="eager"></ems-career-path>
<script>
  const script = document.createElement("script");
  script.src = `WIDGET/${location.search.slice(1)}/ems-career-path.js`;
  document.head.append(script);
</script>"#;

/// Opens a page that runs the release named in its query.
async fn either() -> Page {
    Page::prepare(EITHER, "", folders).await
}

impl Page {
    /// Loads the page with this release and this fragment.
    async fn run_release(&self, release: Release, fragment: &str) {
        let url = self.host.url(&format!("/?{}{fragment}", release.name()));
        self.client().goto("about:blank").await.expect("an empty page");
        self.client().goto(&url).await.expect("the page");
    }

    /// Answers the questions, and checks the words of each screen.
    async fn walk(&self, answers: &[(&str, &str)], outcome: &str) {
        for (question, choice) in answers {
            self.first().wait_for_question(question).await;
            self.assert_words().await;
            self.first().answer(question, choice).await;
        }
        assert_eq!(self.first().outcome().await, outcome);
        self.until(&self.first().part("[part=restart]")).await;
        self.assert_words().await;
    }

    /// Returns the fragment of the share link of the result on screen.
    async fn fragment(&self) -> String {
        let mail = self.first().part("[data-share=email]");
        let fragment = format!("decodeURIComponent({mail}.href).match(/#ems-career-path\\S*/)[0]");
        self.until(&fragment).await.as_str().expect("a fragment").to_owned()
    }
}

#[tokio::test]
async fn saved_answers_are_kept_and_the_changed_question_is_asked_again() {
    for (before, after) in CROSSINGS {
        let page = either().await;
        page.run_release(before, "").await;
        page.walk(&before.to_emt(), "emt-now").await;
        page.run_release(after, "").await;
        page.walk(&[(after.hours(), "emr")], "emr-then-emt").await;
        page.run_release(before, "").await;
        page.walk(&[(before.hours(), "emt")], "emt-now").await;
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_link_shows_its_result_or_a_note() {
    for (before, after) in CROSSINGS {
        let page = either().await;
        page.run_release(before, "").await;
        page.walk(&before.to_emt(), "emt-now").await;
        let with_hours = page.fragment().await;
        page.first().click("[part=restart]").await;
        page.walk(&[("training", "emt"), ("experience", "no")], "emt-next-step").await;
        let without_hours = page.fragment().await;

        page.run_release(after, &with_hours).await;
        page.until(&page.first().part(".notice")).await;
        page.assert_words().await;
        page.run_release(after, &without_hours).await;
        assert_eq!(page.first().outcome().await, "emt-next-step");
        page.until(&page.first().part(".result__shared")).await;
        page.assert_words().await;
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn of_two_scripts_on_a_page_the_first_one_runs() {
    for (first, second) in CROSSINGS {
        let elements = "<ems-career-path loading=eager></ems-career-path>".repeat(2);
        let page = Page::with(
            &[&elements, &first.script(), &second.script()].map(String::as_str).concat(),
            "",
            folders,
        )
        .await;
        page.walk(&first.to_emt(), "emt-now").await;
        page.nth(1).wait_for_question("training").await;
        assert_eq!(page.run("return document.querySelectorAll('ems-career-path').length").await, 2);
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_cached_script_runs_with_its_own_files_or_not_at_all() {
    for (cached, uploaded) in CROSSINGS {
        for kept in [true, false] {
            let body = r#"<ems-career-path loading="eager"><p id="own">Compare EMR and EMT</p></ems-career-path>
                <script src="WIDGET/ems-career-path.js"></script>"#;
            let page = Page::with(body, "", move |request| {
                let of = |release: Release| release.files().respond(request);
                if request.path == "/ems-career-path.js" {
                    return Some(of(cached));
                }
                let new = of(uploaded);
                Some(if new.status == 404 && kept { of(cached) } else { new })
            })
            .await;
            if kept {
                page.walk(&cached.to_emt(), "emt-now").await;
                page.assert_quiet().await;
            } else {
                page.until("events.some(([name]) => name === 'unavailable')").await;
                assert!(page.shows_own_content().await, "{cached:?}");
            }
        }
    }
}

#[tokio::test]
async fn an_owners_file_of_the_other_release_is_used_as_far_as_it_fits() {
    for (copied, running) in CROSSINGS {
        let file = copied.file("content.en.json").replace("\"Continue\"", "\"Go on\"");
        let body = format!(
            "<ems-career-path loading=eager content=WIDGET/own.json></ems-career-path>{}",
            running.script()
        );
        let page = Page::with(&body, "", move |request| {
            folders(request).or_else(|| (request.path == "/own.json").then(|| json_file(file.clone())))
        })
        .await;
        page.first().wait_for_question("training").await;
        assert_eq!(page.first().text("[part=continue]").await, "Go on");
        page.first().answer_all(&running.to_emt()[..3]).await;
        page.first().wait_for_question(running.hours()).await;
        let title = page.first().text(".question__title").await;
        assert_eq!(title.contains("six months"), running == Current, "{running:?}: {title}");
        page.walk(&running.to_emt()[3..], "emt-now").await;
        // The console names what no longer fits, and nothing else.
        let console = page.console().await;
        assert!(console.iter().all(|line| line.contains("[ems-career-path] content: ")), "{console:?}");
        let hours = format!("words.question.{}", copied.hours());
        assert!(console.iter().any(|line| line.contains(&hours)), "{console:?}");
    }
}

#[tokio::test]
async fn a_snippet_of_the_other_release_is_taken_over() {
    for (pasted, running) in CROSSINGS {
        let snippet = pasted.file("snippet.en.html");
        let (start, _) = snippet.split_once("<script").expect("a script tag");
        let page = Page::with(&[start, &running.script()].concat(), "", folders).await;
        page.walk(&running.to_emt(), "emt-now").await;
        let faults = page.run("return faults").await;
        assert_eq!(faults, json!([]), "{pasted:?}");
    }
}
