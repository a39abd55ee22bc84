/// A way to print a date, with words in braces for its parts.
struct PrintedForm: Sendable, CustomStringConvertible {
  let language: String
  let form: String
  /// The value that it has, printed as a form too.
  let value: String

  var description: String { "\(language): \(form)" }

  init(_ language: String, _ form: String, _ value: String) {
    self.language = language
    self.form = form
    self.value = value
  }

  /// Cut at the braces.
  static func pieces(_ form: String) -> [Substring] {
    form.split(omittingEmptySubsequences: false) { $0 == "{" || $0 == "}" }
  }

  /// The form with day and month in each other's place.
  var monthFirst: PrintedForm {
    var pieces = Self.pieces(form)
    for place in pieces.indices where place % 2 == 1 {
      pieces[place] =
        ["d": "M", "M": "d", "dd": "MM", "MM": "dd"][pieces[place]] ?? pieces[place]
    }
    let form = pieces.enumerated().map { $0 % 2 == 1 ? "{\($1)}" : "\($1)" }.joined()
    return PrintedForm(language, form, value)
  }
}

extension PrintedForm {
  private static let minute = "{iso}T{HH}:{mm}"
  private static let second = "{iso}T{HH}:{mm}:{ss}"

  /// Forms that leave nothing open.
  static let plain: [PrintedForm] = [
    "{yyyy}-{MM}-{dd}": "{iso}",
    "{yyyy}-{MM}-{dd}T{HH}:{mm}:{ss}Z": second + "Z",
    "{yyyy}-{MM}-{dd}T{HH}:{mm}+03:00": minute + "+03:00",
    "{yyyy}-{MM}-{dd}T{HH}:{mm}:{ss}.123-0500": second + "-05:00",
    "{yyyy}-{MM}-{dd} {HH}:{mm}:{ss}": second,
    "{yyyy}{MM}{dd}T{HH}{mm}{ss}Z": second + "Z",
    "{yyyy}/{MM}/{dd} {HH}:{mm}": minute,
    "{yyyy}.{MM}.{dd}": "{iso}",
    "{epoch}": second + "Z",
    "{epoch}123": second + "Z",
    "{dd}.{MM}.{yyyy}": "{iso}",
    "{d}.{M}.{yy}": "{iso}",
    "{dd}.{MM}.{yyyy}, {HH}:{mm}": minute,
    "{HH}:{mm} {dd}.{MM}.{yyyy}": minute,
    "{d} {month} {yyyy}": "{iso}",
    "{dd} {MONTH} {yyyy}": "{iso}",
    "{weekday}, {d} {month} {yyyy}": "{iso}",
    "{wd} {d} {month} {yyyy}": "{iso}",
    "{d} {mon} {yyyy}": "{iso}",
    "{HH}:{mm}, {d} {month} {yyyy}": minute,
    "{d} {month} {yyyy} - {H}:{mm}": minute,
    "{d} {month} {yyyy} | {HH}:{mm}:{ss}": second,
    "{d}-{mon}-{yyyy}": "{iso}",
  ].sorted { $0.key < $1.key }.flatMap { form, value in
    ["en", "ru"].map { PrintedForm($0, form, value) }
  }

