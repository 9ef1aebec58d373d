use web_sys::Storage;

/// Where a widget keeps its answers while the browser's session lasts. Pages and browsers forbid it in
/// many ways; then nothing is kept and nothing is said.
pub struct Store {
    key: Option<String>,
}

impl Store {
    /// A store under this key; none keeps nothing.
    pub fn new(key: Option<String>) -> Self {
        Self { key }
    }

    /// What was kept last.
    pub fn read(&self) -> Option<String> {
        storage()?.get_item(self.key.as_deref()?).ok()?
    }

    /// Keeps this, or forgets what was kept.
    pub fn write(&self, saved: Option<&str>) {
        let (Some(key), Some(storage)) = (&self.key, storage()) else {
            return;
        };
        let _ = match saved {
            Some(saved) => storage.set_item(key, saved),
            None => storage.remove_item(key),
        };
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
