//! Whether a report, as JSON, keeps the contract. Reads the JSON and not the Rust types, as any other program does.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

const BLOCKS: &[&str] = &[
    "headline",
    "subheading",
    "body",
    "byline",
    "bio",
    "dateline",
    "caption",
    "credit",
    "label",
    "related",
    "navigation",
    "copyright",
    "comments",
    "notice",
    "other",
];

/// What of the contract `report` breaks, one line each; empty for a sound report. `min_words` is the option it was made with.
pub fn faults(report: &Value, min_words: u64) -> Vec<String> {
    let mut check = Check::new(report, min_words);
    check.whole();
    for article in list(&report["articles"]) {
        check.article(article);
    }
    for claim in list(&report["claims"]) {
        check.claim(claim);
    }
    for cluster in list(&report["clusters"]) {
        check.cluster(cluster);
    }
    for reuse in list(&report["reuse"]) {
        check.reuse(reuse);
    }
    for conflict in list(&report["conflicts"]) {
        check.conflict(conflict);
    }
    check.pairs();
    for origin in list(&report["origins"]) {
        check.origin(origin);
    }
    check.stories();
    for note in list(&report["notes"]) {
        check.note(note);
    }
    check.faults
}

struct Check<'a> {
    report: &'a Value,
    min_words: u64,
    /// Each article's text in UTF-16 code units, by id.
    texts: BTreeMap<&'a str, Vec<u16>>,
    articles: BTreeMap<&'a str, &'a Value>,
    entities: BTreeSet<&'a str>,
    claims: BTreeMap<&'a str, &'a Value>,
    clusters: BTreeSet<&'a str>,
    faults: Vec<String>,
}

impl<'a> Check<'a> {
    fn new(report: &'a Value, min_words: u64) -> Self {
        let ids = |kind: &str| list(&report[kind]).iter().map(|item| (text(&item["id"]), item)).collect::<BTreeMap<_, _>>();
        let articles = ids("articles");
        Self {
            report,
            min_words,
            texts: articles.iter().map(|(&id, article)| (id, text(&article["text"]).encode_utf16().collect())).collect(),
            entities: ids("entities").into_keys().collect(),
            claims: ids("claims"),
            clusters: ids("clusters").into_keys().collect(),
            articles,
            faults: Vec::new(),
        }
    }