  static let english: [PrintedForm] = [
    "{wd}, {dd} {mon} {yyyy} {HH}:{mm}:{ss} +0000": second + "Z",
    "{wd}, {d} {mon} {yyyy} {HH}:{mm}:{ss} GMT": second + "Z",
    "{weekday}, {dd}-{mon}-{yy} {HH}:{mm}:{ss} GMT": second + "Z",
    "{month} {d}, {yyyy}": "{iso}",
    "{month} {dth}, {yyyy}": "{iso}",
    "{mon}. {d}, {yyyy}": "{iso}",
    "{MONTH} {d}, {yyyy}": "{iso}",
    "{weekday}, {month} {d}, {yyyy}": "{iso}",
    "{dth} {month} {yyyy}": "{iso}",
    "{dth} of {month}, {yyyy}": "{iso}",
    "{month} {d}, {yyyy} at {h}:{mm} {half}": minute,
    "{month} {d}, {yyyy} {h}:{mm}{half} EST": minute + "-05:00",
    "{d} {month} {yyyy} at {HH}:{mm} GMT": minute + "Z",
    "Published {h}:{mm} {half}, {weekday} {month} {d}, {yyyy}": minute,
    "Posted on {month} {d}, {yyyy} by the desk": "{iso}",
    "{d}/{mon}/{yyyy}:{HH}:{mm}:{ss} +0300": second + "+03:00",
    "{wd} {mon} {d} {HH}:{mm}:{ss} UTC {yyyy}": second + "Z",
    "{wd} {mon}  {d} {HH}:{mm}:{ss} {yyyy}": second,
    "{wd} {mon} {dd} {yyyy} {HH}:{mm}:{ss} GMT+0300 (MSK)": second + "+03:00",
  ].sorted { $0.key < $1.key }.map { PrintedForm("en", $0.key, $0.value) }

  static let russian: [PrintedForm] = [
    "{d} {month} {yyyy} г.": "{iso}",
    "{d} {month} {yyyy}г.": "{iso}",
    "{d} {month} {yyyy} года": "{iso}",
    "{d} {month} {yyyy} года, {HH}:{mm}": minute,
    "{d} {month} {yyyy} в {HH}:{mm}": minute,
    "{d} {month} {yyyy}, {HH}:{mm} (МСК)": minute + "{msk}",
    "{d} {month} {yyyy} {HH}.{mm}": minute,
    "{d} {month} {yyyy}, {weekday}": "{iso}",
    "{dth} {month} {yyyy}": "{iso}",
    "«{dd}» {month} {yyyy} г.": "{iso}",
    "{d} {nominative} {yyyy}": "{iso}",
    "{weekday}, {dd}.{MM}.{yyyy}": "{iso}",
    "{dd}.{MM}.{yyyy} г. {HH}:{mm} МСК": minute + "{msk}",
    "{dd}.{MM}.{yyyy} в {HH}:{mm}": minute,
    "{HH}:{mm} / {dd}.{MM}.{yyyy}": minute,
    "{HH}.{mm} - {dd}.{MM}.{yyyy}": minute,
    "Опубликовано: {d} {month} {yyyy}, {HH}:{mm}": minute,
    "Обновлено {dd}.{MM}.{yy} {HH}:{mm}": minute,
  ].sorted { $0.key < $1.key }.map { PrintedForm("ru", $0.key, $0.value) }

  /// Numbers whose order is open, day first.
  static let numbers: [PrintedForm] = [
    "{dd}/{MM}/{yyyy}": "{iso}",
    "{d}/{M}/{yyyy}": "{iso}",
    "{d}/{M}/{yy}": "{iso}",
    "{dd}-{MM}-{yyyy}": "{iso}",
    "{d} / {M} / {yyyy}": "{iso}",
    "{HH}:{mm} {dd}/{MM}/{yyyy}": minute,
    "{dd}/{MM}/{yyyy} {HH}:{mm}:{ss}": second,
    "{dd}/{MM}/{yyyy} - {HH}:{mm}": minute,
    "{d}/{M}/{yyyy}, {h}:{mm} {half}": minute,
    "Post – {dd}-{MM}-{yy}": "{iso}",
  ].sorted { $0.key < $1.key }.flatMap { form, value in
    ["en", "ru"].map { PrintedForm($0, form, value) }
  }

  /// Forms that lack the year, and so have no value.
  static let yearless: [PrintedForm] =
    [
      "{d} {month}, {HH}:{mm}", "{HH}:{mm}, {d} {month}", "{weekday}, {d} {month}",
    ].flatMap { form in ["en", "ru"].map { PrintedForm($0, form, "") } }
    + ["{month} {d}, {h}:{mm} {half}", "{wd}, {month} {dth}"].map { PrintedForm("en", $0, "") }
    + ["{dth} {month} в {HH}:{mm}", "{d} {month} в {weekday}"].map { PrintedForm("ru", $0, "") }
}
