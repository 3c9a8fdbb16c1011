//! Where a syntax node begins and ends, read off its outermost tokens instead of printing the node.
