use std::fs;

use xtask::server::{Request, Response};

use super::expect::Expect;
use super::form::Form;
use super::held::Hold;
use crate::feature::Feature;

/// Where the host pages are.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hosts");

/// A host page of `tests/hosts`, and what HTML cannot say of it.
pub struct HostPage {
    pub name: &'static str,
    pub expect: Expect,
    /// Headers of its answer.
    pub headers: Vec<(&'static str, &'static str)>,
    /// The script tag's attributes besides its address, and what follows the file name there.
    pub attributes: &'static str,
    pub query: &'static str,
    /// How many script tags and how many elements of ours there are.
    pub copies: (usize, usize),
    /// What the widget's server answers otherwise.
    pub fault: fn(&Request) -> Option<Response>,
    pub hold: Option<Hold>,
    /// What the system prefers.
    pub media: Option<(&'static str, &'static str)>,
    /// It stands in a frame with these attributes.
    pub frame: Option<&'static str>,
    /// Its bytes are those of Windows-1252.
    pub western: bool,
    /// The visitor goes away and comes back.
    pub leaves: bool,
    /// Warnings and faults that belong to the page, with one form or all, each of which comes.
    pub announced: Vec<(Option<Form>, &'static str)>,
    /// What some engines say there, and others do not.
    pub tolerated: Vec<&'static str>,
    /// What not every engine, or its driver, can do on such a page.
    pub needs: Option<Feature>,
    /// The widget does not look as elsewhere, for this reason.
    pub looks_differ: Option<&'static str>,
    /// Things move although nothing was done, for this reason.
    pub moves: Option<&'static str>,
    /// What holds at the end, in JavaScript.
    pub holds: Vec<&'static str>,
    /// The forms that make no sense here, and why.
    pub without: Vec<(Form, &'static str)>,
}

pub fn page(name: &'static str) -> HostPage {
    HostPage {
        name,
        expect: Expect::Advice,
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
        holds: Vec::new(),
        without: Vec::new(),
    }
}

impl HostPage {
    pub fn expects(self, expect: Expect) -> Self {
        Self { expect, ..self }
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

    /// How many widgets the page comes to have.
    pub fn widgets(&self, form: Form) -> usize {
        match (form, self.expect) {
            (Form::Script, Expect::OwnContent) => 0,
            (Form::Script, _) => self.copies.0,
            _ => self.copies.1,
        }
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

    /// Something is said that has this in it.
    pub fn announces(mut self, part: &'static str) -> Self {
        self.announced.push((None, part));
        self
    }

    /// The same with one form alone.
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

    pub fn holds(mut self, expression: &'static str) -> Self {
        self.holds.push(expression);
        self
    }

    pub fn without(mut self, form: Form, reason: &'static str) -> Self {
        self.without.push((form, reason));
        self
    }

    /// The page as it is in its file.
    pub fn html(&self) -> String {
        let path = format!("{FOLDER}/{}.html", self.name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The hazard: the comment that every page begins with.
    pub fn hazard(&self) -> String {
        let html = self.html();
        let comment = html.strip_prefix("<!--").and_then(|rest| rest.split_once("-->"));
        let (comment, _) = comment.unwrap_or_else(|| panic!("{} begins with no comment", self.name));
        comment.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
