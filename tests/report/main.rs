//! Tests of whole reports: what the contract promises, what must hold for any input, and what is found in stories of our own.

#![cfg(not(target_arch = "wasm32"))]

mod contract;
mod forms;
mod measured;
mod properties;
mod rendering;
mod stories;
mod validity;
