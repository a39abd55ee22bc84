#!/usr/bin/env python3
"""Writes the tables of word clusters that `train clusters` packs for the name tagger: word, cluster, group of clusters.

usage: word-clusters.py en SPACY_LOOKUPS_DATA > en.tsv      a folder with en_lexeme_cluster.json.gz, en_lexeme_prob.json.gz
       word-clusters.py ru NAVEC.tar > ru.tsv                for --stemmed; natasha's navec_news_v1_1B_250K_300d_100q.tar

English: the Brown clusters of spacy-lookups-data 1.0.5 (MIT) for the commonest words; a cluster's number there is its path
in the tree from the lowest bit on, so the six lowest bits are its group. Russian: k-means over the word vectors of navec
(in natasha 1.6.0, MIT), the centres grouped after Ward; of the commonest words, all others have the cluster whose centre is
nearest. Python needs numpy, and for Russian navec and scikit-learn. The same input gives the same table.
"""
import gzip
import json
import re
import sys

WORDS = 70_000
CLUSTERS = 1000
GROUPS = 63
WORD = re.compile(r"[^\W\d_][\w.&'’-]*")


def english(folder):
    def read(name):
        return json.load(gzip.open(f"{folder}/en_lexeme_{name}.json.gz"))

    paths, likely = read("cluster"), read("prob")
    words = sorted((word for word in paths if paths[word] and WORD.fullmatch(word)), key=lambda word: -likely[word])
    numbers = {path: number for number, path in enumerate(sorted(set(paths.values()) - {0}), 1)}
    for word in words[:WORDS]:
        yield word, numbers[paths[word]], paths[word] & 63


def russian(path):
    import numpy as np
    from navec import Navec
    from sklearn.cluster import AgglomerativeClustering, MiniBatchKMeans

    def unit(rows):
        return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)

    navec = Navec.load(path)
    words, counts = navec.vocab.words, navec.vocab.counts
    order = [at for at in sorted(range(len(words)), key=lambda at: -counts[at]) if WORD.fullmatch(words[at])]
    vectors = unit(navec.pq.unpack()[order].astype(np.float32))
    found = MiniBatchKMeans(CLUSTERS, random_state=1, batch_size=4096, n_init=1, max_iter=60).fit(vectors[:WORDS])
    groups = AgglomerativeClustering(GROUPS).fit_predict(unit(found.cluster_centers_))
    squares = (found.cluster_centers_**2).sum(axis=1)
    rest = [(squares - 2 * vectors[at] @ found.cluster_centers_.T).argmin() for at in range(WORDS, len(order))]
    for at, cluster in zip(order, [*found.labels_, *rest]):
        yield words[at], cluster + 1, groups[cluster]


for row in {"en": english, "ru": russian}[sys.argv[1]](sys.argv[2]):
    print(*row, sep="\t")
