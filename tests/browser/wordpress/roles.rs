use super::editor::Block;
use super::forms::Form;
use super::site::{FOLDER, Site};
use crate::hosting::exchange::{ask, only};

#[tokio::test]
async fn what_an_administrator_or_an_editor_pastes_is_published_as_it_stands() {
    let site = Site::start().await;
    site.log_in("administrator").await;
    site.add_user("editor").await;
    let mut posts = Vec::new();
    for role in ["administrator", "editor"] {
        site.log_in(role).await;
        for form in Form::ALL {
            let html = form.html(&site);
            let post = site.publish(&format!("{role}, {form:?}"), Block::CustomHtml, &html).await;
            assert!(post.kept.contains(&html), "{role}, {form:?}: {}", post.kept);
            posts.push((post.link, html));
        }
    }
    site.log_out().await;
    for (link, html) in posts {
        site.come_to_a_result(&link).await;
        let shown = site.source(&link).await;
        assert!(shown.contains(&html), "{html} is not in {shown}");
    }
    site.was_left_in_peace().await;
}

#[tokio::test]
async fn what_an_author_pastes_loses_the_widget() {
    let site = Site::start().await;
    site.log_in("administrator").await;
    site.add_user("author").await;
    site.log_in("author").await;
    for form in Form::ALL {
        for block in [Block::CustomHtml, Block::Classic] {
            let post = site.publish(&format!("{form:?}, {block:?}"), block, &form.html(&site)).await;
            for lost in ["<script", "<ems-career-path", "<template", "<style"] {
                assert!(!post.kept.contains(lost), "{form:?}, {block:?}: {}", post.kept);
            }
            // Of the snippet the words of its styles stay, for all to see.
            let styles = post.kept.contains(":host{");
            assert_eq!(styles, form == Form::Snippet, "{form:?}, {block:?}: {}", post.kept);
        }
    }
}

#[tokio::test]
async fn in_the_classic_editor_the_tag_gets_a_paragraph_and_works() {
    let site = Site::start().await;
    site.log_in("administrator").await;
    let mut posts = Vec::new();
    for form in Form::ALL {
        posts.push((form, site.publish(&format!("{form:?}"), Block::Classic, &form.html(&site)).await.link));
    }
    site.log_out().await;
    for (form, link) in posts {
        site.come_to_a_result(&link).await;
        let inside =
            site.page.run("return document.querySelector('ems-career-path').parentElement.tagName").await;
        assert_eq!(inside, "P", "{form:?}");
        // What was inside of the element has fallen out, and stands below it.
        if form == Form::Element {
            assert!(site.page.shows_own_content().await);
        }
    }
    site.was_left_in_peace().await;
}

#[tokio::test]
async fn among_the_uploads_the_files_have_their_headers() {
    let site = Site::start().await;
    let path = format!("{FOLDER}ems-career-path.js");
    let answer = ask(site.port(), "GET", &path, &[("Accept-Encoding", "gzip, br")]);
    assert_eq!((answer.status, only(&answer, "Content-Encoding")), (200, Some("br")));
    assert_eq!(only(&answer, "Cache-Control"), Some("public, max-age=300"));
    let missing = ask(site.port(), "GET", &format!("{FOLDER}none.js"), &[]);
    assert_eq!((missing.status, only(&missing, "Access-Control-Allow-Origin")), (404, Some("*")));
}

#[tokio::test]
async fn with_the_plugin_an_author_needs_only_its_shortcode() {
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
        site.come_to_a_result(&post.link).await;
        let scripts =
            "[...document.scripts].map(({ src }) => src).filter((src) => src.includes('career-path.js'))";
        let scripts = site.page.run(&format!("return {scripts}.map((src) => src.split('?')[1])")).await;
        assert_eq!(scripts, serde_json::json!(["ver=0.1.0"]), "the script comes once");
    }
    site.open(&other.link).await;
    assert_eq!(site.page.run("return customElements.get('ems-career-path') === undefined").await, true);
    site.was_left_in_peace().await;
}
