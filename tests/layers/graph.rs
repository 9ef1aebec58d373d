use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::source::Source;

/// The files that each file uses. For a re-exported name, that is the file that defines it.
pub struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    pub fn of(sources: &[Source]) -> Self {
        let modules = Modules(sources.iter().map(|source| (source.module(), source)).collect());
        let used = |source: &Source| {
            let used = source.names.paths.iter().filter_map(|path| modules.defining(source, path));
            used.filter(|used| *used != source.path).map(str::to_owned).collect()
        };
        Self(sources.iter().map(|source| (source.path.clone(), used(source))).collect())
    }

    /// Iterates over all pairs of a file and a file that it uses.
    pub fn uses(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(file, used)| used.iter().map(|used| (file.as_str(), used.as_str())))
    }

    /// Returns the shortest cycle through each file that is in one. Each starts with the file whose path sorts first.
    pub fn cycles(&self) -> BTreeSet<Vec<&str>> {
        self.0.keys().filter_map(|file| self.cycle(file)).collect()
    }

    fn cycle<'g>(&'g self, start: &'g str) -> Option<Vec<&'g str>> {
        let (mut came_from, mut queue) = (BTreeMap::new(), VecDeque::from([start]));
        while let Some(file) = queue.pop_front() {
            for used in self.0.get(file).into_iter().flatten() {
                if used == start {
                    let mut cycle: Vec<&str> =
                        std::iter::successors(Some(file), |file| came_from.get(file).copied()).collect();
                    cycle.reverse();
                    let first = (0..cycle.len()).min_by_key(|index| cycle[*index]).unwrap_or_default();
                    cycle.rotate_left(first);
                    return Some(cycle);
                }
                came_from.entry(used.as_str()).or_insert_with(|| {
                    queue.push_back(used);
                    file
                });
            }
        }
        None
    }
}

/// Source files by the modules they define.
struct Modules<'s>(BTreeMap<Vec<String>, &'s Source>);

impl<'s> Modules<'s> {
    /// Returns the file that defines the item at a path used in `source`, or `None` for a module or another crate.
    fn defining(&self, source: &Source, path: &[String]) -> Option<&'s str> {
        let (first, rest) = path.split_first()?;
        match source.names.imports.get(first) {
            // The path begins with an imported name, such as `ems::table`.
            Some(import) if import.as_slice() != path => self.resolve(&[import.as_slice(), rest].concat()),
            _ => self.resolve(path),
        }
    }

    /// Does the same as `defining`, for a path that begins with `crate`.
    fn resolve(&self, path: &[String]) -> Option<&'s str> {
        let depth = (1..=path.len()).rev().find(|depth| self.0.contains_key(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        let source = self.0.get(module)?;
        let (name, rest) = rest.split_first()?;
        match source.names.imports.get(name) {
            Some(import) if import.as_slice() != path => self.resolve(&[import.as_slice(), rest].concat()),
            _ => Some(&source.path),
        }
    }
}
