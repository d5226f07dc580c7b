#!/usr/bin/env python3
"""Builds lexicon/en/tags.txt, verb_forms.txt and noun_forms.txt from two PyPI packages and a list of frequent words.

    pip download --no-deps textblob==0.20.1 lemminflect==0.2.3
    python3 scripts/build_tags.py textblob-*.whl lemminflect-*.whl RANKED_WORDS TAGGED

textblob (MIT) ships the lexicon of Brill's tagger (MIT), lemminflect (MIT) the inflections of English. RANKED_WORDS holds lower-case
words, most frequent first; TAGGED is text with Penn tags (scripts/tag_text.py), which says how often a word bears which; words beyond KEPT of them are left to the rules for endings in src/read/tag/guess.rs.
"""
import csv, gzip, io, sys, zipfile
from collections import Counter, defaultdict
from pathlib import Path

# How many of the most frequent words are considered for the forms, and how many of them for the list of tags.
CONSIDERED = 24_000
KEPT = 16_000
OUT = Path(__file__).parent.parent / "lexicon/en"
PENN = set("CC CD DT EX IN JJ JJR JJS MD NN NNS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB".split())
# Closed-class and very frequent words that the sources lack or get wrong; by hand.
BY_HAND = dict(line.split(None, 1) for line in (Path(__file__).parent / "tags_by_hand.txt").read_text().splitlines() if line and line[0] != "#")


def member(package, name):
    return zipfile.ZipFile(package).read(name)


def brill(package):
    """Most likely tag of each word as written."""
    words = {}
    for line in member(package, "textblob/en/en-lexicon.txt").decode().splitlines():
        word, _, tags = line.partition(" ")
        if tags and not line.startswith(";;;"):
            words.setdefault(word, tags.split()[0])
    return words


def inflections(package):
    """Tags each word form can bear, and the forms that lemmas take."""
    can, verbs, nouns = defaultdict(set), {}, {}
    text = gzip.decompress(member(package, "lemminflect/resources/infl_lu.csv.gz")).decode()
    for lemma, kind, *forms in csv.reader(io.StringIO(text)):
        forms = [f.split("/") if f else [] for f in forms]
        first = lambda i: forms[i] if i < len(forms) else []
        if kind == "verb":
            can[lemma] |= {"VB"}
            past, part, ing, third = (first(i) for i in range(4))
            for form in past: can[form].add("VBD")
            for form in part or past: can[form].add("VBN")
            for form in ing: can[form].add("VBG")
            for form in third: can[form].add("VBZ")
            verbs[lemma] = (past, part or past, ing, third)
        elif kind == "noun":
            can[lemma].add("NN")
            for form in first(0): can[form].add("NNS")
            nouns[lemma] = first(0)
        elif kind in ("adj", "adv"):
            a, b, c = ("JJ", "JJR", "JJS") if kind == "adj" else ("RB", "RBR", "RBS")
            can[lemma].add(a)
            for form in first(0): can[form].add(b)
            for form in first(1): can[form].add(c)
    return can, verbs, nouns


def counted(tagged):
    """How often each word in small letters bears each tag in tagged text."""
    counts, begins = defaultdict(Counter), True
    for line in Path(tagged).read_text().splitlines():
        word, _, tag = line.partition("\t")
        if word.islower() and tag in PENN:
            counts[word]["VB" if tag == "VBP" else tag] += 1
        elif word.istitle() and not begins:
            counts[word][tag] += 1
        begins = not tag
    return counts


def main(textblob, lemminflect, ranked, tagged):
    rank = {w: i for i, w in enumerate(Path(ranked).read_text().split())}
    lexicon, (can, verbs, nouns) = brill(textblob), inflections(lemminflect)
    tags, seen = {}, counted(tagged)
    for word in sorted(set(list(rank)[:CONSIDERED])):
        if not word.isascii() or not word.replace("-", "").replace("'", "").isalpha():
            continue
        lower, title = lexicon.get(word), lexicon.get(word.capitalize())
        capital = seen.get(word.capitalize(), Counter())
        if capital["JJ"] * 5 > sum(capital.values()) * 2 > 4 and sum(seen.get(word, Counter()).values()) < capital["JJ"]:
            tags[word] = "^JJ NN" if capital["NN"] else "^JJ"
            continue
        possible = set(can.get(word, ()))
        if lower in PENN:
            likely = lower
        elif title in ("JJ", "NNPS") and not possible - {"NN", "JJ", "NNS"}:
            tags[word] = "^" + title            # a name's adjective: Iranian
            continue
        elif title in ("NNP", "NNPS") or not possible:
            continue                            # left to the rules: a name, or nothing known
        else:
            order = ["NNS", "VBD", "VBN", "VBZ", "VBG", "NN", "JJ", "RB", "VB", "JJR", "JJS", "RBR", "RBS"]
            likely = min(possible, key=order.index)
        if likely == "VBP": likely = "VB"
        if likely == "NN": possible -= {"NNS"}     # uninflected plurals cost more than they help
        rest = sorted(possible - {likely}, key=["VB", "VBZ", "VBD", "VBN", "VBG", "NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS"].index)
        tags[word] = " ".join(order_by(seen.get(word, Counter()), [likely, *rest])[:5])
    for word, by_hand in BY_HAND.items():
        tags[word] = " ".join(sorted(by_hand.split(), key=lambda t: -seen[word][t]))
    frequent = {w: t for w, t in tags.items() if w in BY_HAND or rank[w] < KEPT}
    kept = {w: t for w, t in frequent.items() if w in BY_HAND or t != guess(w, frequent)}
    write("tags", by_tags(kept), "Parts of speech of frequent words.",
          "Penn tags, the most likely first (VB stands for VBP too; ^ marks words written with a capital), then the words that can bear them, "
          "each followed by the number of letters that the next has in common with it",
          "lexicon of Brill's tagger (MIT) as shipped in textblob 0.20.1 (MIT); inflections of lemminflect 0.2.3 (MIT); counts in English "
          "Wikipedia (CC BY-SA) as tagged by spaCy en_core_web_sm 3.8.0 (MIT); the more frequent words of GloVe 6B (PDDL 1.0); scripts/build_tags.py")
    irregular = {}
    for lemma, forms in verbs.items():
        if rank.get(lemma, CONSIDERED) < CONSIDERED and lemma.isascii() and lemma.isalpha():
            for form in (f for group in forms for f in group):
                if form != lemma and form.isascii() and lemma_of_verb(form, tags) != lemma and form in rank and "VB" in tags.get(lemma, "").split():
                    if form not in irregular or rank[lemma] < rank[irregular[form]]:
                        irregular[form] = lemma
    write("verb_forms", irregular, "Verb forms that the rules of src/read/lemma.rs do not lead back to their lemma.", "form, lemma",
          "lemminflect 0.2.3 (MIT); scripts/build_tags.py")
    plural = {}
    for lemma, forms in nouns.items():
        if rank.get(lemma, CONSIDERED) < CONSIDERED and lemma.isascii() and lemma.isalpha():
            for form in forms:
                # In the news bases are more often a base's than a basis's; the rules lead there.
                if form != "bases" and form != lemma and form in rank and form.isascii() and lemma_of_noun(form) != lemma:
                    plural.setdefault(form, lemma)
    write("noun_forms", plural, "Plurals that the rules of src/read/lemma.rs do not lead back to their lemma.", "plural, singular",
          "lemminflect 0.2.3 (MIT); scripts/build_tags.py")


