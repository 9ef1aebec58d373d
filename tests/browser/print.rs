use fantoccini::wd::PrintConfigurationBuilder;
use serde_json::Value;

use crate::journeys::JOURNEYS;
use crate::page::Page;

/// Printing, but for the paper: what would have been printed is kept.
const PRINTER: &str = "const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
    const view = real.call(this);
    view.print = () => {
      const page = view.document;
      const css = page.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join(''));
      window.printed = `<!doctype html><html><head><meta charset='utf-8'><style>${css.join('')}</style></head>
        <body>${page.body.innerHTML}</body></html>`;
      view.dispatchEvent(new Event('afterprint'));
    };
    return view;
  } });";

/// The pages of a PDF.
fn pages(pdf: &[u8]) -> usize {
    let kind = b"/Type /Page";
    pdf.windows(kind.len() + 1).filter(|part| part.starts_with(kind) && part[kind.len()] != b's').count()
}

#[tokio::test]
async fn a_result_is_printed_alone_on_one_page() {
    let tag = "<p id=host>Words of the host's</p><ems-career-path loading=eager LANG></ems-career-path>
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
            assert!(!page.first().has(".printer").await, "the frame is gone");
            page.first().click("[part=restart]").await;
        }
        page.was_left_in_peace().await;
        for (outcome, document) in printed {
            let document = document.as_str().expect("a page");
            for part in ["class=\"path\"", "class=\"reasons\"", "class=\"first-steps\"", "cta__link"] {
                assert!(document.contains(part), "{outcome} has no {part}");
            }
            assert!(!document.contains("Words of the host's"));
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
