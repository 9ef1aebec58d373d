use std::env;

use super::browser::Browser;
use super::form::Form;
use super::host_page::HostPage;
use super::pages;

/// Which visits to make, from the environment variable `HOSTS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// Every visit of the table in this browser.
    All,
    /// The quick sample, in Chromium.
    Sample,
    /// Every visit except the sample.
    Rest,
    /// These pages, in every form.
    Named(Vec<String>),
}

impl Selection {
    /// Reads `HOSTS`. Panics if it names an unknown page.
    pub fn current() -> Self {
        let hosts = env::var("HOSTS").unwrap_or_default();
        match hosts.as_str() {
            "" | "all" => Self::All,
            "sample" => Self::Sample,
            "rest" => Self::Rest,
            names => Self::named(names),
        }
    }

    fn named(names: &str) -> Self {
        let (names, all): (Vec<&str>, _) = (names.split(',').collect(), pages::all());
        for name in &names {
            assert!(all.iter().any(|host| host.name == *name), "HOSTS names an unknown page: {name}");
        }
        Self::Named(names.into_iter().map(str::to_owned).collect())
    }

    /// Returns the forms in which to visit a page.
    pub fn forms(&self, host: &HostPage, browser: Browser) -> Vec<Form> {
        // The default visit comes first.
        let sample = usize::from(host.sampled && browser == Browser::Chromium);
        let mut forms = host.forms_in(browser);
        match self {
            Self::All => forms,
            Self::Sample => forms.drain(..sample).collect(),
            Self::Rest => forms.split_off(sample),
            Self::Named(names) if names.iter().any(|name| name == host.name) => host.forms(),
            Self::Named(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::category::Category;
    use super::*;

    fn visits(selection: &Selection, browser: Browser) -> Vec<(&'static str, Form)> {
        let visits = |host: &HostPage| -> Vec<_> {
            selection.forms(host, browser).into_iter().map(|form| (host.name, form)).collect()
        };
        pages::all().iter().flat_map(visits).collect()
    }

    #[test]
    fn the_sample_covers_every_category() {
        assert!(visits(&Selection::Sample, Browser::Chromium).len() >= 20);
        for category in Category::ALL {
            let sampled = category.pages().iter().filter(|host| host.sampled).count();
            assert!(sampled >= 3, "{category:?}: {sampled}");
        }
    }

    #[test]
    fn sample_and_rest_cover_every_visit_once() {
        for browser in Browser::ALL {
            let sample = visits(&Selection::Sample, browser);
            let rest = visits(&Selection::Rest, browser);
            let all = visits(&Selection::All, browser);
            assert_eq!(sample.is_empty(), browser != Browser::Chromium);
            assert!(sample.iter().all(|visit| !rest.contains(visit)));
            assert_eq!(sample.len() + rest.len(), all.len());
            assert!(all.iter().all(|visit| sample.contains(visit) || rest.contains(visit)));
        }
    }

    #[test]
    fn named_pages_are_visited_in_every_form() {
        let dialog = Form::ALL.map(|form| ("dialog", form));
        assert_eq!(visits(&Selection::named("dialog"), Browser::WebKit), dialog);
    }
}
