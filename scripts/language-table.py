#!/usr/bin/env python3
"""Learns Sources/Language/Data/languages.bin: weights of letter runs that tell languages of one script apart.

usage: language-table.py TEXTS [-o languages.bin] [--only SCRIPT]

TEXTS is a folder of unpacked Debian packages (usr/share/... below it), as `dpkg -x` makes: gnome-user-docs,
libreoffice-l10n-{af,uz,xh,zu}, hunspell-sw, inkscape, wesnoth-1.16-data; and /usr/share/locale as usr/share/locale.
Python needs numpy, scipy, wordfreq 3.1 and lingua-language-detector 2.1. The same input gives the same file.

For each language the expected share of each run is counted, from word frequencies and from running text. Its logarithm
beside the mean of all languages is the weight of naive Bayes; logistic regression over made-up snippets then moves the
weights a little. Between close languages a word that both use alike speaks of a topic, not of a language, and gets one
frequency; a word that another language uses ten times as often is a guest there, and is left out.
"""
import argparse
import gettext
import glob
import html
import random
import re

import lingua
import numpy as np
import scipy.sparse as sparse
import wordfreq

# script: runs to keep, languages. A language marked `-` is one of little news: fewer samples, so that it needs more to be named.
SCRIPTS = {
    "hebr": (800, "he yi"),
    "han": (4000, "zh ja"),
    "deva": (4000, "hi mr ne -mai -sa -kok -brx -doi"),
    "arabic": (5000, "ar fa ur ps -ug -sd"),
    "cyrillic": (8000, "ru uk be bg mk sr kk ky mn -tt"),
    "latin": (21000, "en de nl fr es -ca pt -gl it ro pl cs sk sl hr -bs -sr@latin hu tr fi et lv lt da nb -nn sv is -fo "
              "af cy -ga -br -eu -oc -eo sq id -ms -fil vi zu xh -nso -lg -az -uz -ku -sw -gd -la"),
}
RANGES = {
    "latin": [(0x41, 0x5A), (0x61, 0x7A), (0xAA, 0xAA), (0xBA, 0xBA), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x24F),
              (0x1E00, 0x1EFF)],
    "cyrillic": [(0x400, 0x52F)],
    "arabic": [(0x620, 0x65F), (0x66E, 0x6D3), (0x6D5, 0x6D5), (0x6FA, 0x6FF), (0x750, 0x77F), (0x200C, 0x200C)],
    "deva": [(0x900, 0x963), (0x970, 0x97F)],
    "hebr": [(0x5D0, 0x5EA), (0x5F0, 0x5F2)],
    "han": [(0x3040, 0x30FF), (0x3400, 0x9FFF)],
}
CLOSE = [("id", "ms"), ("da", "nb"), ("nb", "nn"), ("da", "sv"), ("cs", "sk"), ("zu", "xh"), ("hr", "sr@latin"), ("hr", "bs"),
         ("hr", "sl"), ("es", "pt"), ("es", "gl"), ("es", "ca"), ("pt", "gl"), ("en", "de"), ("en", "it"), ("it", "es"),
         ("en", "fr"), ("de", "nl"), ("nl", "af"), ("sr", "mk"), ("bg", "mk"), ("ru", "uk"), ("ru", "be"), ("uk", "be"),
         ("ru", "bg")]
TOPICS = [("id", "ms"), ("da", "nb"), ("cs", "sk"), ("bg", "mk"), ("ru", "uk"), ("es", "pt"), ("es", "ca")]
FREQUENCIES = {"hr": "sh", "bs": "sh", "sr@latin": "sh"}
LOCALES = {"no": "nb", "tl": "fil", "sr@latin": "sr@latin", "sr@ijekavian": "sr", "sr@ijekavianlatin": "sr@latin"}
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
WORD_MARK = np.uint64(0x5BD1E995)
MARKUP = re.compile(r"<[^<>]*>|&\w+;|%\(?[\w$.#-]*\)?[a-zA-Z]?|\{[^{}]*\}|\$\w+|https?:\S+|\S+@\S+|\S*[/\\=<>|]\S*|--?\w[\w-]*")
MARKS = re.compile("[\u0300-\u036f\xad]")


# Texts


def tidy(text):
    return re.sub(r"\s+", " ", MARKUP.sub(" ", text.replace("&", "").replace("_", ""))).strip()


