use super::pass_params::PassParams;
use crate::content::{Wording, is_link, is_web_address};
use crate::domain::Course;

/// The site owner's options, checked. The loader handles those that it needs before the wasm has loaded: language,
/// theme, content file, and when to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The level of the widget's top heading.
    pub heading_level: HeadingLevel,
    /// The owner's links to the courses.
    pub course_links: CourseLinks,
    /// Where the course link opens.
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
            course_links: CourseLinks::default(),
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

/// The owner's links to the courses. A missing link falls back to the content file's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseLinks {
    /// The link to the EMR course.
    pub emr: Option<String>,
    /// The link to the EMT course.
    pub emt: Option<String>,
    /// The parameters of the page's URL to add to a course link.
    pub pass_params: PassParams,
}

impl Options {
    /// Returns the URL of a course's call to action: the owner's link, or else the content file's. Adds the parameters
    /// to pass on from `page_url`, the host page's URL. Without a course, returns the link to further reading.
    pub fn course_url(&self, course: Course, wording: &Wording, page_url: &str) -> String {
        let links = &self.course_links;
        let (owners_link, id) = match course {
            Course::Emr => (&links.emr, "emr"),
            Course::Emt => (&links.emt, "emt"),
            Course::None => return wording.link("read-more").unwrap_or_default().to_owned(),
        };
        let link = owners_link.as_deref().or_else(|| wording.link(id)).unwrap_or_default();
        // E-mail addresses and phone numbers take no parameters.
        let takes_parameters = is_web_address(link) || !is_link(link);
        if takes_parameters { links.pass_params.append_to(link, page_url) } else { link.to_owned() }
    }
}
