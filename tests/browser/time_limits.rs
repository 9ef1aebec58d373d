//! The widget stops waiting for a file after six or eight seconds. Busy machines must not reach these limits by
//! accident, and tests of the limits should not take that long, so host pages scale them.

/// For the body of a page on which the limits are short.
pub const SHORT_LIMITS: &str = "<script>timeLimits = 0.1</script>";

/// A script that scales the limits. Run it before the widget.
pub fn scaled_by(factor: u32) -> String {
    format!(
        "window.timeLimits = {factor};
         {{
           const later = setTimeout;
           window.setTimeout = (run, wait, ...given) => later(run, wait > 5000 ? wait * timeLimits : wait, ...given);
         }}"
    )
}

/// Longer than any test.
pub const NEVER: u32 = 100;