def read_texts(folder):
    """language -> strings of programs and pages of help; what is left in English is no other language's."""
    texts = {}

    def add(locale, text):
        language = LOCALES.get(locale, None if "@" in locale else locale.split("_")[0])
        if language and len(text := tidy(text)) >= 4:
            texts.setdefault(language, {})[text] = None

    for path in sorted(glob.glob(f"{folder}/usr/**/LC_MESSAGES/*.mo", recursive=True)):
        if "iso_" in path:
            continue
        with open(path, "rb") as file:
            try:
                catalog = gettext.GNUTranslations(file)._catalog
            except Exception:  # a damaged catalogue is no loss
                continue
        for key, value in catalog.items():
            key = (key[0] if isinstance(key, tuple) else key).split("\x04")[-1]
            if key and isinstance(value, str) and key != value:
                add(path.split("/")[-3], value)
                add("en", key)
    for path in sorted(glob.glob(f"{folder}/usr/share/help/*/*/*.page")):
        page = re.sub(r"(?s)<info>.*?</info>", "", open(path, encoding="utf-8").read())
        locale = path.split("/")[-3]
        for part in re.findall(r"(?s)<(?:p|title)\b[^>]*>(.*?)</(?:p|title)>", page):
            add("en" if locale == "C" else locale, html.unescape(part))
    english = texts["en"]
    texts = {of: [t for t in all if of == "en" or t not in english] for of, all in texts.items()}
    chance = random.Random(5)
    words = [line.split("/")[0].strip().lower()
             for line in open(f"{folder}/usr/share/hunspell/sw_TZ.dic", encoding="utf-8", errors="replace")][1:]
    texts["sw"] = [" ".join(chance.choice(words) for _ in range(12)) for _ in range(3000)]
    return texts


class Words:
    """Words of a language and their frequencies."""

    def __init__(self, texts):
        self.known, self.memory = set(wordfreq.available_languages("best")), {}
        self.best = {}
        for language in sorted(self.known - {"zh", "ja", "ko", "ar"}):
            for word, share in self.raw(language).items():
                self.best[word] = max(share, self.best.get(word, 0))
        self.taught = judged_words(texts)

    def raw(self, language):
        if language not in self.memory:
            self.memory[language] = {word: share for word, share in wordfreq.get_frequency_dict(language, "best").items()
                                     if share > 1e-7 and not any(c.isdigit() for c in word)}
        return self.memory[language]

    def of(self, language):
        """(words, shares), or None where nothing is known."""
        if language in self.taught:
            return self.taught[language]
        language = FREQUENCIES.get(language, language)
        if language not in self.known:
            return None
        shares = {word: share for word, share in self.raw(language).items() if share * 10 >= self.best.get(word, 0)}
        for pair in TOPICS:
            if language in pair:
                other = self.raw(pair[1 - pair.index(language)])
                for word, share in shares.items():
                    if word in other and abs(np.log(share / other[word])) < 1.6:
                        shares[word] = float(np.sqrt(share * other[word]))
        return list(shares), np.array(list(shares.values()))


def judged_words(texts):
    """Zulu and Xhosa have no frequencies here: words of programs and words made up like them, as lingua judges them."""
    chance, counts, after = random.Random(3), {}, {}
    for language in ("zu", "xh"):
        for text in texts[language]:
            for word in re.findall("[a-z]+", text.lower()):
                counts[word] = counts.get(word, 0) + 1
    for word in counts:
        if len(word) > 2:
            line = f"^^{word}$"
            for i in range(2, len(line)):
                after.setdefault(line[i - 2:i], []).append(line[i])
    made = set()
    while len(made) < 120000:
        word = "^^"
        while not word.endswith("$") and len(word) < 22:
            word += chance.choice(after[word[-2:]])
        if word.endswith("$") and 5 <= len(word) - 3 <= 14:
            made.add(word[2:-1])
    words = sorted({word for word in counts if len(word) > 2} | made)
    names = lingua.Language.ZULU, lingua.Language.XHOSA
    judge = lingua.LanguageDetectorBuilder.from_languages(*names, lingua.Language.SOTHO, lingua.Language.ENGLISH).build()
    verdicts = [{v.language: v.value for v in values}
                for values in judge.compute_language_confidence_values_in_parallel(words)]
    return {code: (words, np.array([verdict[name] ** 3 * (1 + 2 * min(counts.get(word, 0), 3)) * (1 if len(word) < 15 else 0.3)
                                    for word, verdict in zip(words, verdicts)]))
            for code, name in zip(("zu", "xh"), names)}


# Letter runs, as Sources/Language/Identification/LetterRuns.swift has them


def letters_of(script):
    table = np.zeros(0x110000, np.int64)
    for first, last in RANGES[script]:
        for value in range(first, last + 1):
            table[value] = ord(chr(value).lower()[0])
    return table