def by_tags(words):
    """Tags to the words that bear them, front-coded: "abbey2bot" is "abbey", "abbot"."""
    groups = defaultdict(list)
    for word, tags in sorted(words.items()):
        groups[tags.lower()].append(word)
    return {tags: front_coded(group) for tags, group in groups.items()}


def front_coded(words):
    out = words[0]
    for before, word in zip(words, words[1:]):
        shared = next((i for i, (a, b) in enumerate(zip(before, word)) if a != b), min(len(before), len(word)))
        shared = min(shared, 9)
        out += f"{shared}{word[shared:]}"
    return out


def order_by(seen, listed):
    """Tags in the order of their count in tagged text where it says enough; rare ones there are mistakes of its tagger."""
    total = sum(seen.values())
    if total < 8:
        return listed
    often = [tag for tag, n in seen.most_common() if n * 40 >= total and n > 1]
    # Verbs are rarer than the same words as nouns, and clauses hang on them.
    return often + [tag for tag in listed if tag[0] == "V" and tag not in often]


def guess(word, tags):
    """What src/read/tag/guess.rs makes of a word that is not in the list: must say the same."""
    def base(stem):
        entry = tags.get(stem, "")
        return entry.split()
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        for stem in stems(word, "s"):
            entry = base(stem)
            if "NN" in entry or "VB" in entry:
                out = [t for t, b in (("NNS", "NN"), ("VBZ", "VB")) if b in entry]
                if "VB" in entry and ("NN" not in entry or entry.index("VB") < entry.index("NN")):
                    out.reverse()
                return " ".join(out)
        return None
    if len(word) > 6 and word.endswith(("lity", "ment", "sion", "tion")):
        return "NN"
    if len(word) > 6 and word.endswith(("ical", "ional", "ious")):
        return "JJ"
    if word.endswith("ed") and len(word) > 4:
        return "VBN VBD" if any("VB" in base(s) for s in stems(word, "ed")) else None
    if word.endswith("ing") and len(word) > 5:
        return "VBG NN" if any("VB" in base(s) for s in stems(word, "ing")) else None
    if word.endswith("ly") and len(word) > 4:
        return "RB"
    return None


def stems(word, suffix):
    """Words that `word` may be an inflected form of."""
    if suffix == "s":
        out = [word[:-1]]
        if word.endswith("ies"): out.insert(0, word[:-3] + "y")
        elif word.endswith("es"): out.append(word[:-2])
        return out
    stem = word[:-len(suffix)]
    out = [stem, stem + "e"]
    if suffix == "ed" and stem.endswith("i"): out.append(stem[:-1] + "y")
    if len(stem) > 2 and stem[-1] == stem[-2]: out.append(stem[:-1])
    return out


def lemma_of_verb(word, tags):
    for suffix in ("s", "ed", "ing"):
        if word.endswith(suffix):
            for stem in stems(word, suffix):
                if "VB" in tags.get(stem, "").split():
                    return stem
    return word


def lemma_of_noun(word):
    if word.endswith("ies"): return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")): return word[:-2]
    return word[:-1] if word.endswith("s") else word


def write(name, table, about, columns, source):
    lines = [f"# {about}", f"# Columns: {columns}.", f"# Source: {source}."]
    lines += [f"{w}\t{t.lower()}" for w, t in sorted(table.items(), key=lambda x: x[0].encode())]
    (OUT / f"{name}.txt").write_text("\n".join(lines) + "\n")
    print(name, len(table), file=sys.stderr)


main(*sys.argv[1:])
