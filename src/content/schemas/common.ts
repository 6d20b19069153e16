import { z } from 'astro/zod';

/** The nine chapters, in reading order. */
export const CHAPTERS = [
  'scale',
  'coreweave',
  'nvidia-deals',
  'spv',
  'abs',
  'gpu-loans',
  'private-credit',
  'retirement-401k',
  'two-futures',
] as const;

export const ROLES = ['debt', 'equity', 'purchase', 'chips', 'savers', 'context'] as const;

export const text = z.string().min(1);
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
/** An entry, a series, or one point of a series: `hyperscaler-bonds/2025`. */
export const input = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'an id is lower-case words joined by hyphens, with a point of a series after a slash',
  );
/** '2025-12-10', '2025-12', '2025', sometimes with words: always a quoted string. */
export const date = text;
export const chapter = z.enum(CHAPTERS);
export const standing = z.enum([
  'paid',
  'committed',
  'announced',
  'forecast',
  'claimed',
  'illustrative',
  'unknown',
]);
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
