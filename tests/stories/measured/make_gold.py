#!/usr/bin/env python3
"""Makes, from the marked articles and the gold in words, the plain articles and the gold in offsets that a scorer reads.

    python3 make_gold.py OUT [STORY...]

Python 3.9 and nothing else. Stops with a message where the gold names words that are not there, or are there twice."""
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
INLINE = {"dateline", "section_label"}           # stand in the line of the sentence that follows
QUOTES = re.compile(r"“[^“”]*”|\"[^\"]*\"")
WORD = re.compile(r"U\.S\.|\d[\d,]*\d|[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*")
LEAST = 6                                        # words in a row that count as copied


def main(out, names):
    for folder in sorted(p.parent for p in HERE.glob("*/gold.txt")):
        if not names or folder.name in names:
            make(folder, Path(out) / folder.name)


def make(folder, out):
    articles = [Article(chr(65 + i), path) for i, path in enumerate(sorted((folder / "articles").glob("*.txt")))]
    sentences = {name: s for a in articles for name, s in a.sentences.items()}
    by_label = {a.label: a for a in articles}
    gold = sections((folder / "gold.txt").read_text(encoding="utf-8"))
    files = {
        "sentences": {"sentences": [{"id": scorer_id(n), "article": n[0], "role": "headline" if n[1:] == "00" else "body",
                                     "span": by_label[n[0]].span(s)} for n, s in sentences.items()]},
        "boilerplate": {"articles": {a.label: a.about for a in articles}, "boilerplate": [b for a in articles for b in a.fragments]},
    }
    clusters = list(read_clusters(gold["clusters"], sentences))
    files["clusters"] = {"clusters": [{k: c[k] for k in ("id", "label", "kind", "articles", "silent", "members")} for c in clusters]}
    files["conflicts"] = {"conflicts": list(read_conflicts(gold["conflicts"], by_label))}
    files["provenance"] = {
        "articles": [{"article": a, "lead_outlet": None if o == "none" else o} for a, o in map(key_value, gold["lead outlets"])],
        "independence": [{"cluster": c["id"], "label": c["label"], "independent_origins_stated": len(c["origins"]), "origins": c["origins"]}
                         for c in clusters]}
    files["quotes"] = read_quotes(gold["quotations"], articles)
    files["reuse"] = {"passages": list(reuse(articles, list(read_copied(gold["copied"], by_label)))), "close_paraphrases": []}
    (out / "articles").mkdir(parents=True, exist_ok=True)
    for a in articles:
        (out / "articles" / a.path.name).write_text(a.text, encoding="utf-8", newline="")
    for name, content in files.items():
        (out / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    kinds = {}
    for c in files["conflicts"]["conflicts"]:
        kinds[c["class"]] = kinds.get(c["class"], 0) + 1
    print(f"{folder.name}: {len(sentences)} sentences, {sum(c['kind'] == 'same_fact' for c in clusters)} facts in {len(clusters)} clusters, "
          f"conflicts {kinds}, {len(files['quotes']['quotes'])} quotations, {len(files['reuse']['passages'])} passages")


class Article:
    """A marked article: what its plain text is and where the marked pieces stand in it."""

    def __init__(self, label, path):
        self.label, self.path, self.text, self.sentences, self.fragments = label, path, "", {}, []
        head, body = path.read_text(encoding="utf-8").split("---\n", 1)
        about = dict(map(key_value, head.strip().split("\n")))
        outlet, _, basis = about["outlet"].partition(", ")
        self.about = {"label": label, "file": f"articles/{path.name}", "outlet": outlet, "outlet_basis": basis, "published": about["published"]}
        inline = False                            # the last piece lets the next one stand in its line
        for line in body.rstrip("\n").split("\n"):
            if not line:
                self.text, inline = self.text.rstrip(" ") + "\n\n", False
                continue
            kind, _, piece = line.partition("| ")
            sentence = kind.isdigit()
            if self.text and not self.text.endswith("\n"):
                self.text += " " if inline and (sentence or kind in INLINE) else "\n"
            start = len(self.text)
            self.text += piece
            span = (start, len(self.text))
            if sentence or kind == "head":
                self.sentences[f"{label}{'00' if kind == 'head' else kind}"] = span
            else:
                self.fragments.append({"id": f"{label}.b{len(self.fragments) + 1:02}", "article": label, "kind": kind, "span": self.span(span)})
            inline = sentence or kind in INLINE
        self.text += "\n"
        for s in self.fragments:
            s["span"] = self.span((s["span"]["start"], s["span"]["end"]))

    def span(self, s):
        return {"text": self.text[slice(*s)], "start": s[0], "end": s[1], "line": self.text.count("\n", 0, s[0]) + 1}

    def find(self, words, inside):
        """The one place of some words inside a span."""
        found = [m.start() + inside[0] for m in re.finditer(re.escape(words), self.text[slice(*inside)])]
        if len(found) != 1:
            sys.exit(f"{self.path.name}: {words!r} stands {len(found)} times in {self.text[slice(*inside)]!r}")
        return found[0], found[0] + len(words)


def key_value(line):
    key, _, value = line.strip().partition(": ")
    return key, value


def sections(text):
    parts = re.split(r"^== (.*)$", text, flags=re.M)
    return {name: [line for line in body.split("\n") if line.strip()] for name, body in zip(parts[1::2], parts[2::2])}


def scorer_id(name):
    return f"{name[0]}.s{name[1:]}"


def read_clusters(lines, sentences):
    """Three lines each: kind and label, the sentences, the independent sources."""
    labels = sorted({n[0] for n in sentences})
    for n, i in enumerate(range(0, len(lines), 3)):
        kind, label = key_value(lines[i])
        (says, members), (origin, origins) = key_value(lines[i + 1]), key_value(lines[i + 2])
        members = members.split()
        unknown = [m for m in members if m not in sentences]
        if kind not in ("same fact", "same question") or says != "says" or origin != "origins" or unknown or len({m[0] for m in members}) < 2 \
                or members != sorted(set(members)):
            sys.exit(f"cluster {label!r}: not three lines of kind, sentences of two articles in order, origins; unknown {unknown}")
        yield {"id": f"K{n + 1:02}", "label": label, "kind": kind.replace(" ", "_"), "articles": sorted({m[0] for m in members}),
               "silent": [a for a in labels if a not in {m[0] for m in members}],
               "members": [{"sentence": scorer_id(m), "article": m[0]} for m in members],
               "origins": [] if origins == "none" else origins.split("; ")}


def read_conflicts(lines, by_label):
    """Not indented: class, kind, severity and question. By two spaces: what a side says. By four: where it says so."""
    entries = []
    for line in lines:
        depth = len(line) - len(line.lstrip())
        if depth == 0:
            head, label = key_value(line)
            kind, sort, severity = head.split(", ")
            label, _, focus = label.partition("; focus ")
            entries.append({"id": f"X{len(entries) + 1:02}", "class": kind.replace(" ", "_"), "kind": sort, "severity": severity, "label": label,
                            "sides": [], "focus_side": int(focus) - 1 if focus else None})
        elif depth == 2:
            entries[-1]["sides"].append({"value": line.strip(), "articles": [], "evidence": []})
        else:
            where, words = key_value(line)
            article, side = by_label[where[0]], entries[-1]["sides"][-1]
            side["evidence"].append({"article": where[0], **article.span(article.find(words, article.sentences[where]))})
            side["articles"] = sorted({*side["articles"], where[0]})
    for e in entries:
        if len(e["sides"]) < 2 or not all(s["evidence"] for s in e["sides"]):
            sys.exit(f"conflict {e['label']!r}: needs two sides with evidence")
    return entries


def read_quotes(lines, articles):
    """A line for each pair of marks, in order: the sentences, then the speaker's words there, `nobody`, `term`, or what it continues."""
    given, rows, aside = list(map(key_value, lines)), [], []
    for a in articles:
        for m in QUOTES.finditer(a.text):
            inner = a.span((m.start() + 1, m.end() - 1))
            under = [n for n, s in a.sentences.items() if s[0] < m.end() and m.start() < s[1]]
            row = {"id": f"{a.label}.q{len(rows) + 1}", "article": a.label, "kind": "quotation", "span": a.span(m.span()), "inner": inner,
                   "nested_in": None, "continues": None, "speaker_stated": None}
            if not under:
                aside.append(row)
                continue
            where, speaker = given.pop(0) if given else ("", "")
            if where != "-".join(dict.fromkeys((under[0], under[-1]))):
                sys.exit(f"{a.path.name}: quotation {m.group()!r} stands in {under}, the gold's next is in {where or 'none'}")
            row["at"] = where
            if speaker == "term":
                row["kind"] = "term"
            elif speaker.startswith("continues "):
                row["continues"] = next(r["id"] for r in reversed(rows) if r["at"] == speaker.split()[1])
            elif speaker != "nobody":
                rest = a.sentences[under[0]][0], a.sentences[under[-1]][1]
                outside = [s for s in ((rest[0], m.start()), (m.end(), rest[1])) if re.search(rf"(?<!\w){re.escape(speaker)}(?!\w)", a.text[slice(*s)])]
                if len(outside) != 1:
                    sys.exit(f"{where}: the speaker {speaker!r} stands {len(outside)} times beside the quotation")
                at = re.search(rf"(?<!\w){re.escape(speaker)}(?!\w)", a.text[slice(*outside[0])]).start() + outside[0][0]
                row["speaker_stated"] = a.span((at, at + len(speaker)))
            rows.append(row)
    if given:
        sys.exit(f"quotations that are not there: {given}")
    return {"quotes": rows, "quotes_in_boilerplate": aside}


def read_copied(lines, by_label):
    """Pairs of lines: a passage in two articles, changed a little, or equal and said to be trivial (a name, a phrase of the trade)."""
    for one, two in zip(lines[::2], lines[1::2]):
        spans = []
        for where, words in map(key_value, (one, two)):
            words, _, trivial = words.partition("; ")
            spans.append((where[0], by_label[where[0]].find(words, by_label[where[0]].sentences[where])))
        yield *spans, bool(trivial)


def reuse(articles, copied):
    """The passages given, and every run of six or more equal words of headline and body."""
    for i, a in enumerate(articles):
        for b in articles[i + 1:]:
            given = [(x[1], y[1], trivial) for x, y, trivial in copied if (x[0], y[0]) == (a.label, b.label)]
            runs = [(*r, False) for r in equal_runs(a, b) if not any(meet(r[0], x) and meet(r[1], y) for x, y, _ in given)]
            for x, y, trivial in sorted(given + runs):
                yield {"pair": [a.label, b.label], "trivial": trivial,
                       "segments": [{"a": a.span(x), "b": b.span(y)}]}


def meet(one, two):
    return one[0] < two[1] and two[0] < one[1]


def equal_runs(a, b):
    """Longest runs of equal words of two articles, as pairs of spans."""
    x, y = words_of(a), words_of(b)
    found = []
    for i in range(len(x)):
        for j in range(len(y)):
            if x[i][0] == y[j][0] and (i == 0 or j == 0 or x[i - 1][0] != y[j - 1][0]):
                n = 0
                while i + n < len(x) and j + n < len(y) and x[i + n][0] == y[j + n][0]:
                    n += 1
                if n >= LEAST:
                    found.append(((x[i][1], x[i + n - 1][2]), (y[j][1], y[j + n - 1][2])))
    return found


def words_of(a):
    return [(re.sub(r"[^a-z0-9]", "", m.group().casefold()), m.start(), m.end()) for s in sorted(a.sentences.values())
            for m in WORD.finditer(a.text, *s)]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
