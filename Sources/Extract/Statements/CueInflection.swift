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
      let isPast = ["л", "ла", "ли", "ло", "лся", "лась", "лись", "лось"].contains {
        form.hasSuffix($0)
      }
      let plural =
        form.hasSuffix("т")
        && (form.hasSuffix("ут") || form.hasSuffix("ют") || form.hasSuffix("ят"))
        || form.hasSuffix("тся") && form.dropLast(3).last.map { "уюя".contains($0) } ?? false
        || form.hasSuffix("ли") || form.hasSuffix("лись")
      return (form, isPast ? .past : .present, plural, nil)
    }
    let reflexive = lemma.hasSuffix("ся")
    let plain = reflexive ? String(lemma.dropLast(2)) : lemma
    guard plain.hasSuffix("ть") else { return forms }
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
    if stem.hasSuffix("знава") || stem.hasSuffix("дава") {
      (base, vowel) = (String(stem.dropLast(2)), "е")
    } else if stem.hasSuffix("ова") {
      (base, vowel) = (String(stem.dropLast(3)) + "у", "е")
    } else if stem.hasSuffix("и") {
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
        (irregular[0], .present, false, nil), (lemma, .base, true, nil),
      ]
      for form in irregular[1...] {
        forms.append((form, form.hasSuffix("ing") ? .gerund : .past, false, nil))
      }
      return forms
    }
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let beforeLast = lemma.dropLast().last ?? " "
    let (third, past, gerund): (String, String, String)
    if lemma.hasSuffix("y"), !vowels.contains(beforeLast) {
      let stem = lemma.dropLast()
      (third, past, gerund) = (stem + "ies", stem + "ied", lemma + "ing")
    } else if lemma.hasSuffix("e") {
      (third, past, gerund) = (lemma + "s", lemma + "d", lemma.dropLast() + "ing")
    } else if lemma == "admit" || lemma == "quip" {
      let double = lemma + String(lemma.last!)
      (third, past, gerund) = (lemma + "s", double + "ed", double + "ing")
    } else if lemma.hasSuffix("s") || lemma.hasSuffix("sh") || lemma.hasSuffix("ch") {
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
