use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, CustomEventInit, Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::domain::{Effect, Event, Focus};
use crate::view::SECTIONS;

use super::analytics::{self, Report};
use super::host_event::{Detail, HostEvent};
use super::page::{href, replace_address, to_js};
use super::share_link::without_code;
use super::stage::Stage;

/// Each event has two names, because some frameworks cannot listen to a name with a colon.
const SEPARATORS: [&str; 2] = [":", "-"];

impl Stage {
    /// Performs the session's effects.
    pub fn perform(&self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Save(saved) => self.save(Some(&saved)),
                Effect::Push(saved) => self.push(&saved),
                Effect::Forget => self.save(None),
                Effect::Redraw => {}
                Effect::Focus(focus) => self.focus.set(Some(focus)),
                Effect::Emit(event) => {
                    match &event {
                        Event::Result { .. } => self
                            .result
                            .replace(Some((event.clone(), self.wording.borrow().lang().to_owned()))),
                        Event::Restart => self.result.take(),
                        _ => None,
                    };
                    self.emit(&HostEvent::from(&event));
                }
            }
        }
    }

    /// Runs after each drawing. Moves the focus, and schedules the sections that are still missing.
    pub fn drawn(&self) {
        if self.sections.get() < SECTIONS {
            self.next_paint.wait(self.callback(|stage, ()| stage.draw_more()));
        }
        match self.focus.take() {
            Some(Focus::Heading) => self.reveal("[data-focus=heading]"),
            Some(Focus::Errors) => self.reveal("[data-focus=errors]"),
            None => self.select_link(),
        }
    }

    fn reveal(&self, selector: &str) {
        if let Ok(Some(target)) = self.mount.query_selector(selector)
            && let Some(target) = target.dyn_ref::<HtmlElement>()
        {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = target.focus_with_options(&options);
            self.scroll_to(target);
        }
    }

    /// If `target` is out of sight, scrolls the window and the scroll boxes around the widget to its top. The browser
    /// decides what is out of sight. It considers the page's `scroll-padding` and the `scroll-margin` in our styles.
    fn scroll_to(&self, target: &HtmlElement) {
        let top = || target.get_bounding_client_rect().top();
        let before = top();
        scroll(target, ScrollLogicalPosition::Nearest);
        if (top() - before).abs() >= 1.0 {
            scroll(&self.mount, ScrollLogicalPosition::Start);
            // In a low scroll box, the target may not fit below the widget's top.
            scroll(target, ScrollLogicalPosition::Nearest);
        }
    }

    /// Saves the answers, or removes the saved ones.
    pub fn save(&self, answers: Option<&str>) {
        let _ = self.widget_host.save_answers(answers);
    }

    fn push(&self, saved: &str) {
        if let Some(history) = self.history.get() {
            // A reload must not open the share link again.
            if self.opened_link.take()
                && let Some(address) = without_code(&href())
            {
                replace_address(&address);
            }
            history.push(saved);
        }
    }

    /// Dispatches an event on the element, under both of its names. Returns false if a listener prevented the default.
    /// Analytics get the event first, because a listener may trigger another one.
    pub fn emit(&self, event: &HostEvent) -> bool {
        let lang = self.wording.borrow().lang().to_owned();
        let detail = Detail::new(event, &lang);
        if self.options.borrow().analytics {
            analytics::push(&to_js(&Report::from(&detail)));
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(matches!(event, HostEvent::Cta { .. }));
        let mut goes_on = true;
        for separator in SEPARATORS {
            // Each event gets its own detail, because a listener may change it.
            init.set_detail(&to_js(&detail));
            let name = ["ems-career-path", separator, event.name()].concat();
            let dispatched = CustomEvent::new_with_event_init_dict(&name, &init)
                .and_then(|event| self.element.dispatch_event(&event));
            goes_on &= dispatched.unwrap_or(true);
        }
        goes_on
    }
}

/// Scrolls to an element at once, even on pages with smooth scrolling, because the screen also changes at once.
fn scroll(target: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    target.scroll_into_view_with_scroll_into_view_options(&options);
}
