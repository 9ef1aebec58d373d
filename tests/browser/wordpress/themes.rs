use std::fs;

use super::editor::Block;
use super::forms::Form;
use super::site::Site;

/// Themes that come with WordPress. The first has PHP templates, the others are block themes.
const THEMES: [&str; 3] = ["twentytwentyone", "twentytwentytwo", "twentytwentythree"];

#[tokio::test]
async fn the_widget_works_in_every_theme_at_text_width() {
    let site = Site::start().await;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/wordpress");
    fs::create_dir_all(folder).expect("a folder for screenshots");
    let text = "<p id=before>People who answer emergency calls train at different levels. Answer a few questions and see \
                which one fits you.</p>";
    site.log_in("administrator").await;
    let html = [text, &Form::Element.html(&site)].concat();
    let post = site.publish("EMR or EMT: which one is for you?", Block::CustomHtml, &html).await;
    for theme in THEMES {
        site.log_in("administrator").await;
        site.activate_theme(theme).await;
        site.log_out().await;
        for (width, height) in [(1280, 900), (360, 740)] {
            site.page.viewport(width, height, 1).await;
            site.open(&post.link).await;
            site.page.first().wait_for_question("training").await;
            // On a phone, the title fills the screen, so scroll past it.
            site.page.run("if (innerWidth < 500) document.querySelector('#before').scrollIntoView()").await;
            let screenshot = site.page.client().screenshot().await.expect("a screenshot");
            fs::write(format!("{folder}/{theme}-{width}.png"), screenshot).expect("a file");
            let edges = |element: &str| {
                format!("(({{ left, right }}) => [left, right])({element}.getBoundingClientRect())")
            };
            let (text, widget) = (
                edges("document.querySelector('#before')"),
                edges("document.querySelector('ems-career-path')"),
            );
            let positions = site.page.run(&format!("return [{text}, {widget}]")).await;
            assert_eq!(positions[0], positions[1], "{theme}, {width}");
        }
        site.reach_result(&post.link).await;
        site.assert_quiet().await;
    }
}
