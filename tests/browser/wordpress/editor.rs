use fantoccini::Locator;
use serde_json::json;

use super::site::{PASSWORD, Site};

/// A published post.
pub struct Published {
    pub link: String,
    /// The post's content as it is stored.
    pub stored: String,
}

/// The kind of block that holds a post's HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    CustomHtml,
    Classic,
}

impl Site {
    /// Logs in through the login form.
    pub async fn log_in(&self, user: &str) {
        self.log_out().await;
        self.goto("/wp-login.php").await;
        let form = self.page.client().form(Locator::Id("loginform")).await.expect("the login form");
        form.set_by_name("log", user).await.expect("a name");
        form.set_by_name("pwd", PASSWORD).await.expect("a password");
        form.submit().await.expect("the form is sent");
        self.page.until("document.querySelector('#wpadminbar')").await;
    }

    /// Logs out, and drops the console messages and requests of the admin pages.
    pub async fn log_out(&self) {
        self.page.client().delete_all_cookies().await.expect("cookies are deleted");
        self.page.client().goto("about:blank").await.expect("a blank page");
        self.page.console().await;
        self.page.requests().await;
    }

    /// Adds a user with this role and name. An administrator must be logged in.
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

    /// Publishes a post as the logged-in user, through the block editor's API.
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
        Published { link: text("link"), stored: text("raw") }
    }

    /// Activates a theme for the whole site.
    pub async fn activate_theme(&self, theme: &str) {
        self.goto("/wp-admin/themes.php").await;
        let card = format!("document.querySelector('.theme[data-slug={theme}]')");
        if self
            .page
            .until(&format!("{card}.matches('.active') ? 'active' : {card}.querySelector('.activate').href"))
            .await
            != "active"
        {
            self.page.run(&format!("location.href = {card}.querySelector('.activate').href")).await;
            self.page.until(&format!("{card}.matches('.active')")).await;
        }
    }

    async fn open_editor(&self) {
        let ready = "window.wp?.apiFetch && window.wp.blocks?.getBlockType('core/html')";
        if self.page.run(&format!("return Boolean({ready})")).await != true {
            self.goto("/wp-admin/post-new.php").await;
            self.page.until(&format!("{ready} ? true : null")).await;
        }
    }
}
