use std::fs;

use xtask::server::{Request, Response};

use super::browser::Browser;
use super::expect::Expect;
use super::form::Form;
use super::held::Hold;
use crate::feature::Feature;

/// The folder of the HTML files.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hosts");

/// The default HTML file, without the extension.
pub const PLAIN: &str = "plain";

/// A row of the table of host pages.
#[derive(Clone)]
pub struct HostPage {
    pub name: &'static str,
    /// A sentence for docs/hosts.md.
    pub hazard: &'static str,
    pub expect: Expect,
    /// The HTML file, without the extension.
    pub file: &'static str,
    /// Markup at the end of the head.
    pub head: String,
    /// Placeholders in the HTML file, and their replacements.
    pub fills: Vec<(&'static str, &'static str)>,
    /// The page's response headers.
    pub headers: Vec<(&'static str, &'static str)>,
    /// Attributes of the script tag, besides its address.
    pub attributes: &'static str,
    /// The query of the script tag's address.
    pub query: &'static str,
    /// The number of script tags and the number of our elements.
    pub copies: (usize, usize),
    /// What the widget's server sends instead of a file.
    pub fault: fn(&Request) -> Option<Response>,
    /// The file that the widget's server holds back.
    pub hold: Option<Hold>,
    /// A media feature that the visitor prefers, and its value.
    pub media: Option<(&'static str, &'static str)>,
    /// The attributes of the frame that the page is in.
    pub frame: Option<&'static str>,
    /// The page is encoded in Windows-1252.
    pub western: bool,
    /// Whether the visitor leaves the page and comes back.
    pub leaves: bool,
    /// Parts of faults and warnings that must be reported, in one form or in all.
    pub announced: Vec<(Option<Form>, &'static str)>,
    /// Parts of faults and warnings that only some engines report.
    pub tolerated: Vec<&'static str>,
    /// A feature that some engines or drivers lack.
    pub needs: Option<Feature>,
    /// Why the widget looks different here.
    pub looks_differ: Option<&'static str>,
    /// Why things move on this page.
    pub moves: Option<&'static str>,
    /// JavaScript expressions that must be true at the end.
    pub asserted: Vec<&'static str>,
    /// Forms that make no sense here, and why.
    pub without: Vec<(Form, &'static str)>,
    /// The form of the default visit, and why it is not the element.
    pub instead: Option<(Form, &'static str)>,
    /// The visits besides the default one.
    pub extras: Vec<Extra>,
    /// The default visit is part of the quick sample.
    pub sampled: bool,
}

/// A visit besides the default one.
#[derive(Clone, Copy)]
pub struct Extra {
    pub browser: Browser,
    /// `None` means the form of the default visit.
    pub form: Option<Form>,
    pub why: &'static str,
}

/// Returns the plain page with a name and a hazard, to build a row from.
pub fn page(name: &'static str, hazard: &'static str) -> HostPage {
    HostPage {
        name,
        hazard,
        expect: Expect::Advice,
        file: PLAIN,
        head: String::new(),
        fills: Vec::new(),
        headers: Vec::new(),
        attributes: "async",
        query: "",
        copies: (1, 1),
        fault: |_| None,
        hold: None,
        media: None,
        frame: None,
        western: false,
        leaves: false,
        announced: Vec::new(),
        tolerated: Vec::new(),
        needs: None,
        looks_differ: None,
        moves: None,
        asserted: Vec::new(),
        without: Vec::new(),
        instead: None,
        extras: Vec::new(),
        sampled: false,
    }
}

impl HostPage {
    pub fn expects(self, expect: Expect) -> Self {
        Self { expect, ..self }
    }

    /// Uses the HTML file with the page's name.
    pub fn own_file(self) -> Self {
        Self { file: self.name, ..self }
    }

    pub fn file(self, file: &'static str) -> Self {
        Self { file, ..self }
    }

    pub fn fill(mut self, placeholder: &'static str, text: &'static str) -> Self {
        self.fills.push((placeholder, text));
        self
    }

    pub fn head(self, markup: &str) -> Self {
        Self { head: format!("{markup}\n"), ..self }
    }

    pub fn styles(self, css: &str) -> Self {
        self.head(&format!("<style>{css}</style>"))
    }

    /// Runs a script before the body is parsed.
    pub fn script(self, code: &str) -> Self {
        self.head(&format!("<script nonce=\"n\">{code}</script>"))
    }

    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    pub fn policy(self, policy: &'static str) -> Self {
        self.header("Content-Security-Policy", policy)
    }

    pub fn attributes(self, attributes: &'static str) -> Self {
        Self { attributes, ..self }
    }

    pub fn query(self, query: &'static str) -> Self {
        Self { query, ..self }
    }

    pub fn copies(self, tags: usize, elements: usize) -> Self {
        Self { copies: (tags, elements), ..self }
    }

    pub fn fault(self, fault: fn(&Request) -> Option<Response>) -> Self {
        Self { fault, ..self }
    }

    pub fn holds_back(self, hold: Hold) -> Self {
        Self { hold: Some(hold), ..self }
    }

    pub fn prefers(self, feature: &'static str, value: &'static str) -> Self {
        Self { media: Some((feature, value)), ..self }
    }

    pub fn framed(self, attributes: &'static str) -> Self {
        Self { frame: Some(attributes), ..self }
    }

    pub fn western(self) -> Self {
        Self { western: true, ..self }
    }

    pub fn leaves(self) -> Self {
        Self { leaves: true, ..self }
    }

    /// Requires a fault or warning that contains this text.
    pub fn announces(mut self, part: &'static str) -> Self {
        self.announced.push((None, part));
        self
    }

    pub fn announces_with(mut self, form: Form, part: &'static str) -> Self {
        self.announced.push((Some(form), part));
        self
    }

    pub fn tolerates(mut self, part: &'static str) -> Self {
        self.tolerated.push(part);
        self
    }

    pub fn needs(self, feature: Feature) -> Self {
        Self { needs: Some(feature), ..self }
    }

    pub fn looks_differ(self, reason: &'static str) -> Self {
        Self { looks_differ: Some(reason), ..self }
    }

    pub fn moves(self, reason: &'static str) -> Self {
        Self { moves: Some(reason), ..self }
    }

    /// Requires that a JavaScript expression is true at the end.
    pub fn asserts(mut self, expression: &'static str) -> Self {
        self.asserted.push(expression);
        self
    }

    pub fn without(mut self, form: Form, why: &'static str) -> Self {
        self.without.push((form, why));
        self
    }

    /// Visits the page in this form instead of as the element.
    pub fn visited_as(self, form: Form, why: &'static str) -> Self {
        Self { instead: Some((form, why)), ..self }
    }

    /// Visits the page in this form too, in Chromium.
    pub fn also_as(self, form: Form, why: &'static str) -> Self {
        self.also(Browser::Chromium, Some(form), why)
    }

    /// Visits the page in these browsers too, in the form of the default visit.
    pub fn also_in(self, browsers: &[Browser], why: &'static str) -> Self {
        browsers.iter().fold(self, |page, browser| page.also(*browser, None, why))
    }

    fn also(mut self, browser: Browser, form: Option<Form>, why: &'static str) -> Self {
        self.extras.push(Extra { browser, form, why });
        self
    }

    /// Makes the default visit part of the quick sample.
    pub fn sampled(self) -> Self {
        Self { sampled: true, ..self }
    }
}

impl HostPage {
    /// Returns the form of the default visit.
    pub fn form(&self) -> Form {
        self.instead.map_or(Form::Element, |(form, _)| form)
    }

    /// Returns the forms in which a browser visits the page.
    pub fn forms_in(&self, browser: Browser) -> Vec<Form> {
        let default = (browser == Browser::Chromium).then(|| self.form());
        let extras = self.extras.iter().filter(|extra| extra.browser == browser);
        default.into_iter().chain(extras.map(|extra| extra.form.unwrap_or(self.form()))).collect()
    }

    /// Returns every form that makes sense here.
    pub fn forms(&self) -> Vec<Form> {
        let mut forms = Form::ALL.to_vec();
        forms.retain(|form| self.without.iter().all(|(other, _)| other != form));
        forms
    }

    /// Returns how many widgets the page has at the end.
    pub fn widgets(&self, form: Form) -> usize {
        match (form, self.expect) {
            (Form::Script, Expect::OwnContent) => 0,
            (Form::Script, _) => self.copies.0,
            _ => self.copies.1,
        }
    }

    /// Returns the page's HTML, before the widget is inserted.
    pub fn html(&self) -> String {
        let path = format!("{FOLDER}/{}.html", self.file);
        let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let html = self.fills.iter().fold(file, |html, (placeholder, text)| html.replace(placeholder, text));
        html.replacen("</head>", &[&self.head, "</head>"].concat(), 1)
    }
}