def mixed(hashes):
    hashes = hashes ^ hashes >> np.uint64(29)
    hashes = hashes * MULTIPLIER
    return hashes ^ hashes >> np.uint64(32)


def runs(texts, table, longest):
    """(place of the text, hash) of each run."""
    line = " " + " \x00 ".join(MARKS.sub("", text) for text in texts) + " "
    code = np.frombuffer(line.encode("utf-32-le", "replace"), np.uint32)
    text = np.cumsum(code == 0)
    letter = table[code].astype(np.uint64)
    keep = np.ones(len(letter), bool)
    keep[1:] = ~((letter[1:] == 0) & (letter[:-1] == 0) & (text[1:] == text[:-1]))
    letter, text = letter[keep], text[keep]
    count, gap = len(letter), letter == 0
    gaps = np.concatenate([[0], np.cumsum(gap)])
    places, hashes = [], []
    for length in range(1, min(longest, count) + 1):
        starts = count - length + 1
        found = np.zeros(starts, np.uint64)
        for i in range(length):
            found = found * MULTIPLIER + letter[i:starts + i] + np.uint64(1)
        if length == 1:
            inside = ~gap
        elif length == 2:
            inside = ~(gap[:-1] & gap[1:])
        else:
            inside = gaps[length - 1:count] == gaps[1:starts + 1]
        inside = inside & (text[:starts] == text[length - 1:])
        places.append(text[:starts][inside])
        hashes.append(mixed(found[inside]))
    if longest > 2:
        edges = np.flatnonzero(gap)
        lengths = np.diff(edges) - 1
        whole = (lengths >= 4) & (lengths <= 12)
        starts, lengths = edges[:-1][whole], lengths[whole]
        found = np.zeros(len(starts), np.uint64)
        for i in range(14):
            reached = i < lengths + 2
            found[reached] = found[reached] * MULTIPLIER + letter[starts[reached] + i] + np.uint64(1)
        places.append(text[starts])
        hashes.append(mixed(found ^ WORD_MARK))
    return np.concatenate(places), np.concatenate(hashes)


def runs_of(texts, table, longest, batch=20000):
    parts = [runs(texts[i:i + batch], table, longest) for i in range(0, len(texts), batch)]
    return (np.concatenate([place + batch * i for i, (place, _) in enumerate(parts)]),
            np.concatenate([hashes for _, hashes in parts]))


# Learning


