use super::host_page::HostPage;

mod arrival;
mod faults;
mod looks;
mod places;
mod policies;
mod scripts;

/// Every host page there is.
pub fn all() -> Vec<HostPage> {
    let groups = [
        arrival::pages(),
        looks::pages(),
        scripts::pages(),
        policies::pages(),
        faults::pages(),
        places::pages(),
    ];
    groups.into_iter().flatten().collect()
}
