//! The JavaScript module: converts and calls. The only file that knows wasm-bindgen.
//!
//! What JavaScript hands in is checked field by field, so that an error names the field and says what to write there.

use std::cell::RefCell;
use std::sync::Arc;

use jiff::civil::Date;
use js_sys::{Array, Function, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::article::{Article, Media, Options, parse_day};
use crate::compare::matching::Vectors;
use crate::read::decode;
use crate::{Match, Progress, Report, analyze_with};

/// An article as JavaScript hands it in.
#[derive(Tsify)]
pub struct ArticleInput {
    /// Your own key for it; stands in for a missing name.
    #[tsify(optional, type = "string | null")]
    id: Option<String>,
    /// What to call it, a file name for instance.
    #[tsify(optional, type = "string | null")]
    name: Option<String>,
    /// The text, or the source of the page when `media` is `text/html`.
    text: String,
    /// ISO day it was published, which relative dates count from; found in the text where possible when left out.
    #[tsify(optional, type = "string | null")]
    published: Option<String>,
    /// The news organisation it is from; recognised in the text where possible when left out.
    #[tsify(optional, type = "string | null")]
    outlet: Option<String>,
    /// What kind of text it is; plain text when left out.
    #[tsify(optional, type = "\"text/plain\" | \"text/html\" | null")]
    media: Option<String>,
    /// Stretches that would be set aside as no article and that belong to it all the same, as a report gives the spans of its blocks.
    #[tsify(optional, type = "[number, number][] | null")]
    restored: Vec<[usize; 2]>,
}

/// How to read and compare.
#[derive(Tsify)]
#[serde(rename_all = "camelCase")]
pub struct AnalysisOptions {
    /// The least number of words two articles must share in a row to count as reuse: 3 to 100, 6 when left out.
    #[tsify(optional, type = "number | null")]
    min_words: Option<f64>,
    /// ISO day that relative dates count from in articles without a `published` of their own.
    #[tsify(optional, type = "string | null")]
    published: Option<String>,
}

/// How far an analysis is.
#[derive(Serialize, Tsify)]
pub struct AnalysisProgress {
    /// What is being done.
    #[tsify(type = "\"read\" | \"compare\"")]
    stage: &'static str,
    /// Articles done.
    done: usize,
    /// All articles.
    total: usize,
}

/// Reads several articles about one story, and reports what they share and where they part.
///
/// Throws an `Error` that names the argument and the reason when one cannot be used. `progress` is called synchronously after
/// each article; when it throws, the analysis still ends, and the error is thrown on.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "ArticleInput[]")] articles: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnalysisOptions | null")] options: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "((progress: AnalysisProgress) => void) | null")] progress: &JsValue,
) -> Result<JsValue, JsValue> {
    if !Array::is_array(articles) {
        return Err(wrong("articles", "an array of articles", articles));
    }
    let inputs: Array = Array::from(articles);
    let options = AnalysisOptions::read(options)?;
    let day = options.day()?;
    let articles = (0..inputs.length())
        .map(|i| ArticleInput::read(&inputs.get(i), &format!("articles[{i}]"))?.article(day, &format!("articles[{i}]")))
        .collect::<Result<_, _>>()?;
    report(articles, options.options()?, progress)
}

/// Reads one article, and reports what it says.
///
/// Throws an `Error` that names the argument and the reason when one cannot be used.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn inspect(
    #[wasm_bindgen(unchecked_param_type = "ArticleInput")] article: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnalysisOptions | null")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options = AnalysisOptions::read(options)?;
    let article = ArticleInput::read(article, "article")?.article(options.day()?, "article")?;
    report(vec![article], options.options()?, &JsValue::UNDEFINED)
}

/// The bytes of a file, and how to read them.
#[derive(Serialize, Tsify)]
pub struct FileContent {
    /// What to decode, with `TextDecoder` for instance: the file without its byte order mark, or the page in an archive.
    #[tsify(type = "Uint8Array")]
    bytes: (),
    /// Label of the encoding; one that the file declares may be unknown to a decoder.
    encoding: String,
    /// What tells the encoding, in words that follow "Read as UTF-8: ".
    reason: &'static str,
    /// Whether it is a web page.
    #[tsify(type = "\"text/plain\" | \"text/html\"")]
    media: &'static str,
}

