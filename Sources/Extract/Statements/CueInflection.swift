import Language

/// The forms in which a cue stands in news: past, present, gerund; no infinitive, which reports nothing said.
enum CueInflection {
  /// Folded forms of a verb's first word.
  ///
  /// - Parameter irregular: the forms that the rules would get wrong; they replace the present in Russian, and all in English.
  static func forms(of lemma: String, language: String, irregular: [String]) -> [(
    String, CueForm.Tense, plural: Bool, Gender?
  )] {
    language == "ru"
      ? russian(lemma, irregular: irregular) : english(lemma, irregular: irregular)
  }

  private static func russian(_ lemma: String, irregular: [String]) -> [(
    String, CueForm.Tense, plural: Bool, Gender?
  )] {
    var forms: [(String, CueForm.Tense, plural: Bool, Gender?)] = irregular.map { form in
      let isPast = form.ends(withAny: ["л", "ла", "ли", "ло", "лся", "лась", "лись", "лось"])
      let plural =
        form.ends(with: "т")
        && (form.ends(with: "ут") || form.ends(with: "ют") || form.ends(with: "ят"))
        || form.ends(with: "тся") && form.dropLast(3).last.map { "уюя".contains($0) } ?? false
        || form.ends(with: "ли") || form.ends(with: "лись")
      return (form, isPast ? .past : .present, plural, nil)
    }
    let reflexive = lemma.ends(with: "ся")
    let plain = reflexive ? String(lemma.dropLast(2)) : lemma
    guard plain.ends(with: "ть") else { return forms }
    let stem = String(plain.dropLast(2))
    for (ending, own, plural, gender) in [
      ("л", "лся", false, Gender.masculine), ("ла", "лась", false, .feminine),
      ("ло", "лось", false, nil), ("ли", "лись", true, nil),
    ] {
      forms.append((stem + (reflexive ? own : ending), .past, plural, gender))
    }
    forms.append((stem + (reflexive ? "вшись" : "в"), .gerund, false, nil))
    let tail = reflexive ? "ся" : ""
    let gerundTail = reflexive ? "сь" : ""
    guard irregular.isEmpty else { return forms }
    // утверждать → утверждает, признавать → признает, требовать → требует, говорить → говорит
    let (base, vowel): (String, String)
    if stem.ends(with: "знава") || stem.ends(with: "дава") {
      (base, vowel) = (String(stem.dropLast(2)), "е")
    } else if stem.ends(with: "ова") {
      (base, vowel) = (String(stem.dropLast(3)) + "у", "е")
    } else if stem.ends(with: "и") {
      (base, vowel) = (String(stem.dropLast()), "и")
    } else {
      (base, vowel) = (stem, "е")
    }
    forms += [
      (base + vowel + "т" + tail, .present, false, nil),
      (base + (vowel == "и" ? "я" : "ю") + "т" + tail, .present, true, nil),
      (base + "я" + gerundTail, .gerund, false, nil),
    ]
    return forms
  }

  private static func english(_ lemma: String, irregular: [String]) -> [(
    String, CueForm.Tense, plural: Bool, Gender?
  )] {
    if irregular.count >= 3 {
      var forms: [(String, CueForm.Tense, plural: Bool, Gender?)] = [
        (irregular[0], .present, false, nil)
      ]
      for form in irregular[1...] {
        forms.append((form, form.ends(with: "ing") ? .gerund : .past, false, nil))
      }
      // The past of "read" is no other word: it comes first.
      return forms + [(lemma, .base, true, nil)]
    }
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let beforeLast = lemma.dropLast().last ?? " "
    let (third, past, gerund): (String, String, String)
    if lemma.ends(with: "y"), !vowels.contains(beforeLast) {
      let stem = lemma.dropLast()
      (third, past, gerund) = (stem + "ies", stem + "ied", lemma + "ing")
    } else if lemma.ends(with: "e") {
      (third, past, gerund) = (lemma + "s", lemma + "d", lemma.dropLast() + "ing")
    } else if lemma == "admit" || lemma == "quip" {
      let double = lemma + String(lemma.last!)
      (third, past, gerund) = (lemma + "s", double + "ed", double + "ing")
    } else if lemma.ends(with: "s") || lemma.ends(with: "sh") || lemma.ends(with: "ch") {
      (third, past, gerund) = (lemma + "es", lemma + "ed", lemma + "ing")
    } else {
      (third, past, gerund) = (lemma + "s", lemma + "ed", lemma + "ing")
    }
    return [
      (third, .present, false, nil), (past, .past, false, nil), (gerund, .gerund, false, nil),
      (lemma, .base, true, nil),
    ]
  }
}
