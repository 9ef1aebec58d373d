//! The address that a share link leads to.

use crate::links::{EMT, REDRAW, go, hash, link, prepared, reach_result, wait_for_emt, wait_for_paramedic};
use crate::page::ELEMENT;

#[tokio::test]
async fn a_link_leads_to_the_canonical_address_of_the_same_site() {
    let clobbered = "<img name=querySelector><img name=head><img name=baseURI>";
    let table = [
        ("<link rel=canonical href=ORIGIN/about>", "firstElementChild", "/about"),
        ("<link rel='Canonical nofollow' href='/about?page=2#top'>", "firstElementChild", "/about?page=2"),
        ("<link rel=canonical href=https://elsewhere.example/>", "firstElementChild", "/?a=%20&b"),
        ("<link rel=canonical href=ORIGIN.elsewhere.example/>", "firstElementChild", "/?a=%20&b"),
        ("<link rel=canonical href=javascript:alert(1)>", "firstElementChild", "/?a=%20&b"),
        // Strangers can write markup in the body.
        ("<link rel=canonical href=ORIGIN/about>", "lastElementChild", "/?a=%20&b"),
    ];
    let page = prepared(&[clobbered, ELEMENT].concat()).await;
    for (markup, place, expected) in table {
        go(&page, "/?utm_source=mail&a=%20&fbclid=x&b#top").await;
        page.first().wait_for_question("training").await;
        let markup = markup.replace("ORIGIN", page.host.url("").trim_end_matches('/'));
        page.run(&format!("document.documentElement.{place}.insertAdjacentHTML('beforeend', \"{markup}\")"))
            .await;
        reach_result(&page).await;
        let link = link(&page).await;
        let address = link.split("#ems-career-path-2-tp-").next().expect("an address");
        assert_eq!(address, page.host.url(expected), "{markup}");
        page.first().click("[part=restart]").await;
    }
}

#[tokio::test]
async fn a_link_keeps_the_route_of_a_single_page_app() {
    // Routers find the page by the part of the route before its parameters.
    let router = "<script>
      function route() {
        const path = location.hash.replace(/^#!?/, '').split(/[?#]/)[0];
        if (!['', '/', '/quiz'].includes(path)) location.replace('#/lost');
      }
      addEventListener('hashchange', route);
      route();
    </script>";
    let page = prepared(&[router, ELEMENT].concat()).await;
    for (route, taken_out) in
        [("#/", "#/"), ("#/quiz?x=%20&utm_id=1", "#/quiz?x=%20"), ("#!/quiz", "#!/quiz")]
    {
        go(&page, &["/", route].concat()).await;
        reach_result(&page).await;
        let link = link(&page).await;
        page.first().click("[part=restart]").await;
        page.first().wait_for_question("training").await;
        assert_eq!(hash(&page).await, route);
        go(&page, "/").await;
        page.client().goto(&link).await.expect("the link");
        wait_for_paramedic(&page).await;
        assert_eq!(self::link(&page).await, link);
        page.first().click("[part=restart]").await;
        page.first().wait_for_question("training").await;
        assert_eq!(hash(&page).await, taken_out);
        page.assert_quiet().await;
    }
}

/// A script that puts the widget in a frame without an address of its own.
fn framed(how: &str) -> String {
    format!(
        "<script>
           const html = `<!doctype html>${{document.querySelector('[nonce]').outerHTML}}
             <ems-career-path loading=eager></ems-career-path><script src=WIDGET/ems-career-path.js><\\/script>`;
           const frame = document.createElement('iframe');
           frame.style.cssText = 'width: 450px; height: 800px';
           {how};
           document.body.append(frame);
         </script>"
    )
}

#[tokio::test]
async fn in_a_frame_without_an_address_the_page_around_it_is_shared() {
    let blob = "frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))";
    for how in ["frame.srcdoc = html", blob] {
        let page = prepared(&framed(how)).await;
        go(&page, &["/?a&gclid=1", EMT].concat()).await;
        page.client().enter_frame(0).await.expect("the frame");
        wait_for_emt(&page).await;
        let link = link(&page).await;
        assert!(link.starts_with(&page.host.url("/?a#ems-career-path-2-tt-en-")), "{how}: {link}");
        page.first().click("[part=restart]").await;
        page.first().wait_for_question("training").await;
        page.run(REDRAW).await;
        page.first().wait_for_question("training").await;
    }
}

#[tokio::test]
async fn a_sandboxed_frame_shares_the_address_that_it_knows_or_none() {
    let data = "frame.setAttribute('referrerpolicy', 'no-referrer');
        frame.src = 'data:text/html,' + encodeURIComponent(html)";
    let srcdoc = "frame.setAttribute('sandbox', 'allow-scripts'); frame.srcdoc = html";
    for (how, is_known) in [(srcdoc, true), (data, false)] {
        let page = prepared(&framed(how)).await;
        go(&page, "/?a&gclid=1").await;
        page.client().enter_frame(0).await.expect("the frame");
        reach_result(&page).await;
        assert_eq!(page.first().has("[data-share]").await, is_known, "{how}");
        if is_known {
            let link = link(&page).await;
            assert!(link.starts_with(&page.host.url("/?a#ems-career-path-2-tp-")), "{how}: {link}");
        }
        assert!(!page.first().text(".share__note").await.is_empty());
    }
}
