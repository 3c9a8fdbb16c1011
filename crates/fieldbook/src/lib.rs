//! Fieldbook.
