//! Wording that two articles share.

use super::Reuse;
use crate::article::Options;
use crate::claim::ClaimSet;

/// Finds the passages that each two articles share, in order of articles and places.
pub fn find(_articles: &[ClaimSet], _options: &Options) -> Vec<Reuse> {
    Vec::new()
}
