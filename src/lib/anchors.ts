/** The anchor of an amount in a chapter's list of sources: `coreweave-fact-coreweave-backlog--2025-03`. */
export const factAnchor = (chapter: string, fact: string): string =>
  `${chapter}-fact-${fact.replaceAll('/', '--')}`;

/** The anchor of an amount or claim on the page of all sources: `fact-coreweave-backlog--2025-03`. */
export const claimAnchor = (key: string): string => `fact-${key.replaceAll('/', '--')}`;

/** The id of what a step's term means: `spv-3-term-tranche`. */
export const termAnchor = (step: string, term: string): string => `${step}-term-${term}`;

/** The anchor of a correction or update on the page about the site. */
export const correctionAnchor = (id: string): string => `correction-${id}`;
