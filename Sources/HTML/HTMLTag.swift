/// The elements that a reader of pages tells apart.
///
/// Without raw values, by which Swift would compare and hash them.
package enum HTMLTag: CaseIterable, Sendable {
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case main, article, section, header, footer, nav, aside, div, form, fieldset, dialog, details,
    summary
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, address, hr, br, center
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, thead, tbody, tfoot, tr, td, th
  case figure, figcaption, picture, img, video, audio, iframe, object, embed, canvas, svg, math
  case a, span, time, em, i, b, strong, u, s, small, sub, sup, q, cite, code, font, abbr, mark,
    label
  case button, input, select, option, optgroup, textarea, datalist, output, progress, meter
  case other
}