/// Tells what the bytes of a file are: in which encoding, and whether they are a web page, in an archive (MHTML) or as it is.
///
/// Throws an `Error` when it is given no bytes.
#[wasm_bindgen(unchecked_return_type = "FileContent")]
pub fn identify(#[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue) -> Result<JsValue, JsValue> {
    let array = bytes.dyn_ref::<Uint8Array>().ok_or_else(|| wrong("bytes", "a Uint8Array", bytes))?;
    let file = array.to_vec();
    let source = decode::identify(&file);
    let media = match source.media {
        Media::Plain => "text/plain",
        Media::Html => "text/html",
    };
    let content = to_js(&FileContent { bytes: (), encoding: source.encoding, reason: source.evidence.reason(), media })?;
    Reflect::set(&content, &"bytes".into(), &Uint8Array::from(&*source.bytes))?;
    Ok(content)
}

/// Whether two sentences state the same claim.
#[derive(Serialize, Tsify)]
pub struct SentenceMatch {
    /// How alike the claims are, 0 to 1.
    score: f64,
    /// Whether they are taken for the same.
    same: bool,
    /// Why, in a few words.
    reason: String,
}

/// Compares two sentences: do they state the same claim?
///
/// Throws an `Error` when one is not a string.
#[wasm_bindgen(js_name = matchSentences, unchecked_return_type = "SentenceMatch")]
pub fn match_sentences(
    #[wasm_bindgen(unchecked_param_type = "string")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] b: &JsValue,
) -> Result<JsValue, JsValue> {
    let sentence = |value: &JsValue, at: &str| value.as_string().ok_or_else(|| wrong(at, "a string", value));
    let options = Options { vectors: vectors(), ..Options::default() };
    let Match { score, same, reason } = crate::match_sentences(&sentence(a, "a")?, &sentence(b, "b")?, &options);
    to_js(&SentenceMatch { score, same, reason })
}

/// Takes word vectors for all later calls: with them, claims in other words are recognised too. The file is `vectors.bin` beside
/// this module.
///
/// Throws an `Error` when the bytes are no vector file.
#[wasm_bindgen(js_name = useVectors)]
pub fn use_vectors(#[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue) -> Result<(), JsValue> {
    let array = bytes.dyn_ref::<Uint8Array>().ok_or_else(|| wrong("bytes", "a Uint8Array", bytes))?;
    let vectors = Vectors::parse(&array.to_vec()).map_err(|e| error(&e.to_string()))?;
    VECTORS.set(Some(Arc::new(vectors)));
    Ok(())
}

thread_local! {
    /// What [`use_vectors`] was given; a module has one thread.
    static VECTORS: RefCell<Option<Arc<Vectors>>> = const { RefCell::new(None) };
}

fn vectors() -> Option<Arc<Vectors>> {
    VECTORS.with_borrow(Clone::clone)
}

fn report(articles: Vec<Article>, options: Options, progress: &JsValue) -> Result<JsValue, JsValue> {
    let callback = match progress.dyn_ref::<Function>() {
        None if !is_missing(progress) => return Err(wrong("progress", "a function", progress)),
        callback => callback,
    };
    let total = articles.len();
    let mut thrown = Ok(());
    let report = analyze_with(articles, &options, &mut |progress| {
        let (Some(callback), Ok(())) = (callback, &thrown) else { return };
        let (stage, done) = match progress {
            Progress::Read { done, .. } => ("read", done),
            Progress::Comparing => ("compare", total),
        };
        thrown = to_js(&AnalysisProgress { stage, done, total }).and_then(|p| callback.call1(&JsValue::NULL, &p)).map(|_| ());
    });
    thrown.and_then(|()| to_js::<Report>(&report))
}

impl ArticleInput {
    fn read(value: &JsValue, at: &str) -> Result<Self, JsValue> {
        if !value.is_object() || Array::is_array(value) {
            return Err(wrong(at, "an object such as { text: \"…\" }", value));
        }
        let text = |key: &str| string(value, at, key);
        Ok(Self {
            id: text("id")?,
            name: text("name")?,
            text: text("text")?.ok_or_else(|| error(&format!("{at}.text is missing: every article needs its text")))?,
            published: text("published")?,
            outlet: text("outlet")?,
            media: text("media")?,
            restored: spans(value, at, "restored")?,
        })
    }

