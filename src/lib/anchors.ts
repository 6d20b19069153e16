/** The anchor of a figure in a chapter's list of sources: `coreweave-fact-coreweave-backlog--2025-03`. */
export const factAnchor = (chapter: string, fact: string): string =>
  `${chapter}-fact-${fact.replaceAll('/', '--')}`;

/** The anchor of a figure or claim on the page of all sources: `fact-coreweave-backlog--2025-03`. */
export const findingAnchor = (key: string): string => `fact-${key.replaceAll('/', '--')}`;

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

/** The id of what a step's term means: `spv-3-term-tranche`. */
export const termAnchor = (step: string, term: string): string => `${step}-term-${term}`;

/** What a `<Term>` names before it knows its step; `placeTerms` puts the step in. */
export const unplacedTerm = (term: string): string => `term:${term}`;

/** Joins the terms in a step's HTML to their meanings. @returns the HTML, and the terms it names, each once */
export function placeTerms(html: string, step: string): { html: string; terms: string[] } {
  const terms = new Set<string>();
  const placed = html.replace(/popovertarget="term:([^"]+)"/g, (_, term: string) => {
    terms.add(term);
    return `popovertarget="${termAnchor(step, term)}"`;
  });
  return { html: placed, terms: [...terms] };
}

/** The anchor of a correction or update on the page about the site. */
export const correctionAnchor = (id: string): string => `correction-${id}`;
