use fantoccini::Locator;
use serde_json::json;

use super::site::{PASSWORD, Site};

/// What was published, and under which address.
pub struct Published {
    pub link: String,
    /// As it is kept.
    pub kept: String,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    CustomHtml,
    Classic,
}

impl Site {
    /// Logs in through the form for it.
    pub async fn log_in(&self, user: &str) {
        self.log_out().await;
        self.goto("/wp-login.php").await;
        let form = self.page.client().form(Locator::Id("loginform")).await.expect("the form");
        form.set_by_name("log", user).await.expect("a name");
        form.set_by_name("pwd", PASSWORD).await.expect("a password");
        form.submit().await.expect("sent");
        self.page.until("document.querySelector('#wpadminbar')").await;
    }

    /// Logs out, and leaves behind what the pages for editors have said and asked for.
    pub async fn log_out(&self) {
        self.page.client().delete_all_cookies().await.expect("no cookies");
        self.page.client().goto("about:blank").await.expect("away");
        self.page.console().await;
        self.page.requests().await;
    }

    /// Makes a user, as an administrator.
    pub async fn add_user(&self, role: &str) {
        self.open_editor().await;
        let user = json!({
            "username": role, "email": format!("{role}@example.org"), "password": PASSWORD, "roles": [role],
        });
        self.run(
            "await wp.apiFetch({ path: '/wp/v2/users', method: 'POST', data: given }); return {};",
            user,
        )
        .await;
    }

    /// Publishes a post as the block editor does, by who is logged in.
    pub async fn publish(&self, title: &str, block: Block, html: &str) -> Published {
        self.open_editor().await;
        let script = "const { title, html, custom } = given;
            const made = wp.blocks.createBlock('core/html', { content: html });
            const content = custom ? wp.blocks.serialize(made) : html;
            const data = { title, content, status: 'publish' };
            const { link, content: { raw } } = await wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data });
            return { link, raw };";
        let post = json!({ "title": title, "html": html, "custom": block == Block::CustomHtml });
        let post = self.run(script, post).await;
        let text = |name: &str| post[name].as_str().unwrap_or_default().to_owned();
        Published { link: text("link"), kept: text("raw") }
    }

    /// Has the whole site wear a theme.
    pub async fn wear(&self, theme: &str) {
        self.goto("/wp-admin/themes.php").await;
        let card = format!("document.querySelector('.theme[data-slug={theme}]')");
        if self
            .page
            .until(&format!("{card}.matches('.active') ? 'worn' : {card}.querySelector('.activate').href"))
            .await
            != "worn"
        {
            self.page.run(&format!("location.href = {card}.querySelector('.activate').href")).await;
            self.page.until(&format!("{card}.matches('.active')")).await;
        }
    }

    async fn open_editor(&self) {
        let there = "window.wp?.apiFetch && window.wp.blocks?.getBlockType('core/html')";
        if self.page.run(&format!("return Boolean({there})")).await != true {
            self.goto("/wp-admin/post-new.php").await;
            self.page.until(&format!("{there} ? true : null")).await;
        }
    }
}