    fn article(self, day: Option<Date>, at: &str) -> Result<Article, JsValue> {
        let fault = |e: crate::Error, key: &str| error(&format!("{at}.{key}: {e}"));
        let published = match self.published.as_deref() {
            Some(day) => Some(parse_day(day).map_err(|e| fault(e, "published"))?),
            None => day,
        };
        Ok(Article {
            name: self.name.or(self.id).unwrap_or_default(),
            text: self.text,
            published,
            outlet: self.outlet,
            media: Media::parse(self.media.as_deref().unwrap_or_default()).map_err(|e| fault(e, "media"))?,
            restored: self.restored,
            notes: Vec::new(),
        })
    }
}

impl AnalysisOptions {
    fn read(value: &JsValue) -> Result<Self, JsValue> {
        if is_missing(value) {
            return Ok(Self { min_words: None, published: None });
        }
        if !value.is_object() || Array::is_array(value) {
            return Err(wrong("options", "an object such as { minWords: 6 }", value));
        }
        let min_words = Reflect::get(value, &"minWords".into())?;
        let number = min_words.as_f64();
        if number.is_none() && !is_missing(&min_words) {
            return Err(wrong("options.minWords", "a number", &min_words));
        }
        Ok(Self { min_words: number, published: string(value, "options", "published")? })
    }

    fn day(&self) -> Result<Option<Date>, JsValue> {
        let day = self.published.as_deref().map(parse_day).transpose();
        day.map_err(|e| error(&format!("options.published: {e}")))
    }

    fn options(&self) -> Result<Options, JsValue> {
        let min_words = match self.min_words {
            Some(number) if number.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&number) => {
                return Err(error(&format!(
                    "options.minWords is {}: use a whole number from 3 to 100",
                    crate::decimal::write(number, 3)
                )));
            }
            Some(number) => number as usize,
            None => Options::default().min_words,
        };
        Options { min_words, vectors: vectors() }.checked().map_err(|e| error(&format!("options.{e}")))
    }
}

/// A field that is a string, or missing (undefined or null). A lone surrogate becomes U+FFFD, which is as long in UTF-16.
fn string(object: &JsValue, at: &str, key: &str) -> Result<Option<String>, JsValue> {
    let value = Reflect::get(object, &key.into())?;
    match value.as_string() {
        None if !is_missing(&value) => Err(wrong(&format!("{at}.{key}"), "a string", &value)),
        text => Ok(text),
    }
}

/// A field that is a list of spans, or missing.
fn spans(object: &JsValue, at: &str, key: &str) -> Result<Vec<[usize; 2]>, JsValue> {
    let value = Reflect::get(object, &key.into())?;
    if is_missing(&value) {
        return Ok(Vec::new());
    }
    if !Array::is_array(&value) {
        return Err(wrong(&format!("{at}.{key}"), "an array of spans", &value));
    }
    let offset = |number: JsValue| number.as_f64().filter(|n| n.fract() == 0.0 && *n >= 0.0).map(|n| n as usize);
    let span = |value: JsValue| match Array::is_array(&value).then(|| Array::from(&value)) {
        Some(ends) if ends.length() == 2 => offset(ends.get(0)).zip(offset(ends.get(1))).map(|(start, end)| [start, end]),
        _ => None,
    };
    let bad = |i: usize| error(&format!("{at}.{key}[{i}] must be a span such as [0, 12]"));
    Array::from(&value).iter().enumerate().map(|(i, value)| span(value).ok_or_else(|| bad(i))).collect()
}

fn is_missing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Maps as plain objects, `None` as null.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

fn wrong(at: &str, wanted: &str, value: &JsValue) -> JsValue {
    let got = match value {
        v if v.is_null() => "null".to_owned(),
        v if Array::is_array(v) => "an array".to_owned(),
        v if v.is_undefined() => "undefined".to_owned(),
        v => v.js_typeof().as_string().unwrap_or_default(),
    };
    error(&format!("{at} must be {wanted}, not {got}"))
}

fn error(message: &str) -> JsValue {
    JsError::new(message).into()
}
