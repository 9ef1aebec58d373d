use std::io::Read;

use fantoccini::wd::PrintConfigurationBuilder;
use flate2::read::ZlibDecoder;
use serde_json::Value;

use crate::feature::{Feature, can};
use crate::journeys::JOURNEYS;
use crate::page::Page;

/// A script that replaces the frame's `print`: it stores the document in `window.printed` and prints nothing.
pub const PRINTER: &str = "const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
    const view = real.call(this);
    if (view) view.print = () => {
      const page = view.document;
      const css = page.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join(''));
      window.printed = `<!doctype html><html><head><meta charset='utf-8'><style>${css.join('')}</style></head>
        <body>${page.body.innerHTML}</body></html>`;
      view.dispatchEvent(new Event('afterprint'));
    };
    return view;
  } });";

/// Counts the pages of a PDF, including those in compressed streams.
fn pages(pdf: &[u8]) -> usize {
    let parts = pdf.windows(STREAM.len()).enumerate().filter(|(_, part)| *part == STREAM);
    let decompressed = parts.filter_map(|(place, _)| {
        let mut part = Vec::new();
        ZlibDecoder::new(&pdf[place + STREAM.len()..]).read_to_end(&mut part).ok().map(|_| part)
    });
    let kind = b"/Type /Page";
    let count = |text: &[u8]| {
        let found = text.windows(kind.len() + 1).filter(|part| part.starts_with(kind));
        // `/Type /Pages` is the page tree, not a page.
        found.filter(|part| part[kind.len()] != b's').count()
    };
    count(pdf) + decompressed.map(|part| count(&part)).sum::<usize>()
}

/// Each stream in a PDF begins after this keyword.
const STREAM: &[u8] = b"stream\n";

#[tokio::test]
async fn a_result_is_printed_alone_on_one_page() {
    let can_print = can(Feature::Pdf);
    let tag = "<p id=host>Text of the host page</p><ems-career-path loading=eager LANG></ems-career-path>
      <script async src='WIDGET/ems-career-path.js'></script>";
    for lang in ["en", "es"] {
        let page = Page::open(&tag.replace("LANG", &format!("lang={lang}"))).await;
        page.run(PRINTER).await;
        let mut printed = Vec::new();
        for (outcome, answers) in JOURNEYS {
            page.first().answer_all(answers).await;
            assert_eq!(page.first().outcome().await, outcome);
            page.run("window.printed = null").await;
            page.first().click("[part=print]").await;
            printed.push((outcome, page.until("window.printed").await));
            assert!(!page.first().has(".printer").await, "the frame is removed");
            page.first().click("[part=restart]").await;
        }
        page.assert_quiet().await;
        for (outcome, document) in printed {
            let document = document.as_str().expect("a page");
            for part in ["class=\"path\"", "class=\"reasons\"", "class=\"first-steps\"", "cta__link"] {
                assert!(document.contains(part), "{outcome} without {part}");
            }
            assert!(!document.contains("Text of the host page"));
            if !can_print {
                continue;
            }
            page.run(&format!(
                "document.open(); document.write({}); document.close()",
                Value::from(document)
            ))
            .await;
            for (width, height) in [(21.59, 27.94), (21.0, 29.7)] {
                let size = fantoccini::wd::PrintSize { width, height };
                let config = PrintConfigurationBuilder::default().size(size).build().expect("a size");
                let pdf = page.client().print(config).await.expect("a PDF");
                assert_eq!(pages(&pdf), 1, "{lang} {outcome} on {width} x {height} cm");
            }
        }
    }
}

/// The number of visible controls, the number of each visible part of the result, and the text color.
const ON_PAPER: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const shown = (parts) => [...root.querySelectorAll(parts)].filter((part) => part.checkVisibility()).length;
  const colors = getComputedStyle(root.querySelector(".result__lead"));
  return [shown(".screen-only, .languages, .plan__controls, button"), shown(".timeline"), shown(".reasons"),
    shown(".first-steps"), shown(".cta__link"), colors.color];"#;

#[tokio::test]
async fn printing_the_host_page_hides_the_controls() {
    if !can(Feature::PrintMedium) {
        return;
    }
    let page = Page::open(
        "<p id=host>Text of the host page</p><ems-career-path loading=eager theme=dark></ems-career-path>
        <script async src='WIDGET/ems-career-path.js'></script>",
    )
    .await;
    let (_, answers) = JOURNEYS.into_iter().find(|(outcome, _)| *outcome == "emt-to-paramedic").expect("one");
    page.first().answer_all(answers).await;
    page.first().outcome().await;
    page.emulate_print().await;
    let paper = page.run(ON_PAPER).await;
    assert_eq!(paper, serde_json::json!([0, 1, 1, 1, 1, "rgb(0, 0, 0)"]));
    assert_eq!(page.run("return document.querySelector('#host').checkVisibility()").await, true);
    page.assert_quiet().await;
}
