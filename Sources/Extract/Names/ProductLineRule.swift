import Language
import Records

/// Takes back what begins with the name of a maker of programs and goes on with no body's word: "Google Merchant Center",
/// "Azure Boards", "Mailchimp Standard".
///
/// Spares "Microsoft Corp.", "Google Research", "Amazon Web Services".
struct ProductLineRule: DoubtingRule {
  private static let makers: WordSet = [
    "google", "microsoft", "amazon", "azure", "aws", "github", "gitlab", "shopify", "apple",
    "adobe",
    "salesforce", "facebook", "meta", "mailchimp", "hubspot", "zoho", "wix", "slack", "atlassian",
    "ibm", "openai", "claude", "gemini", "godaddy", "wordpress", "stripe", "paypal", "fiverr",
    "windows", "android", "spotify", "twitter", "youtube", "instagram", "linkedin", "tiktok",
    "nvidia", "intel", "squarespace", "canva", "dropbox", "notion", "figma", "firefox", "chrome",
  ]
  private static let bodies: WordSet = [
    "inc.", "corp.", "co.", "services", "research", "ventures", "labs", "lab", "studios",
    "pictures",
    "deepmind", "academy", "team", "workers", "germany", "ireland", "india", "japan", "uk",
    "canada",
    "australia", "china", "brain", "capital", "partners",
  ]
  let lists: Wordlists

  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    guard name.method == .tagger, name.tokens.count > 1,
      Self.makers.contains(draft.tokens[name.tokens.lowerBound].word),
      let last = name.tokens.last(where: { draft.tokens[$0].isWord }).map({ draft.tokens[$0].word })
    else { return false }
    return !lists.closing.contains(last) && !Self.bodies.contains(last) || last == "center"
  }
}
