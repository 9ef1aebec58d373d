use std::fs;

use super::editor::Block;
use super::forms::Form;
use super::site::Site;

/// The themes that come with it, the oldest with templates in PHP, the others with blocks.
const THEMES: [&str; 3] = ["twentytwentyone", "twentytwentytwo", "twentytwentythree"];

#[tokio::test]
async fn in_every_theme_the_widget_is_as_wide_as_the_text_and_comes_to_a_result() {
    let site = Site::start().await;
    let pictures = concat!(env!("CARGO_MANIFEST_DIR"), "/target/wordpress");
    fs::create_dir_all(pictures).expect("a folder for pictures");
    let text = "<p id=before>People who answer emergency calls train at different levels. Answer a few questions and see \
                which one fits you.</p>";
    site.log_in("administrator").await;
    let html = [text, &Form::Element.html(&site)].concat();
    let post = site.publish("EMR or EMT: which one is for you?", Block::CustomHtml, &html).await;
    for theme in THEMES {
        site.log_in("administrator").await;
        site.wear(theme).await;
        site.log_out().await;
        for (width, height) in [(1280, 900), (360, 740)] {
            site.page.viewport(width, height, 1).await;
            site.open(&post.link).await;
            site.page.first().asks("training").await;
            // On a phone the title would leave no room.
            site.page.run("if (innerWidth < 500) document.querySelector('#before').scrollIntoView()").await;
            let picture = site.page.client().screenshot().await.expect("a picture");
            fs::write(format!("{pictures}/{theme}-{width}.png"), picture).expect("a file");
            let edges = |element: &str| {
                format!("(({{ left, right }}) => [left, right])({element}.getBoundingClientRect())")
            };
            let (text, widget) = (
                edges("document.querySelector('#before')"),
                edges("document.querySelector('ems-career-path')"),
            );
            let both = site.page.run(&format!("return [{text}, {widget}]")).await;
            assert_eq!(both[0], both[1], "{theme}, {width}");
        }
        site.come_to_a_result(&post.link).await;
        site.was_left_in_peace().await;
    }
}
