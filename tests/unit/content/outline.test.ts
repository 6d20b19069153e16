import { expect, it } from 'vitest';
import { outlineOf } from '../../../src/content/chapter/outline.ts';
import { contentOf } from '../../../src/content/read/content.ts';
import { base } from '../../build/promises.ts';

it('outlines a chapter in plain text', () => {
  const outline = contentOf(base).get(outlineOf('coreweave'));
  expect(outline.steps.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `coreweave-${n}`));
  expect(outline.steps[0]).toEqual({
    id: 'coreweave-1',
    kind: 'step',
    uses: ['debt-14bn'],
    facts: ['debt-14bn'],
    note: 'dis-leases',
    text: 'The company owes about $14 billion, much of it in a box.',
    alt: 'Squares for about $14bn.',
    words: 12,
    terms: ['spv'],
  });
  expect(outline.steps[2]?.text).toBe('As much as 70 percent comes from one customer.');
  expect(outline.steps[4]?.alt).toBe('A box with $6 billion in it.');
  expect(outline.facts).toEqual([
    'debt-14bn',
    'leases-34bn',
    'customer-share',
    'debt-plus-leases',
    'wall/2027',
  ]);
});

it('reads a step written on one line like any other', () => {
  const text = (base.get('chapters/en/coreweave.mdx') ?? '').replace(
    /<Step id="coreweave-4">[\s\S]*?<\/Step>/,
    () => '<Step id="coreweave-4">It is <Fact id="debt-plus-leases" />.<Alt>Squares.</Alt></Step>',
  );
  const content = contentOf(new Map(base).set('chapters/en/coreweave.mdx', text));
  const step = content.get(outlineOf('coreweave')).steps[3];
  expect(step).toMatchObject({ id: 'coreweave-4', text: 'It is about $48 billion.', alt: 'Squares.' });
});
