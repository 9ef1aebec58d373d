use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::source::Source;

/// Which file uses which. Names that a module re-exports lead to the file that defines them.
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

    /// Every pair of a file and one that it uses.
    pub fn uses(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(file, used)| used.iter().map(|used| (file.as_str(), used.as_str())))
    }

    /// For each file in a circle, the shortest one; each circle begins with its first file.
    pub fn circles(&self) -> BTreeSet<Vec<&str>> {
        self.0.keys().filter_map(|file| self.circle(file)).collect()
    }

    fn circle<'g>(&'g self, start: &'g str) -> Option<Vec<&'g str>> {
        let (mut came_from, mut queue) = (BTreeMap::new(), VecDeque::from([start]));
        while let Some(file) = queue.pop_front() {
            for used in self.0.get(file).into_iter().flatten() {
                if used == start {
                    let mut circle: Vec<&str> =
                        std::iter::successors(Some(file), |file| came_from.get(file).copied()).collect();
                    circle.reverse();
                    let first = (0..circle.len()).min_by_key(|place| circle[*place]).unwrap_or_default();
                    circle.rotate_left(first);
                    return Some(circle);
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

/// The source files by the modules that they define.
struct Modules<'s>(BTreeMap<Vec<String>, &'s Source>);

impl<'s> Modules<'s> {
    /// The file that defines what a file's path stands for; none for a module itself and for other crates.
    fn defining(&self, source: &Source, path: &[String]) -> Option<&'s str> {
        let (first, rest) = path.split_first()?;
        match source.names.imports.get(first) {
            // It begins with an imported name, such as `ems::table`.
            Some(import) if import.as_slice() != path => self.found(&[import.as_slice(), rest].concat()),
            _ => self.found(path),
        }
    }

    /// The same for a path that begins with `crate`.
    fn found(&self, path: &[String]) -> Option<&'s str> {
        let depth = (1..=path.len()).rev().find(|depth| self.0.contains_key(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        let source = self.0.get(module)?;
        let (name, rest) = rest.split_first()?;
        match source.names.imports.get(name) {
            Some(import) if import.as_slice() != path => self.found(&[import.as_slice(), rest].concat()),
            _ => Some(&source.path),
        }
    }
}
