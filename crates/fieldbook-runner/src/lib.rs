//! The worker: a program in, events out.
