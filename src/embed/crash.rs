//! Where the tests can have the widget crash, in a build of their own: the page names a point, and whatever comes
//! there stops as at a panic. A published build has nothing of it.

use js_sys::Reflect;

use crate::domain::{Effect, Event, Focus, Msg};
use crate::view::{Act, Way};

/// The page's name for the point to crash at.
const ASKED: &str = "emsCareerPathCrashAt";

/// Where a crash can be asked for, by its name.
pub trait Point {
    /// The name.
    fn name(&self) -> &'static str;
}

/// What JavaScript or Yew calls.
pub enum Call {
    New,
    Begin,
    Draw,
    Drawn,
    DrawOn,
    SetContent,
    Travel,
    Show,
    Copied,
}

/// Crashes where the page has asked for it.
pub fn at(point: &impl Point) {
    if cfg!(feature = "crash-on-demand") && asked().as_deref() == Some(point.name()) {
        // What a panic comes to in a build for release.
        std::process::abort();
    }
}

fn asked() -> Option<String> {
    Reflect::get(&js_sys::global(), &ASKED.into()).ok()?.as_string()
}

/// Names each value of some types, all of them or it is not compiled, and lists the names.
macro_rules! points {
    ($($type:ident { $($value:pat => $name:literal,)* })*) => {
        $(impl Point for $type {
            fn name(&self) -> &'static str {
                match self { $($value => $name,)* }
            }
        })*

        /// The names of all points, for the tests to try each of them.
        pub const CRASH_POINTS: &[&str] = &[$($($name,)*)*];
    };
}

points! {
    Effect {
        Self::Save(_) => "effect:save",
        Self::Push(_) => "effect:push",
        Self::Forget => "effect:forget",
        Self::Redraw => "effect:redraw",
        Self::Focus(Focus::Heading) => "effect:focus-heading",
        Self::Focus(Focus::Errors) => "effect:focus-errors",
        Self::Emit(Event::Ready { .. }) => "effect:emit-ready",
        Self::Emit(Event::Question { .. }) => "effect:emit-question",
        Self::Emit(Event::Answer { .. }) => "effect:emit-answer",
        Self::Emit(Event::Result { .. }) => "effect:emit-result",
        Self::Emit(Event::Restart) => "effect:emit-restart",
    }
    Msg {
        Self::Chose(_) => "msg:chose",
        Self::Continued(_) => "msg:continued",
        Self::WentBack => "msg:went-back",
        Self::Reopened(_) => "msg:reopened",
        Self::Tried(_) => "msg:tried",
        Self::Undid => "msg:undid",
        Self::Planned(_) => "msg:planned",
        Self::Ticked(_) => "msg:ticked",
        Self::Restarted => "msg:restarted",
    }
    Act {
        Self::Followed(..) => "act:followed",
        Self::SwitchedLanguage => "act:switched-language",
        Self::Printed => "act:printed",
        Self::Shared(Way::Copy) => "act:copy",
        Self::Shared(Way::System) => "act:system",
        Self::Shared(Way::Email) => "act:email",
    }
    Call {
        Self::New => "call:new",
        Self::Begin => "call:begin",
        Self::Draw => "call:draw",
        Self::Drawn => "call:drawn",
        Self::DrawOn => "call:draw-on",
        Self::SetContent => "call:set-content",
        Self::Travel => "call:travel",
        Self::Show => "call:show",
        Self::Copied => "call:copied",
    }
}