class Learner:
    topic_share, smoothing, close_weight, start = 0.75, 0.02, 0.3, 0.6
    rarer = 0.8  # a language marked `-` has half the news of another: ln 0.45

    def __init__(self, script, texts, words, samples=3000):
        self.script, self.texts, self.words, self.samples = script, texts, words, samples
        self.rows, names = SCRIPTS[script]
        self.minor = {name[1:] for name in names.split() if name[0] == "-"}
        self.languages = [name.lstrip("-") for name in names.split()]
        self.table, self.longest = letters_of(script), 2 if script == "han" else 5
        self.chance = random.Random(1)

    def is_own(self, word):
        return self.script == "han" or all(self.table[ord(c)] or c in "'’-." for c in word)

    def own_texts(self, language):
        def own(text):
            return sum(self.table[ord(c)] > 0 for c in text) > 0.55 * len(text)
        texts = [text for text in self.texts.get(language, []) if self.script == "han" or own(text)]
        self.chance.shuffle(texts)
        return texts

    def own_words(self, language):
        found = self.words.of(language)
        if not found:
            return None
        kept = [i for i, word in enumerate(found[0]) if self.is_own(word)]
        shares = found[1][kept]
        return [found[0][i] for i in kept], shares / shares.sum()

    def expected(self, language):
        """The share of each run in a language: words, common ones damped, and running text."""
        parts, found, texts = [], self.own_words(language), self.own_texts(language)[:12000]
        share = 0.6 if language in ("zu", "xh") else self.topic_share
        if found:
            damped = found[1] ** 0.75
            place, hashes = runs_of(found[0], self.table, self.longest)
            parts.append((hashes, (0.6 * found[1] + 0.4 * damped / damped.sum())[place], share))
        if texts:
            place, hashes = runs_of(texts, self.table, self.longest)
            parts.append((hashes, np.ones(len(hashes)), 1 - share if found else 1))
        names, values = [], []
        for hashes, weights, share in parts:
            unique, at = np.unique(hashes, return_inverse=True)
            sums = np.bincount(at, weights)
            names.append(unique)
            values.append(sums / sums.sum() * share)
        unique, at = np.unique(np.concatenate(names), return_inverse=True)
        shares = np.bincount(at, np.concatenate(values))
        return unique[shares > 4e-7], shares[shares > 4e-7]

    def bayes(self):
        """Chooses the runs that tell most, of all languages and of close pairs, and weighs them."""
        found = [self.expected(language) for language in self.languages]
        keys = np.unique(np.concatenate([names for names, _ in found]))
        shares = np.zeros((len(found), len(keys)), np.float32)
        for i, (names, values) in enumerate(found):
            shares[i, np.searchsorted(keys, names)] = values
        prior = np.array([0.3 if language in self.minor else 1.0 for language in self.languages])
        prior /= prior.sum()
        mean, smooth = (shares * prior[:, None]).sum(0), self.smoothing
        worth = (prior[:, None] * shares * np.log((shares + mean * smooth) / (mean * (1 + smooth)) + 1e-12)).sum(0)
        for pair in CLOSE:
            if set(pair) <= set(self.languages):
                one, other = (shares[self.languages.index(language)] for language in pair)
                half = (one + other) / 2 + 1e-9
                worth += self.close_weight / len(found) * sum(s * np.log((s + half * smooth) / half) for s in (one, other))
        keep = np.sort(np.argsort(-worth, kind="stable")[:self.rows])
        self.keys, shares, mean = keys[keep], shares[:, keep], mean[keep]
        ratio = np.log((shares + smooth * mean + 1e-6) / (mean * (1 + smooth) + 1e-6))
        self.weights = self.start * np.clip(ratio, -4.5, 4.5).T.astype(np.float32)

    def snippets(self, language, count):
        """Made-up pieces of 18 to 200 letters, of words by frequency and of running text."""
        result, han = [], self.script == "han"
        found = self.own_words(language) if language not in ("zu", "xh") else None
        texts = [text for text in self.own_texts(language) if len(text) >= (4 if han else 8)]

        def size():
            return self.chance.randint(6, 60) if han else int(np.exp(self.chance.uniform(np.log(18), np.log(200))))

        if found:
            damped = found[1] ** 0.6
            number = int(count * self.topic_share)
            draw = iter(np.random.default_rng(self.chance.randint(0, 1 << 30)).choice(
                len(found[0]), number * 40, p=(found[1] + damped / damped.sum()) / 2))
            for _ in range(number):
                wanted, piece = size(), []
                while sum(map(len, piece)) + len(piece) < wanted:
                    piece.append(found[0][next(draw, 0)])
                result.append(("" if han else " ").join(piece))
        if language in ("zu", "xh"):
            names, shares = self.words.of(language)
            draw = np.random.default_rng(self.chance.randint(0, 1 << 30)).choice(
                len(names), (int(count * 0.6), 18), p=shares / shares.sum())
            result += [" ".join(names[i] for i in line[:self.chance.randint(3, 18)]) for line in draw]
        left = min(count - len(result), max(1, 4 * sum(map(len, texts)) // 90)) if texts else 0
        for i in range(left):
            wanted, piece, at = size(), texts[i % len(texts)], i
            while len(piece) < wanted:
                at += 1
                piece += " " + texts[at % len(texts)]
            if len(piece) > wanted * 1.3:
                start = self.chance.randint(0, len(piece) - wanted)
                start = piece.find(" ", start) + 1 if not han else start
                piece = piece[start:start + wanted]
                piece = piece if han else piece.rsplit(" ", 1)[0]
            result.append(piece)
        return result

    def with_strangers(self, snippets):
        """Puts words of other languages among them, as names stand in news."""
        if self.script != "latin":
            return snippets
        if not hasattr(self, "strangers"):
            self.strangers = [word for language in "en de fr es it pl cs tr pt id nl sv ro hu fi".split()
                              for word in wordfreq.top_n_list(language, 12000)[1500:] if len(word) > 2 and self.is_own(word)]
        return [" ".join(self.chance.choice(self.strangers) if self.chance.random() < 0.12 else word for word in text.split())
                if self.chance.random() < 0.6 else text for text in snippets]

    def gibberish(self, count):
        first, last = (0x61, 0x7A) if self.script == "latin" else (0x430, 0x44F)
        return [" ".join("".join(chr(self.chance.randint(first, last)) for _ in range(self.chance.randint(1, 9)))
                         for _ in range(self.chance.randint(2, 14))) for _ in range(count)]

    def matrix(self, texts):
        """Counts of the kept runs in each text, divided by the root of how many there are."""
        place, hashes = runs_of(texts, self.table, self.longest)
        at = np.minimum(np.searchsorted(self.keys, hashes), len(self.keys) - 1)
        hit = self.keys[at] == hashes
        counts = sparse.csr_matrix((np.ones(hit.sum(), np.float32), (place[hit], at[hit].astype(np.int32))),
                                   shape=(len(texts), len(self.keys)))
        counts.sum_duplicates()
        total = np.maximum(np.asarray(counts.sum(1)).ravel(), 1)
        return (sparse.diags((1 / np.sqrt(total)).astype(np.float32)) @ counts).tocsr()

    def refine(self, rounds=3, rate=0.03, pull=1e-5):
        """Logistic regression by AdaGrad from where naive Bayes stands; the mean of the last round counts."""
        texts, labels = [], []
        for i, language in enumerate(self.languages):
            share = 8 if language in ("sw", "la", "lg", "ku", "uz") else 2 if language in self.minor else 1
            snippets = self.with_strangers(self.snippets(language, self.samples // share))
            texts += snippets
            labels += [i] * len(snippets)
        if self.script in ("latin", "cyrillic"):
            self.languages.append("und")
            self.weights = np.hstack([self.weights, np.zeros((len(self.keys), 1), np.float32)])
            snippets = self.gibberish(self.samples // 3)
            texts += snippets
            labels += [len(self.languages) - 1] * len(snippets)
        inputs, labels, width = self.matrix(texts), np.array(labels), len(self.languages)
        goals = np.eye(width, dtype=np.float32) * 0.99 + np.float32(0.01 / width)
        weights, start = self.weights, self.weights.copy()
        biases = np.array([-0.7 if language in self.minor else 0 for language in self.languages], np.float32)
        weight_steps, bias_steps = np.full_like(weights, 1e-7), np.full_like(biases, 1e-6)
        sums, bias_sums, steps = np.zeros_like(weights), np.zeros_like(biases), 0
        order = np.random.default_rng(0)
        for turn in range(rounds):
            mixed_up = order.permutation(len(labels))
            for at in range(0, len(labels), 1024):
                batch = mixed_up[at:at + 1024]
                scores = inputs[batch] @ weights + biases
                shares = np.exp(scores - scores.max(1, keepdims=True))
                shares /= shares.sum(1, keepdims=True)
                error = (shares - goals[labels[batch]]) / len(batch)
                slope = inputs[batch].T @ error + pull * (weights - start)
                bias_slope = error.sum(0)
                weight_steps += slope * slope
                bias_steps += bias_slope * bias_slope
                now = rate * (1 - 0.9 * (turn + at / len(labels)) / rounds)
                weights -= now * slope / np.sqrt(weight_steps)
                biases -= now * 0.3 * bias_slope / np.sqrt(bias_steps)
                if turn == rounds - 1:
                    sums += weights
                    bias_sums += biases
                    steps += 1
        self.weights, self.biases = sums / steps, bias_sums / steps
        self.biases -= np.array([self.rarer if language in self.minor else 0 for language in self.languages], np.float32)

    def written(self):
        """The header's line and the bytes, in the form that LanguageTable.swift reads."""
        step = float(np.quantile(np.abs(self.weights), 0.9995)) / 127
        weights = np.clip(np.round(self.weights / step), -127, 127).astype(np.int8)
        slots = 1
        while slots < 1.3 * len(self.keys):
            slots *= 2
        table = np.zeros(slots, "<u4")
        for row, key in enumerate(map(int, self.keys)):
            at = key & (slots - 1)
            while table[at]:
                at = (at + 1) & (slots - 1)
            table[at] = key >> 48 << 16 | row + 1
        codes = " ".join(language.split("@")[0] for language in self.languages)
        line = f"script {self.script} {len(self.keys)} {slots} {step:.8f} {codes}\n"
        return line, self.biases.astype("<f4").tobytes() + table.tobytes() + np.ascontiguousarray(weights).tobytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts")
    parser.add_argument("-o", "--output", default="Sources/Language/Data/languages.bin")
    parser.add_argument("--only", help="one script, to try something")
    choices = parser.parse_args()
    texts = read_texts(choices.texts)
    words = Words(texts)
    head, body = "dateline languages 1: weights of letter runs, written by scripts/language-table.py\n", b""
    for script in [choices.only] if choices.only else SCRIPTS:
        learner = Learner(script, texts, words)
        learner.bayes()
        learner.refine()
        line, data = learner.written()
        head, body = head + line, body + data
        print(line.rstrip(), flush=True)
    with open(choices.output, "wb") as file:
        file.write((head + "\n").encode() + body)


if __name__ == "__main__":
    main()
