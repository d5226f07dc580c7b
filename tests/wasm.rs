//! The border to JavaScript, run by Node: what is handed out, and what is said of wrong arguments.
#![cfg(target_arch = "wasm32")]

use crossread::wasm::{compare, identify, inspect, match_sentences, use_vectors};
use js_sys::{Error, Function, JSON};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// The value of a JavaScript expression.
fn js(expression: &str) -> JsValue {
    let body = format!("return ({expression});");
    Function::new_no_args(&body).call0(&JsValue::NULL).unwrap_or_else(|e| panic!("{expression}: {e:?}"))
}

/// What a JavaScript function says about a value, as JSON.
fn ask(function: &str, value: &JsValue) -> String {
    let function: Function = js(function).unchecked_into();
    let answer = function.call1(&JsValue::NULL, value).unwrap_or_else(|e| panic!("{function:?}: {e:?}"));
    JSON::stringify(&answer).map_or_else(|_| "undefined".to_owned(), String::from)
}

fn message<T: std::fmt::Debug>(result: Result<T, JsValue>) -> String {
    let thrown = result.expect_err("nothing was thrown");
    String::from(thrown.dyn_into::<Error>().expect("no Error was thrown").message())
}

#[wasm_bindgen_test]
fn files_are_told_by_their_bytes() {
    let content = identify(&js("new TextEncoder().encode('\\ufeff<!doctype html><p>é')")).unwrap();
    let told = "c => [c.encoding, c.reason, c.media, new TextDecoder().decode(c.bytes)]";
    assert_eq!(ask(told, &content), r#"["utf-8","its first bytes say so","text/html","<!doctype html><p>é"]"#);
    assert_eq!(message(identify(&js("'text'"))), "bytes must be a Uint8Array, not string");
}

#[wasm_bindgen_test]
fn reports_are_plain_objects_with_nulls() {
    let articles =
        js("[{ text: 'The bridge closed on Monday.' }, { id: '7', text: 'It closed.', published: '2024-01-25T08:00:00Z' }]");
    let report = compare(&articles, &JsValue::UNDEFINED, &JsValue::UNDEFINED).unwrap();
    assert_eq!(ask("r => [r.version, r.offsets, r.articles.map(a => a.id)]", &report), r#"[1,"utf-16",["a1","a2"]]"#);
    assert_eq!(ask("r => [r.articles[0].published, r.articles[0].outlet]", &report), "[null,null]");
    assert_eq!(ask("r => [r.articles[1].name, r.articles[1].published]", &report), r#"["7","2024-01-25"]"#);
    let plain = "r => { const walk = v => v === null || typeof v !== 'object' ? v !== undefined : \
        [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(v)) && Object.values(v).every(walk); return walk(r); }";
    assert_eq!(ask(plain, &report), "true");
}

#[wasm_bindgen_test]
fn spans_are_javascript_indices() {
    let report = inspect(&js("{ text: '😀 One 😀 two. The bridge closed 😀.' }"), &JsValue::NULL).unwrap();
    let sentences = "r => r.articles[0].sentences.map(s => r.articles[0].text.slice(...s.span))";
    assert_eq!(ask(sentences, &report), r#"["😀 One 😀 two.","The bridge closed 😀."]"#);
}

#[wasm_bindgen_test]
fn lone_surrogates_keep_their_length() {
    let report = inspect(&js("{ text: 'The \\ud83d bridge closed.' }"), &JsValue::NULL).unwrap();
    assert_eq!(ask("r => [r.articles[0].text.length, r.articles[0].text.codePointAt(4)]", &report), "[20,65533]");
}

#[wasm_bindgen_test]
fn progress_is_told_in_order() {
    let told = js("[]");
    let progress: Function = js("told => p => told.push([p.stage, p.done, p.total])").unchecked_into();
    let progress = progress.call1(&JsValue::NULL, &told).unwrap();
    compare(&js("[{ text: 'One.' }, { text: 'Two.' }]"), &JsValue::NULL, &progress).unwrap();
    assert_eq!(ask("t => t", &told), r#"[["read",1,2],["read",2,2],["compare",2,2]]"#);
}

#[wasm_bindgen_test]
fn what_progress_throws_is_thrown_on() {
    let progress = js("() => { throw new Error('mine'); }");
    assert_eq!(message(compare(&js("[{ text: 'One.' }]"), &JsValue::NULL, &progress)), "mine");
}

#[wasm_bindgen_test]
fn wrong_arguments_are_named() {
    for (articles, options, expected) in [
        ("undefined", "null", "articles must be an array of articles, not undefined"),
        ("null", "null", "articles must be an array of articles, not null"),
        ("'text'", "null", "articles must be an array of articles, not string"),
        ("{ text: 'One.' }", "null", "articles must be an array of articles, not object"),
        ("[null]", "null", "articles[0] must be an object such as { text: \"…\" }, not null"),
        ("[, { text: 'One.' }]", "null", "articles[0] must be an object such as { text: \"…\" }, not undefined"),
        ("[{ text: 'One.' }, 'Two.']", "null", "articles[1] must be an object such as { text: \"…\" }, not string"),
        ("[['One.']]", "null", "articles[0] must be an object such as { text: \"…\" }, not an array"),
        ("[{}]", "null", "articles[0].text is missing: every article needs its text"),
        ("[{ text: null }]", "null", "articles[0].text is missing: every article needs its text"),
        ("[{ text: 5 }]", "null", "articles[0].text must be a string, not number"),
        ("[{ text: '', name: {} }]", "null", "articles[0].name must be a string, not object"),
        ("[{ text: '', published: new Date(0) }]", "null", "articles[0].published must be a string, not object"),
        ("[{ text: '', published: 'May 1' }]", "null", "articles[0].published: \"May 1\" is not a day: write it as 2024-01-25"),
        (
            "[{ text: '', media: 'image/png' }]",
            "null",
            "articles[0].media: media type \"image/png\" is not known: use text/plain or text/html",
        ),
        ("[{ text: '', restored: '0-3' }]", "null", "articles[0].restored must be an array of spans, not string"),
        ("[{ text: '', restored: [[0, 3], 3] }]", "null", "articles[0].restored[1] must be a span such as [0, 12]"),
        ("[{ text: '', restored: [[0, 1, 2]] }]", "null", "articles[0].restored[0] must be a span such as [0, 12]"),
        ("[{ text: '', restored: [[-1, 1.5]] }]", "null", "articles[0].restored[0] must be a span such as [0, 12]"),
        ("[]", "6", "options must be an object such as { minWords: 6 }, not number"),
        ("[]", "{ minWords: '6' }", "options.minWords must be a number, not string"),
        ("[]", "{ minWords: 2 }", "options.minWords is 2: use a number from 3 to 100"),
        ("[]", "{ minWords: 101 }", "options.minWords is 101: use a number from 3 to 100"),
        ("[]", "{ minWords: 6.5 }", "options.minWords is 6.5: use a whole number from 3 to 100"),
        ("[]", "{ minWords: NaN }", "options.minWords is NaN: use a whole number from 3 to 100"),
        ("[]", "{ minWords: -Infinity }", "options.minWords is -inf: use a whole number from 3 to 100"),
        ("[]", "{ published: 'soon' }", "options.published: \"soon\" is not a day: write it as 2024-01-25"),
    ] {
        assert_eq!(message(compare(&js(articles), &js(options), &JsValue::UNDEFINED)), expected, "{articles} {options}");
    }
    assert_eq!(message(compare(&js("[]"), &JsValue::NULL, &js("5"))), "progress must be a function, not number");
    assert_eq!(message(inspect(&JsValue::NULL, &JsValue::NULL)), "article must be an object such as { text: \"…\" }, not null");
    assert_eq!(message(inspect(&js("{}"), &JsValue::NULL)), "article.text is missing: every article needs its text");
    assert_eq!(message(match_sentences(&js("'One.'"), &js("2"))), "b must be a string, not number");
}

#[wasm_bindgen_test]
fn what_a_getter_throws_is_thrown_on() {
    let article = js("[{ get text() { throw new Error('theirs'); } }]");
    assert_eq!(message(compare(&article, &JsValue::NULL, &JsValue::NULL)), "theirs");
}

#[wasm_bindgen_test]
fn no_articles_are_no_error() {
    let report = compare(&js("[]"), &js("{}"), &JsValue::NULL).unwrap();
    assert_eq!(ask("r => [r.articles, r.pairs, r.notes.length]", &report).get(..6), Some("[[],[]"));
}

#[wasm_bindgen_test]
fn sentences_are_matched() {
    let sentence = js("'The harbour bridge closed on Monday.'");
    let found = match_sentences(&sentence, &sentence).unwrap();
    assert_eq!(ask("m => [m.same, m.score > 0.9 && m.score <= 1, typeof m.reason]", &found), r#"[true,true,"string"]"#);
}

#[wasm_bindgen_test]
fn only_vectors_are_taken_for_vectors() {
    assert_eq!(message(use_vectors(&js("'vectors.bin'"))), "bytes must be a Uint8Array, not string");
    let refused = message(use_vectors(&js("new Uint8Array(5)")));
    assert!(refused.starts_with("this is no word vector file"), "{refused}");
}