    fn must(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(fault());
        }
    }

    fn one_of(&mut self, value: &Value, allowed: &[&str], at: &str) {
        self.must(value.as_str().is_some_and(|v| allowed.contains(&v)), || format!("{at}: {value} is not one of {allowed:?}"));
    }

    fn share(&mut self, value: &Value, at: &str) {
        self.must(value.as_f64().is_some_and(|v| (0.0..=1.0).contains(&v)), || format!("{at}: {value} is not from 0 to 1"));
    }

    fn filled(&mut self, value: &Value, at: &str) {
        self.must(value.as_str().is_some_and(|v| !v.trim().is_empty()), || format!("{at}: {value} has no words"));
    }

    fn known_entity(&mut self, value: &Value, at: &str) {
        let known = value.is_null() || self.entities.contains(text(value));
        self.must(known, || format!("{at}: no entity {value}"));
    }

    /// A span that is not empty unless `empty` says it may be; null counts as a fault.
    fn span(&mut self, article: &str, value: &Value, empty: bool, at: &str) -> [usize; 2] {
        let span = pair(value);
        let text = self.texts.get(article);
        let sound = span.zip(text).is_some_and(|([start, end], text)| {
            let boundary = |i: usize| i == 0 || i >= text.len() || !(0xDC00..0xE000).contains(&text[i]);
            (start < end || empty && start == end) && end <= text.len() && boundary(start) && boundary(end)
        });
        self.must(sound, || format!("{at}: {value} is no span of {article}"));
        if sound { span.unwrap_or_default() } else { [0, 0] }
    }

    fn optional_span(&mut self, article: &str, value: &Value, at: &str) {
        if !value.is_null() {
            self.span(article, value, false, at);
        }
    }

    fn whole(&mut self) {
        let report = self.report;
        self.must(report["version"] == 1, || "version is not 1".into());
        self.must(report["offsets"] == "utf-16", || "offsets are not utf-16".into());
        for (kind, letter) in
            [("articles", 'a'), ("entities", 'e'), ("claims", 'c'), ("clusters", 'k'), ("reuse", 'r'), ("conflicts", 'x')]
        {
            self.must(report[kind].is_array(), || format!("{kind} is no list"));
            for (i, item) in list(&report[kind]).iter().enumerate() {
                self.must(text(&item["id"]) == format!("{letter}{}", i + 1), || format!("{kind}[{i}] has the id {}", item["id"]));
            }
        }
        for entity in list(&report["entities"]) {
            let at = format!("entity {}", entity["id"]);
            self.filled(&entity["name"], &at);
            self.one_of(&entity["kind"], &["person", "organization", "place", "event", "other"], &at);
            self.must(list(&entity["aliases"]).iter().all(Value::is_string), || format!("{at}: aliases"));
        }
    }

    fn article(&mut self, article: &Value) {
        let id = text(&article["id"]);
        for key in ["name", "text", "language"] {
            self.must(article[key].is_string(), || format!("{id}.{key} is no text"));
        }
        self.must(article["outlet"].is_null() || article["outlet"].is_string(), || format!("{id}.outlet"));
        self.must(article["published"].is_null() || is_day(&article["published"]), || format!("{id}.published"));
        self.must(article["words"].is_u64(), || format!("{id}.words"));
        let blocks = self.blocks(id, list(&article["blocks"]));
        self.sentences(id, article, &blocks);
        for (i, mention) in list(&article["entities"]).iter().enumerate() {
            let at = format!("{id}.entities[{i}]");
            self.span(id, &mention["span"], false, &at);
            self.must(mention["entity"].is_string(), || at.clone());
            self.known_entity(&mention["entity"], &at);
        }
        for (i, quantity) in list(&article["quantities"]).iter().enumerate() {
            let at = format!("{id}.quantities[{i}]");
            self.span(id, &quantity["span"], false, &at);
            let number = |key: &str| quantity[key].as_f64();
            let ordered = |low: Option<f64>, high: Option<f64>| low.zip(high).is_none_or(|(low, high)| low <= high);
            self.must(["value", "min", "max"].iter().all(|k| quantity[k].is_null() || quantity[k].is_number()), || at.clone());
            self.must(ordered(number("min"), number("max")), || format!("{at}: min above max in {quantity}"));
        }
        for (i, date) in list(&article["dates"]).iter().enumerate() {
            let at = format!("{id}.dates[{i}]");
            self.span(id, &date["span"], false, &at);
            self.must(date["relative"].is_boolean(), || format!("{at}.relative"));
            let days = ["from", "to"].map(|key| &date[key]);
            self.must(days.iter().all(|day| day.is_null() || is_day(day)), || format!("{at}: {date}"));
            self.must(days[0].is_null() == days[1].is_null() && text(days[0]) <= text(days[1]), || format!("{at}: {date}"));
        }
        self.speech(id, article);
    }

    /// Blocks follow each other with nothing but white space between.
    fn blocks(&mut self, id: &str, blocks: &[Value]) -> Vec<([usize; 2], bool)> {
        let mut before = 0;
        let mut known = Vec::new();
        let units = self.texts[id].clone();
        let white = |from: usize, to: usize| {
            units.get(from..to).is_some_and(|gap| String::from_utf16_lossy(gap).chars().all(|c| c.is_whitespace() || is_unseen(c)))
        };
        for (i, block) in blocks.iter().enumerate() {
            let at = format!("{id}.blocks[{i}]");
            let span = self.span(id, &block["span"], false, &at);
            self.must(white(before, span[0]), || format!("{at}: words between {before} and {} are in no block", span[0]));
            self.one_of(&block["kind"], BLOCKS, &at);
            self.filled(&block["reason"], &at);
            known.push((span, ["headline", "subheading", "body"].contains(&text(&block["kind"]))));
            before = span[1];
        }
        self.must(white(before, units.len()), || format!("{id}: words behind {before} are in no block"));
        known
    }

    fn sentences(&mut self, id: &str, article: &Value, blocks: &[([usize; 2], bool)]) {
        let mut before = 0;
        for (i, sentence) in list(&article["sentences"]).iter().enumerate() {
            let at = format!("{id}.sentences[{i}]");
            let span = self.span(id, &sentence["span"], false, &at);
            let block = sentence["block"].as_u64().and_then(|b| blocks.get(usize::try_from(b).ok()?));
            let within = block.is_some_and(|(block, article)| *article && block[0] <= span[0] && span[1] <= block[1]);
            self.must(within, || format!("{at}: not within an article block"));
            self.must(before <= span[0], || format!("{at}: overlaps the one before"));
            before = span[1];
        }
    }

    fn speech(&mut self, id: &str, article: &Value) {
        let ids: BTreeSet<&str> = list(&article["attributions"]).iter().map(|s| text(&s["id"])).collect();
        self.must(ids.len() == list(&article["attributions"]).len(), || format!("{id}: attribution ids repeat"));
        for (i, quotation) in list(&article["quotations"]).iter().enumerate() {
            let at = format!("{id}.quotations[{i}]");
            self.span(id, &quotation["span"], false, &at);
            self.one_of(&quotation["kind"], &["speech", "scare"], &at);
            self.optional_span(id, &quotation["cue"], &at);
            let attribution = &quotation["attribution"];
            self.must(attribution.is_null() || ids.contains(text(attribution)), || format!("{at}: no attribution {attribution}"));
            let speaker = &quotation["speaker"];
            if !speaker.is_null() {
                self.span(id, &speaker["span"], false, &at);
                self.known_entity(&speaker["entity"], &at);
                self.must(quotation["kind"] != "scare", || format!("{at}: scare quotes have a speaker"));
            }
        }
        for (i, said) in list(&article["attributions"]).iter().enumerate() {
            let at = format!("{id}.attributions[{i}]");
            self.one_of(&said["kind"], &["direct", "indirect", "mixed"], &at);
            self.optional_span(id, &said["cue"], &at);
            self.known_entity(&said["outlet"], &at);
            self.must(!list(&said["content"]).is_empty(), || format!("{at}: nothing is said"));
            for content in list(&said["content"]) {
                self.span(id, content, false, &at);
            }
            let source = &said["source"];
            if !source.is_null() {
                self.span(id, &source["span"], false, &at);
                self.known_entity(&source["entity"], &at);
                self.one_of(&source["class"], &["named", "role", "anonymous", "group", "outlet", "document"], &at);
            }
        }
    }

    fn claim(&mut self, claim: &Value) {
        let (id, article) = (text(&claim["id"]), text(&claim["article"]));
        let Some(&home) = self.articles.get(article) else {
            return self.faults.push(format!("{id}: no article {article}"));
        };
        let span = self.span(article, &claim["span"], false, id);
        let sentence = claim["sentence"].as_u64().map(|s| &home["sentences"][s as usize]["span"]).and_then(pair);
        self.must(sentence.is_some_and(|s| s[0] <= span[0] && span[1] <= s[1]), || format!("{id}: not within its sentence"));
        for part in ["subject", "predicate", "object"] {
            self.optional_span(article, &claim[part], id);
        }
        self.one_of(&claim["modality"], &["asserted", "reported", "alleged", "denied", "unknown", "opinion"], id);
        self.one_of(&claim["polarity"], &["affirmative", "negative"], id);
        self.must(claim["hedged"].is_boolean(), || format!("{id}.hedged"));
        self.must(claim["embedded"].is_boolean(), || format!("{id}.embedded"));
        self.share(&claim["checkworthiness"], id);
        let said = &claim["attribution"];
        let resolves = said.is_null() || list(&home["attributions"]).iter().any(|s| &s["id"] == said);
        self.must(resolves, || format!("{id}: no attribution {said}"));
        for entity in list(&claim["entities"]).iter().chain(Some(&claim["about"]).filter(|about| !about.is_null())) {
            self.known_entity(entity, id);
        }
        for kind in ["quantities", "dates"] {
            let length = list(&home[kind]).len() as u64;
            let within = list(&claim[kind]).iter().all(|i| i.as_u64().is_some_and(|i| i < length));
            self.must(within, || format!("{id}: {kind} out of range"));
        }
    }

    fn articles_of(&self, claims: &Value) -> BTreeSet<&'a str> {
        list(claims).iter().filter_map(|c| self.claims.get(text(c))).map(|c| text(&c["article"])).collect()
    }

    fn cluster(&mut self, cluster: &Value) {
        let id = text(&cluster["id"]);
        self.filled(&cluster["label"], id);
        self.must(list(&cluster["claims"]).iter().all(|c| self.claims.contains_key(text(c))), || format!("{id}: unknown claims"));
        let speaking = self.articles_of(&cluster["claims"]);
        self.must(speaking.len() > 1, || format!("{id}: claims of one article only"));
        let ids = |key: &str| list(&cluster[key]).iter().map(text).collect::<BTreeSet<_>>();
        let silent: BTreeSet<&str> = self.articles.keys().copied().filter(|a| !speaking.contains(a)).collect();
        self.must(ids("articles") == speaking && ids("silent") == silent, || format!("{id}: articles or silent"));
        self.one_of(&cluster["standing"], &["agreed", "differs", "disputed"], id);
        let conflict = list(&self.report["conflicts"]).iter().any(|x| x["cluster"] == cluster["id"]);
        self.must(conflict == (cluster["standing"] == "disputed"), || format!("{id}: standing and conflicts do not agree"));
        for origin in list(&cluster["origins"]) {
            self.known_entity(origin, id);
        }
        self.must(!list(&cluster["reasons"]).is_empty(), || format!("{id}: no reason"));
        for reason in list(&cluster["reasons"]) {
            self.filled(reason, id);
        }
        for loaded in list(&cluster["loaded"]) {
            let claim = text(&loaded["claim"]);
            let within = list(&cluster["claims"]).contains(&loaded["claim"]);
            self.must(within, || format!("{id}: loaded word in {claim}, which is not of it"));
            self.filled(&loaded["word"], id);
            if let Some(claim) = self.claims.get(claim) {
                self.span(text(&claim["article"]), &loaded["span"], false, id);
            }
        }
    }

    fn reuse(&mut self, reuse: &Value) {
        let id = text(&reuse["id"]);
        self.must(reuse["words"].as_u64().is_some_and(|n| n >= self.min_words), || format!("{id}: {} words", reuse["words"]));
        self.share(&reuse["similarity"], id);
        let articles = ["a", "b"].map(|side| text(&reuse[side]["article"]));
        self.must(articles[0] != articles[1], || format!("{id}: one article only"));
        let passages = [0, 1].map(|i| self.span(articles[i], &reuse[["a", "b"][i]]["span"], false, id));
        self.one_of(&reuse["kind"], &["verbatim", "edited"], id);
        let edits = list(&reuse["edits"]);
        self.must(edits.is_empty() == (reuse["kind"] == "verbatim"), || format!("{id}: kind and edits do not agree"));
        for (i, edit) in edits.iter().enumerate() {
            let at = format!("{id}.edits[{i}]");
            let spans = [0, 1].map(|i| self.span(articles[i], &edit[["a", "b"][i]], true, &at));
            let within = (0..2).all(|i| passages[i][0] <= spans[i][0] && spans[i][1] <= passages[i][1]);
            self.must(within, || format!("{at}: outside of the passage"));
            let kind = match spans.map(|s| s[0] == s[1]) {
                [false, false] => "replaced",
                [true, false] => "inserted",
                [false, true] => "deleted",
                [true, true] => "nothing",
            };
            self.must(edit["kind"] == kind, || format!("{at}: {kind}, but says {}", edit["kind"]));
        }
    }

    fn conflict(&mut self, conflict: &Value) {
        let id = text(&conflict["id"]);
        let kinds = ["number", "date", "name", "negation", "attribution", "certainty", "quotation"];
        self.one_of(&conflict["kind"], &kinds, id);
        self.one_of(&conflict["severity"], &["high", "medium", "low"], id);
        self.filled(&conflict["explanation"], id);
        let cluster = &conflict["cluster"];
        self.must(cluster.is_null() || self.clusters.contains(text(cluster)), || format!("{id}: no cluster {cluster}"));
        self.must(list(&conflict["sides"]).len() > 1, || format!("{id}: fewer than two sides"));
        for side in list(&conflict["sides"]) {
            self.filled(&side["value"], id);
            let claims = list(&side["claims"]);
            let known = claims.iter().all(|c| self.claims.contains_key(text(c)));
            self.must(!claims.is_empty() && known, || format!("{id}: a side without claims, or with unknown ones"));
        }
    }

    /// Each two articles once, in input order.
    fn pairs(&mut self) {
        let ids: Vec<&str> = list(&self.report["articles"]).iter().map(|a| text(&a["id"])).collect();
        let expected: Vec<_> = (0..ids.len()).flat_map(|i| (i + 1..ids.len()).map(move |j| (i, j))).collect();
        let place = |id: &Value| ids.iter().position(|i| *i == text(id)).unwrap_or(usize::MAX);
        let pairs: Vec<_> = list(&self.report["pairs"]).iter().map(|p| (place(&p["a"]), place(&p["b"]))).collect();
        self.must(pairs == expected, || format!("pairs are {pairs:?}, not {expected:?}"));
        for pair in list(&self.report["pairs"]) {
            for key in ["a_in_b", "b_in_a", "same_story"] {
                self.share(&pair[key], &format!("pair {}-{} {key}", pair["a"], pair["b"]));
            }
            self.must(pair["shared_claims"].is_u64(), || "shared_claims".into());
            let (shared, credited) = (&pair["shared_words"], &pair["credited_words"]);
            self.must(shared.as_u64() >= credited.as_u64() && credited.is_u64(), || {
                format!("{credited} of {shared} words credited")
            });
            let direction = &pair["direction"];
            if !direction.is_null() {
                let from = &direction["from"];
                self.must(from.is_null() || from == &pair["a"] || from == &pair["b"], || format!("copied from {from}"));
                self.filled(&direction["reason"], "direction");
            }
        }
    }

    fn stories(&mut self) {
        let stories = list(&self.report["stories"]);
        let told: Vec<&str> = stories.iter().flat_map(|story| list(&story["articles"])).map(text).collect();
        let each: BTreeSet<&str> = told.iter().copied().collect();
        let all = each == self.articles.keys().copied().collect() && told.len() == each.len();
        self.must(all, || "stories: not each article once".to_owned());
        let sizes: Vec<usize> = stories.iter().map(|story| list(&story["articles"]).len()).collect();
        self.must(sizes.is_sorted_by(|one, two| one >= two), || "stories: not the largest first".to_owned());
    }

    fn origin(&mut self, origin: &Value) {
        let at = format!("origin {}", origin["entity"]);
        self.must(origin["entity"].is_string(), || at.clone());
        self.known_entity(&origin["entity"], &at);
        for share in list(&origin["articles"]) {
            let id = text(&share["article"]);
            let claims = self.claims.values().filter(|c| text(&c["article"]) == id).count() as u64;
            self.must(self.articles.contains_key(id), || format!("{at}: no article {id}"));
            self.must(share["claims"].as_u64().is_some_and(|n| n <= claims), || format!("{at}: more claims than {id} has"));
            let ids = list(&share["claim_ids"]);
            self.must(share["claims"].as_u64() == Some(ids.len() as u64), || format!("{at}: its claims in {id} are not listed"));
            let known = |c: &Value| self.claims.get(text(c)).is_some_and(|claim| text(&claim["article"]) == id);
            let foreign = !ids.iter().all(known);
            self.must(!foreign, || format!("{at}: claims that are not of {id}"));
            self.share(&share["share"], &at);
            let passages: BTreeSet<&str> = list(&self.report["reuse"]).iter().map(|r| text(&r["id"])).collect();
            let evidence = list(&share["evidence"]);
            self.must(evidence.iter().all(|r| passages.contains(text(r))), || format!("{at}: unknown evidence"));
            self.must(evidence.is_empty() == (share["inferred"] == 0), || format!("{at}: inferred without evidence"));
        }
    }

    fn note(&mut self, note: &Value) {
        let article = &note["article"];
        self.must(article.is_null() || self.articles.contains_key(text(article)), || format!("note: no article {article}"));
        self.filled(&note["message"], "note");
        let code = text(&note["code"]);
        let sound = !code.is_empty() && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        self.must(sound, || format!("note: the code {code:?}"));
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn pair(value: &Value) -> Option<[usize; 2]> {
    let [start, end] = value.as_array()?.as_slice() else { return None };
    Some([start.as_u64()? as usize, end.as_u64()? as usize])
}

fn is_day(value: &Value) -> bool {
    crossread::parse_day(text(value)).is_ok() && text(value).len() == 10
}

/// Characters that nobody sees: they may stand between blocks as white space does.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
