/**
 * As many whole sentences from the beginning of a text as fit; of a first one that does not fit, as many whole words, and “…”.
 * @param most characters @param locale whose rules say where a sentence ends, such as `en-GB`
 */
export function firstSentences(text: string, most: number, locale: string): string {
  const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)];
  const fits = sentences.filter(({ index, segment }) => index + segment.trimEnd().length <= most).at(-1);
  if (fits) return text.slice(0, fits.index + fits.segment.length).trimEnd();
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()}…`;
}
