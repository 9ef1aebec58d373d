use super::editor::Block;
use super::forms::Form;
use super::site::{FOLDER, Site};
use crate::hosting::exchange::{request, single_header};

#[tokio::test]
async fn administrators_and_editors_publish_the_widget_unchanged() {
    let site = Site::start().await;
    site.log_in("administrator").await;
    site.add_user("editor").await;
    let mut posts = Vec::new();
    for role in ["administrator", "editor"] {
        site.log_in(role).await;
        for form in Form::ALL {
            let html = form.html(&site);
            let post = site.publish(&format!("{role}, {form:?}"), Block::CustomHtml, &html).await;
            assert!(post.stored.contains(&html), "{role}, {form:?}: {}", post.stored);
            posts.push((post.link, html));
        }
    }
    site.log_out().await;
    for (link, html) in posts {
        site.reach_result(&link).await;
        let shown = site.source(&link).await;
        assert!(shown.contains(&html), "{html} is not in {shown}");
    }
    site.assert_quiet().await;
}

#[tokio::test]
async fn authors_lose_the_widget_on_saving() {
    let site = Site::start().await;
    site.log_in("administrator").await;
    site.add_user("author").await;
    site.log_in("author").await;
    for form in Form::ALL {
        for block in [Block::CustomHtml, Block::Classic] {
            let post = site.publish(&format!("{form:?}, {block:?}"), block, &form.html(&site)).await;
            for removed in ["<script", "<ems-career-path", "<template", "<style"] {
                assert!(!post.stored.contains(removed), "{form:?}, {block:?}: {}", post.stored);
            }
            // The snippet's styles stay as visible text.
            let styles = post.stored.contains(":host{");
            assert_eq!(styles, form == Form::Snippet, "{form:?}, {block:?}: {}", post.stored);
        }
    }
}

#[tokio::test]
async fn the_widget_works_in_the_classic_editor() {
    let site = Site::start().await;
    site.log_in("administrator").await;
    let mut posts = Vec::new();
    for form in Form::ALL {
        posts.push((form, site.publish(&format!("{form:?}"), Block::Classic, &form.html(&site)).await.link));
    }
    site.log_out().await;
    for (form, link) in posts {
        site.reach_result(&link).await;
        let inside =
            site.page.run("return document.querySelector('ems-career-path').parentElement.tagName").await;
        assert_eq!(inside, "P", "{form:?}");
        // The owner's content has moved out of the element and is visible below it.
        if form == Form::Element {
            assert!(site.page.shows_own_content().await);
        }
    }
    site.assert_quiet().await;
}

#[tokio::test]
async fn files_in_uploads_have_the_right_headers() {
    let site = Site::start().await;
    let path = format!("{FOLDER}ems-career-path.js");
    let answer = request(site.port(), "GET", &path, &[("Accept-Encoding", "gzip, br")]);
    assert_eq!((answer.status, single_header(&answer, "Content-Encoding")), (200, Some("br")));
    assert_eq!(single_header(&answer, "Cache-Control"), Some("public, max-age=300"));
    let missing = request(site.port(), "GET", &format!("{FOLDER}none.js"), &[]);
    assert_eq!((missing.status, single_header(&missing, "Access-Control-Allow-Origin")), (404, Some("*")));
}

#[tokio::test]
async fn authors_can_use_the_shortcode() {
    let site = Site::start().await;
    site.log_in("administrator").await;
    site.add_user("author").await;
    site.log_in("author").await;
    let other = site.publish("Another page", Block::Classic, "No questionnaire here").await;
    let block = "<!-- wp:shortcode -->\n[career-path]\n<!-- /wp:shortcode -->";
    let mut posts = Vec::new();
    for text in [block, "Answer:\n\n[career-path]"] {
        posts.push(site.publish("Shortcode", Block::Classic, text).await);
    }
    site.log_out().await;
    for post in posts {
        site.reach_result(&post.link).await;
        let scripts =
            "[...document.scripts].map(({ src }) => src).filter((src) => src.includes('career-path.js'))";
        let scripts = site.page.run(&format!("return {scripts}.map((src) => src.split('?')[1])")).await;
        assert_eq!(scripts, serde_json::json!(["ver=0.1.0"]), "the page has one script tag");
    }
    site.open(&other.link).await;
    assert_eq!(site.page.run("return customElements.get('ems-career-path') === undefined").await, true);
    site.assert_quiet().await;
}
