/**
 * What browsers get for d3-format, which d3-scale asks for at every scale: nothing. Numbers on a drawing are words of the
 * content, printed by Intl in the page's language, and no scale is asked for a format (`Scale` has none).
 */
function refuse(): never {
  throw new Error('D3’s number formats are not sent to readers: take the number’s words from the content.');
}

export {
  refuse as format,
  refuse as formatPrefix,
  refuse as formatSpecifier,
  refuse as precisionFixed,
  refuse as precisionPrefix,
  refuse as precisionRound,
};
