//! A small table for the unit tests.
