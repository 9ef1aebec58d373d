use super::pass_params::PassParams;
use crate::content::Wording;
use crate::domain::{Course, Month};

/// What the host page asks of the view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// Where the widget's headings start.
    pub heading_level: HeadingLevel,
    /// The owner's links to the courses.
    pub course_links: CourseLinks,
    /// Whether the course link opens in a new tab.
    pub new_tab: bool,
    /// Whether the system has a share sheet.
    pub can_share: bool,
    /// The month it is.
    pub today: Month,
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
    /// The level, if a widget may start there: it needs one level below its own, so 1 to 5.
    pub fn new(level: u8) -> Option<Self> {
        (1..=5).contains(&level).then_some(Self(level))
    }

    /// The level of a heading one below.
    #[must_use]
    pub fn below(self) -> Self {
        Self(self.0 + 1)
    }

    /// The heading's tag.
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

/// Links to the courses, as the owner set them; where one is missing the content file's stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseLinks {
    /// The link to the EMR course.
    pub emr: Option<String>,
    /// The link to the EMT course.
    pub emt: Option<String>,
    /// What goes along with a link to a course.
    pub pass_params: PassParams,
}

impl Host {
    /// Where the call to action of an outcome leads: the owner's link, else the content file's; on to a course
    /// with what goes along from the `page`'s address.
    pub fn course_url(&self, course: Course, wording: &Wording, page: &str) -> String {
        let links = &self.course_links;
        let (own, id) = match course {
            Course::Emr => (&links.emr, "emr"),
            Course::Emt => (&links.emt, "emt"),
            Course::None => return wording.link("read-more").unwrap_or_default().to_owned(),
        };
        links.pass_params.onto(own.as_deref().or_else(|| wording.link(id)).unwrap_or_default(), page)
    }
}
