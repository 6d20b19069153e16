/** What counting in words takes of a language's words. */
interface Counting {
  strings: { numerals: readonly string[] };
  print(count: number): string;
}

/** How many, as prose has it: small numbers in words, figures from there on. @param count a whole number from 0 */
export const inWords = (count: number, { strings, print }: Counting): string =>
  strings.numerals[count] ?? print(count);
