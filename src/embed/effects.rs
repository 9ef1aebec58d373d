use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CustomEvent, CustomEventInit, Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::domain::{Effect, Focus};
use crate::view::SECTIONS;

use super::analytics::{self, Report};
use super::host_event::{Detail, HostEvent};
use super::page::to_js;
use super::stage::Stage;

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

    /// If a part of the widget is out of sight, scrolls the window and the scroll boxes around the widget to its top.
    /// The browser knows what is out of sight: it leaves out the page's `scroll-padding` and the `scroll-margin` in
    /// our styles.
    fn scroll_to(&self, target: &HtmlElement) {
        let top = || target.get_bounding_client_rect().top();
        let before = top();
        scroll(target, ScrollLogicalPosition::Nearest);
        if (top() - before).abs() >= 1.0 {
            scroll(&self.mount, ScrollLogicalPosition::Start);
            // In a low scroll box, the widget's top may be all that fits.
            scroll(target, ScrollLogicalPosition::Nearest);
        }
    }

    /// Saves the answers, or removes the saved ones.
    pub fn save(&self, answers: Option<&str>) {
        let _ = self.widget_host.save_answers(answers);
    }

    fn push(&self, saved: &str) {
        if let Some(history) = self.history.get() {
            history.push(saved);
        }
    }

    /// Dispatches an event on the element. Returns false if a listener prevented the default. Analytics get the event
    /// first, because a listener may trigger another one.
    pub fn emit(&self, event: &HostEvent) -> bool {
        let (detail, report) = self.detail(event);
        match event {
            HostEvent::Result { .. } => *self.result.borrow_mut() = detail.clone(),
            HostEvent::Restart {} => *self.result.borrow_mut() = JsValue::NULL,
            _ => {}
        }
        if self.options.analytics {
            analytics::push(&report);
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(matches!(event, HostEvent::Cta { .. }));
        init.set_detail(&detail);
        CustomEvent::new_with_event_init_dict(&["ems-career-path:", event.name()].concat(), &init)
            .and_then(|event| self.element.dispatch_event(&event))
            .unwrap_or(true)
    }

    /// Returns the event's `detail` and its report for analytics.
    fn detail(&self, event: &HostEvent) -> (JsValue, JsValue) {
        let wording = self.wording.borrow();
        let detail = Detail::new(event, wording.lang());
        (to_js(&detail), to_js(&Report::from(&detail)))
    }
}

/// Scrolls to an element at once, even on pages with smooth scrolling: the screen has changed at once, too.
fn scroll(target: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    target.scroll_into_view_with_scroll_into_view_options(&options);
}
