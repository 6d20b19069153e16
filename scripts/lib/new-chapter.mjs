// A chapter's first files, which build as they are: words to replace, a picture a step, a lesson.

/** A chapter has five steps at least. */
const STEPS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * The files of a new chapter, by path from the repository's folder.
 * @param {string} id
 * @param {{ term: string, today: string }} from a term of the glossary for its lesson; the day, such as '2026-07-01'
 * @returns {Record<string, string>}
 */
export function chapterFiles(id, { term, today }) {
  return {
    [`content/chapters/en/${id}.mdx`]: words(id, today),
    [`content/charts/${id}.yaml`]: labels(id),
    [`content/teach/en/${id}.yaml`]: lesson(id, term),
    [`src/charts/${id}/index.ts`]: INDEX,
    [`src/charts/${id}/scene.ts`]: SCENE,
  };
}

/** @param {string} id @param {string} today */
const words = (id, today) => `---
title: Which question does this chapter answer?
short: A new chapter
station: builder
teaser: 'Its sentence in the short version at the top of the story.'
lede: 'What a reader should know before the first step.'
watch: 'What would change this picture.'
counter: 'The best argument against it.'
since: []
sinceNote: 'Nothing has been looked up yet.'
updated: '${today}'
---

${STEPS.map(
  (nth, i) => `<Step id="${id}-${i + 1}">
The ${nth} thing to say. An amount is put in by its id, never typed.

<Alt>What the ${nth} picture shows, for somebody who cannot see it: ${i ? 'one box more' : 'a box'}.</Alt>
</Step>
`,
).join('\n')}`;

/** @param {string} id */
const labels = (
  id,
) => `# The words on the drawing, and the amounts it draws. {id} prints an amount from the ledger.
id: ${id}
chapter: ${id}
title: A new drawing
data: {}
labels:
  title: What is compared
${STEPS.map((nth, i) => `  box${i + 1}: the ${nth} thing\n`).join('')}${STEPS.map(
  (nth, i) => `  step${i + 1}: A column of boxes down to the ${nth}\n`,
).join('')}`;

/** @param {string} id @param {string} term */
const lesson = (id, term) => `# A lesson on the chapter. {id} prints an amount from the ledger.
id: ${id}
level: Ages 14 and up (grades 9–12)
subjects: Economics, media literacy
about: What a class learns from this chapter, in one line.
prerequisites:
  chapters: []
  terms: [${term}]
still: ${id}-${STEPS.length}
goals:
  - Explain what the chapter says.
  - Tell apart what is known and what is claimed.
  - Name what would change the picture.
questions:
${STEPS.map((nth, i) => `  - ask: What does the ${nth} picture leave out?\n    steps: [${id}-${i + 1}]\n`).join('')}activity:
  title: With the data file
  tasks:
    - Open the data file of the chapter.
    - Find an amount, and who says it.
    - Note whether it is paid, promised or forecast.
  record: ['Who says it?', 'Paid, promised or forecast?']
  rows:
    - The largest amount
    - The smallest amount
  answer:
    - What a teacher should expect here.
terms: [${term}]
misunderstandings:
  - says: What is often got wrong about the first picture.
    correction: What is right.
    step: ${id}-1
  - says: What is often got wrong about the last picture.
    correction: What is right.
    step: ${id}-${STEPS.length}
`;

const INDEX = `import type { Drawn } from '../drawn.ts';
import { chart } from './scene.ts';

export default { chart, panels: {} } satisfies Drawn;
`;

const SCENE = `import type { Mark } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { placeBox } from '../shared/places.ts';
import { chartOf, type Layout } from '../shared/layout.ts';
import { block } from '../shared/type.ts';

/** As many as the chapter has. */
const STEPS = ${STEPS.length};

/** A column of boxes, one more in each step. Draw what the words say instead. */
function column({ data, size, type }: Layout, boxes: number): Mark[] {
  const place = { x: 0, top: 0, maxWidth: size.width };
  const title = block('title', place, [{ text: words(data, 'title'), size: type.label, weight: 600 }]);
  const top = title.bottom + type.label * 0.4;
  const pitch = (size.height - top) / STEPS;
  const rows = Array.from({ length: boxes }, (_, i) => {
    const at = { x: 1, y: top + i * pitch, w: size.width - 2, h: pitch * 0.8 };
    return placeBox(\`box\${i + 1}\`, at, [{ text: words(data, \`box\${i + 1}\`), size: type.label }]);
  });
  return [...title.marks, ...rows.flat()];
}

export const chart = chartOf(
  Array.from({ length: STEPS }, (_, i) => (layout: Layout) => column(layout, i + 1)),
);
`;
