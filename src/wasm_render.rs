//! The JavaScript module that writes reports. It is apart from [`wasm`](../src/wasm.rs), so that the page loads it when a reader
//! exports, and not before.

use wasm_bindgen::prelude::*;

use crate::Report;
use crate::report::render::{self, Format};

/// Writes a report as `text`, `markdown`, `html` or `csv`; `table` is the table that `csv` writes, claims when left out. `title` stands
/// above it; what the articles are about does when left out.
///
/// Throws an `Error` that says what is wrong when the report is none, or the format or table has no such name.
#[wasm_bindgen]
pub fn render(
    #[wasm_bindgen(unchecked_param_type = "Report")] report: JsValue,
    #[wasm_bindgen(unchecked_param_type = "\"text\" | \"markdown\" | \"html\" | \"csv\"")] format: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "string | null")] table: Option<String>,
    #[wasm_bindgen(unchecked_optional_param_type = "string | null")] title: Option<String>,
) -> Result<String, JsError> {
    let format = Format::named(format, table.as_deref()).map_err(|e| JsError::new(&e.to_string()))?;
    let report: Report = serde_wasm_bindgen::from_value(report).map_err(|e| JsError::new(&format!("this is no report: {e}")))?;
    Ok(render::render(&report, format, title.as_deref()))
}

/// The names of the tables that `csv` writes.
#[wasm_bindgen]
pub fn tables() -> Vec<String> {
    render::Table::ALL.iter().map(|table| table.name().to_owned()).collect()
}
