//! The widget stops waiting for a file after six or eight seconds. A busy machine must not reach these limits by
//! accident, and tests of the limits should be fast, so host pages scale them.

/// A script for the page body that makes the limits short.
pub const SHORT_LIMITS: &str = "<script>timeLimits = 0.1</script>";

/// A script that scales the limits. It must run before the widget.
pub fn scaled_by(factor: u32) -> String {
    format!(
        "window.timeLimits = {factor};
         {{
           const later = setTimeout;
           window.setTimeout = (run, wait, ...parameters) => later(run, wait > 5000 ? wait * timeLimits : wait, ...parameters);
         }}"
    )
}

/// A factor that makes the limits longer than any test.
pub const NEVER: u32 = 100;
