use super::pass_params::PassParams;
use crate::content::{Wording, is_link, is_web_address};
use crate::domain::CallToAction;

/// The site owner's options, checked. The loader handles those that it needs before the wasm has loaded: language,
/// theme, content file, and when to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The level of the widget's top heading.
    pub heading_level: HeadingLevel,
    /// The owner's links.
    pub links: Links,
    /// Where links to courses, jobs, reading and a contact page open.
    pub course_target: LinkTarget,
    /// Whether events go to the page's data layer.
    pub analytics: bool,
    /// Whether a reload keeps the answers.
    pub resume: bool,
    /// Whether the browser's Back and Forward move between questions.
    pub history: bool,
    /// The accent color as the owner wrote it. The browser parses it.
    pub accent_color: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            heading_level: HeadingLevel::default(),
            links: Links::default(),
            course_target: LinkTarget::default(),
            analytics: true,
            resume: true,
            history: true,
            accent_color: None,
        }
    }
}

/// Where a link opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkTarget {
    /// Opens in place of the page.
    #[default]
    SameFrame,
    /// Opens in a new tab, which has no access to this page.
    NewTab,
    /// Opens in place of the page that has this page in a frame.
    Parent,
    /// Opens in place of the outermost page.
    Top,
}

impl LinkTarget {
    /// All targets, the default first.
    pub const ALL: [Self; 4] = [Self::SameFrame, Self::NewTab, Self::Parent, Self::Top];

    /// Returns the keyword for a link's `target` attribute.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::SameFrame => "_self",
            Self::NewTab => "_blank",
            Self::Parent => "_parent",
            Self::Top => "_top",
        }
    }
}

/// A heading level from 1 to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl Default for HeadingLevel {
    fn default() -> Self {
        Self(2)
    }
}

impl HeadingLevel {
    /// Returns the level for the widget's top heading: 1 to 5, since section titles use the level below. Other numbers
    /// return `None`.
    pub fn new(level: u8) -> Option<Self> {
        (1..=5).contains(&level).then_some(Self(level))
    }

    /// Returns the level for section titles.
    #[must_use]
    pub fn below(self) -> Self {
        Self(self.0 + 1)
    }

    /// Returns the tag name, such as `h2`.
    pub fn tag(self) -> &'static str {
        match self.0 {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}

/// The owner's links. A missing link to a course falls back to the content file's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The link to the EMR course.
    pub emr: Option<String>,
    /// The link to the EMT course.
    pub emt: Option<String>,
    /// The link to jobs, for visitors who hold an EMT license or more.
    pub jobs: Option<String>,
    /// The link for questions about the course.
    pub contact: Option<String>,
    /// The parameters of the page's URL to add to the links to courses and jobs.
    pub pass_params: PassParams,
}

/// A link and its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabeledLink {
    /// The label is the sentence `cta.LABEL`.
    pub label: &'static str,
    /// The address.
    pub url: String,
}

impl Options {
    /// Returns the link of a call to action: the owner's, or else the content file's. Links to courses and jobs
    /// also get the parameters to pass on from `page_url`, the host page's URL.
    pub fn call_to_action(
        &self,
        call_to_action: CallToAction,
        wording: &Wording,
        page_url: &str,
    ) -> LabeledLink {
        let (links, article) = (&self.links, wording.link("read-more").unwrap_or_default());
        let link =
            |owners: &Option<String>, id| owners.clone().or_else(|| wording.link(id).map(str::to_owned));
        let (label, link) = match call_to_action {
            // The default is the article, which has no course to sign up for.
            CallToAction::EmrCourse => match link(&links.emr, "emr") {
                Some(url) if url != article => ("emr", Some(url)),
                _ => ("read-emr", None),
            },
            CallToAction::EmtCourse => ("emt", link(&links.emt, "emt")),
            CallToAction::Jobs if links.jobs.is_some() => ("jobs", links.jobs.clone()),
            CallToAction::CourseLater | CallToAction::Jobs | CallToAction::ReadMore => ("read-more", None),
        };
        let url = match link {
            // E-mail addresses and phone numbers take no parameters.
            Some(link) if is_link(&link) && !is_web_address(&link) => link,
            Some(link) => links.pass_params.append_to(&link, page_url),
            None => article.to_owned(),
        };
        LabeledLink { label, url }
    }

    /// Returns the owner's link for questions, unless the call to action has nothing to do with a course.
    pub fn contact(&self, call_to_action: CallToAction) -> Option<&str> {
        let has_course = !matches!(call_to_action, CallToAction::Jobs | CallToAction::ReadMore);
        self.links.contact.as_deref().filter(|_| has_course)
    }
}
