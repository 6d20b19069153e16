/** The anchor of a figure in a chapter's list of sources: `coreweave-fact-coreweave-backlog--2025-03`. */
export const factAnchor = (chapter: string, fact: string): string =>
  `${chapter}-fact-${fact.replaceAll('/', '--')}`;

/**
 * What a `<Fact>` links to before it knows its chapter; `placeFacts` puts the chapter in. Prose is written in
 * MDX, where a component cannot see which chapter it stands in.
 */
const UNPLACED = '#fact:';

export const unplacedFact = (fact: string): string => `${UNPLACED}${fact}`;

/**
 * Points the fact links in a piece of HTML at the sources of the chapter it stands in.
 * @param page the address of the page with those sources, where it is another one
 */
export function placeFacts(html: string, chapter: string, page = ''): string {
  return html.replace(
    /href="#fact:([^"]+)"/g,
    (_, fact: string) => `href="${page}#${factAnchor(chapter, fact)}"`,
  );
}
