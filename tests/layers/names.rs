use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMacro, ItemMod, ItemUse, Macro, UseTree};

/// The names that a file imports and the paths it uses, except in its unit tests.
#[derive(Default)]
pub struct Names {
    /// Each imported name, and its path.
    pub imports: BTreeMap<String, Vec<String>>,
    /// Every path of two or more names, also in macros such as `html!`. Each begins with `crate`, an imported name or
    /// another crate.
    pub paths: BTreeSet<Vec<String>>,
    /// The first name of every `use`: a crate, or a name such as `crate`, `super` or a local module's.
    pub crates: BTreeSet<String>,
    /// The module around the current item.
    module: Vec<String>,
    /// The modules that the file declares at its top level.
    children: Vec<String>,
}

impl Names {
    /// Collects the names of a file that defines `module`.
    pub fn of(module: &[String], text: &str) -> Self {
        let file = syn::parse_file(text).unwrap();
        let children = file.items.iter().filter_map(|item| match item {
            syn::Item::Mod(child) => Some(child.ident.to_string()),
            _ => None,
        });
        let mut names = Self { module: module.to_vec(), children: children.collect(), ..Self::default() };
        names.visit_file(&file);
        names
    }

    /// Returns the path as one that begins with `crate`, or unchanged if that would need the file's imports.
    fn absolute(&self, path: &[String]) -> Vec<String> {
        let supers = path.iter().take_while(|name| *name == "super").count();
        let rest = |skipped: usize| path.iter().skip(skipped).cloned();
        match path.first().map(String::as_str) {
            Some("ems_career_path") => ["crate".to_owned()].into_iter().chain(rest(1)).collect(),
            Some("self") => self.module.iter().cloned().chain(rest(1)).collect(),
            Some("super") => {
                let kept = self.module.len().saturating_sub(supers);
                self.module.iter().take(kept).cloned().chain(rest(supers)).collect()
            }
            Some(child) if self.children.iter().any(|declared| declared == child) => {
                self.module.iter().cloned().chain(rest(0)).collect()
            }
            _ => path.to_vec(),
        }
    }

    fn add_path(&mut self, path: &[String]) {
        if path.len() > 1 {
            self.paths.insert(self.absolute(path));
        }
    }

    fn add_import(&mut self, path: &[String], name: &str) {
        self.add_path(path);
        self.crates.extend(path.first().cloned());
        self.imports.insert(name.to_owned(), self.absolute(path));
    }

    /// Adds the paths of a `use` tree that follows `before`.
    fn add_use(&mut self, before: &[String], tree: &UseTree) {
        let join = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.add_use(&join(path.ident.to_string()), &path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_use(before, tree)),
            UseTree::Glob(_) => self.add_import(&join("*".to_owned()), "*"),
            UseTree::Name(name) if name.ident == "self" => {
                self.add_import(before, before.last().map_or("", String::as_str));
            }
            UseTree::Name(name) => self.add_import(&join(name.ident.to_string()), &name.ident.to_string()),
            UseTree::Rename(rename) => {
                self.add_import(&join(rename.ident.to_string()), &rename.rename.to_string());
            }
        }
    }

    /// Adds the paths in the tokens of a macro call.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut colons) = (Vec::new(), 0);
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.add_path(&path);
                        path.clear();
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.add_path(&path);
                    path.clear();
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.add_tokens(group.stream());
                    }
                }
            }
        }
        self.add_path(&path);
    }
}

impl Visit<'_> for Names {
    fn visit_item_mod(&mut self, item: &ItemMod) {
        if item.content.is_none() || item.attrs.iter().any(is_for_tests) {
            return;
        }
        // An inline module is part of the file.
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        if !item.attrs.iter().any(is_for_tests) {
            self.add_use(&[], &item.tree);
        }
    }

    /// Skips macro definitions: their paths resolve where the macro is called.
    fn visit_item_macro(&mut self, item: &ItemMacro) {
        if !item.mac.path.is_ident("macro_rules") {
            visit::visit_item_macro(self, item);
        }
    }

    fn visit_macro(&mut self, call: &Macro) {
        self.add_tokens(call.tokens.clone());
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.add_path(&names);
        visit::visit_path(self, path);
    }
}

fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test")
}
