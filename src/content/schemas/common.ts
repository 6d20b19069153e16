import { z } from 'astro/zod';
import { datesExist } from './dates.ts';

export const ROLES = ['debt', 'equity', 'purchase', 'chips', 'savers', 'context'] as const;

/** The seven places of the money map, in the order money travels. */
export const STATIONS = ['saver', 'fund', 'lender', 'box', 'builder', 'chips', 'lab'] as const;

/** What a chapter's drawings may stand on, by the names of src/styles/tints.css. */
export const GROUNDS = [
  'straw',
  'sage',
  'lavender',
  'sand',
  'peach',
  'wheat',
  'aqua',
  'rose',
  'sky',
] as const;

/** No amount is written with a larger number: its unit would be wrong. */
export const LARGEST = 1_000_000;

export const text = z.string().regex(/\S/, 'it is empty');
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
/** An entry, a series, or one point of a series: `hyperscaler-bonds/2025`. */
export const input = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'an id is lower-case words joined by hyphens, with a point of a series after a slash',
  );
/** '2025-12-10', '2025-12', '2025', sometimes with words: always a quoted string. */
export const date = text.refine(datesExist, 'the calendar has no such day or month');
/** An amount in its own unit, which is chosen so that the number stays short. */
export const amount = z.number().min(-LARGEST).max(LARGEST);
/** The name of a chapter, which content/chapters.yaml lists or content/unplaced.yaml announces. */
export const chapter = id;
export const standing = z.enum([
  'paid',
  'committed',
  'announced',
  'forecast',
  'claimed',
  'illustrative',
  'unknown',
]);
/** Whether a source bears an entry out, contradicts it, or adds to it. */
export const verdict = z.enum(['confirms', 'differs', 'context']);
export const qualifier = z.enum([
  'exact',
  'about',
  'up-to',
  'at-least',
  'more-than',
  'less-than',
  'estimate',
  'almost',
  'forecast',
]);
