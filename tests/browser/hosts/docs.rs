//! docs/hosts.md is the table of pages, and every page of the folder is in it.
