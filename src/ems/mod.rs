//! The EMS decision table.
