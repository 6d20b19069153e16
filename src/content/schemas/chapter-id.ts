/**
 * First parts of addresses that are not chapters', and the name of the whole story: a chapter called so would stand in
 * their place.
 */
const TAKEN: readonly string[] = [
  '404',
  'about',
  'cards',
  'data',
  'embed',
  'glossary',
  'oembed',
  'pdf',
  'qr',
  'share',
  'slides',
  'sources',
  'stills',
  'story',
  'teach',
];

/** Characters; a chapter's name stands in the name of every picture, and in ids on the page. */
const LONGEST = 40;

/** What is wrong with a name for a chapter, and how to mend it; undefined where it will do. */
export function chapterIdFault(id: string): { what: string; remedy: string } | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > LONGEST)
    return {
      what: `"${id}" is no name for a chapter`,
      remedy: `use lower-case words joined by hyphens, a letter first, ${LONGEST} characters at most`,
    };
  if (TAKEN.includes(id) || id.startsWith('teach-'))
    return { what: `"${id}" is the address of something else`, remedy: 'choose another name' };
  if (/-\d{1,2}[a-z]?$/.test(id))
    return { what: `"${id}" reads like a step of a chapter`, remedy: 'end it with a word' };
  return undefined;
}
