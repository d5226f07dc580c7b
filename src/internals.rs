//! What the benchmarks and the learner of the tagger's weights reach for. No part of the interface: it changes without notice.

pub use crate::annotate::{
    atom::scan, attribution::find as attributions, date::find as dates, entity::find as entities, quantity::find as quantities,
    quotation::find as quotations,
};
#[cfg(feature = "learn")]
pub use crate::read::tag::learn::{learn, measure};
pub use crate::read::{block::find as blocks, sentence::cut as sentences, tag::assign as tags};
