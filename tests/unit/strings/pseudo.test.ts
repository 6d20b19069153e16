import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { pseudoFile } from '../../../scripts/lib/pseudo-content.mjs';
import { FIELDS, isWords } from '../../../src/content/read/fields.ts';
import { pseudoMdx, pseudoWords } from '../../../scripts/lib/pseudo-words.mjs';
import { factsSchema } from '../../../src/content/schemas/facts.ts';
import { lessonSchema } from '../../../src/content/schemas/lesson.ts';
import { lookupsSchema } from '../../../src/content/schemas/lookups.ts';
import * as reference from '../../../src/content/schemas/reference.ts';
import { stringsSchema } from '../../../src/content/schemas/strings.ts';
import { seriesSchema } from '../../../src/content/schemas/series.ts';
import { chapterSchema, chartFileSchema, storySchema } from '../../../src/content/schemas/story.ts';

/** Every kind of file with a schema, by a file of that kind. */
const SCHEMAS: Record<string, z.ZodType> = {
  'chapters.yaml': storySchema,
  'facts.yaml': factsSchema,
  'sources.yaml': z.array(reference.sourceSchema),
  'glossary.yaml': z.array(reference.glossarySchema),
  'series.yaml': z.array(seriesSchema),
  'assumptions.yaml': z.array(reference.assumptionSchema),
  'quotes.yaml': z.array(reference.quoteSchema),
  'publisher.yaml': reference.publisherSchema,
  'corrections.yaml': z.array(reference.correctionSchema),
  'lookups.yaml': lookupsSchema,
  'unplaced.yaml': reference.unplacedSchema,
  'charts/abs.yaml': chartFileSchema,
  'strings/en.yaml': stringsSchema,
  'teach/en/abs.yaml': lessonSchema,
  'chapters/en/abs.mdx': chapterSchema,
};

/** The parts of zod's description of a schema that strings can stand in. */
interface Described {
  type: string;
  shape?: Record<string, Schema>;
  catchall?: Schema;
  element?: Schema;
  innerType?: Schema;
  valueType?: Schema;
  options?: readonly Schema[];
}
interface Schema {
  def: Described;
}

/** Paths of all strings that a schema allows, `*` for a place in a list or a key of a table. */
function stringsOf({ def }: Schema, path: readonly string[] = []): string[] {
  const below = (schema: Schema | undefined, key?: string): string[] =>
    schema ? stringsOf(schema, key === undefined ? path : [...path, key]) : [];
  switch (def.type) {
    case 'object':
      return [
        ...Object.entries(def.shape ?? {}).flatMap(([key, schema]) => below(schema, key)),
        ...below(def.catchall, '*'),
      ];
    case 'array':
      return below(def.element, '*');
    case 'record':
      return below(def.valueType, '*');
    case 'optional':
    case 'default':
      return below(def.innerType);
    case 'union':
      return (def.options ?? []).flatMap((schema) => below(schema));
    case 'string':
    case 'enum':
    case 'literal':
      return [path.join('.')];
    // A message: one text, or forms of a plural.
    case 'custom':
      return [path.join('.'), [...path, '*'].join('.')];
    case 'number':
    case 'boolean':
    case 'never':
      return [];
    default:
      throw new Error(`What strings can a schema of the type "${def.type}" hold?`);
  }
}

describe('the pseudo edition', () => {
  it.each(Object.entries(SCHEMAS))('knows of every string of %s whether readers read it', (file, schema) => {
    const strings = stringsOf(schema as unknown as Schema);
    expect(strings.length).toBeGreaterThan(0);
    const unknown = strings.filter((path) => {
      try {
        isWords(file, path.split('.'));
        return false;
      } catch {
        return true;
      }
    });
    expect(unknown).toEqual([]);
    const { words, kept } = FIELDS.find((fields) => fields.file.test(file))!;
    expect(
      [...words, ...kept].filter((path) => !strings.includes(path)),
      'fields that are gone',
    ).toEqual([]);
  });

  it('refuses a field of which nobody said what it is', () => {
    expect(() => pseudoFile('glossary.yaml', '- { id: a, term: b, motto: More of it }\n')).toThrow(
      /content\/glossary\.yaml: is "\*\.motto" read by readers\?/,
    );
    expect(() => pseudoFile('series/a.csv', 'point,colour\na,blue\n')).toThrow(/"colour"/);
    expect(() => pseudoFile('new.yaml', 'a: b\n')).toThrow(/content\/new\.yaml/);
  });

  it('says every word longer and with an accent, the same word the same way everywhere', () => {
    expect(pseudoWords('Copy the link')).toBe('Çópyé théé líñké');
    expect(pseudoWords('more than')).toBe(['more', 'than'].map((word) => pseudoWords(word)).join(' '));
    const words = 'by mm hmm GPU rhythm strengths'.split(' ').map((word) => pseudoWords(word));
    for (const word of words) expect(word).toMatch(/[áéíóú]/);
  });

  it.each([
    ['See <link>{n} of {all}</link>, CC BY 4.0', /^\S+ <link>\{n\} \S+ \{all\}<\/link>, CC BY 4\.0$/],
    [
      'owes {coreweave-debt-14bn|short} since June 30, 2025',
      /^\S+ \{coreweave-debt-14bn\|short\} \S+ June 30, 2025$/,
    ],
    [
      '5bn USD, 12-13bn, 2025-Q2, https://example.org/a',
      /^5bn USD, 12-13bn, 2025-Q2, https:\/\/example\.org\/a$/,
    ],
  ])('keeps what code reads: %s', (text, kept) => {
    expect(pseudoWords(text)).toMatch(kept);
  });

  it('keeps a chapter’s markup', () => {
    expect(
      pseudoMdx(
        '<Step id="a-1" uses="b c">\nRead [more](/abs/): <Fact id="d-e" />, {/* so */}it’s &lt; one.\n</Step>',
      ),
    ).toBe(
      `<Step id="a-1" uses="b c">\nRéádé [móréé](/abs/): <Fact id="d-e" />, {/* so */}íté’s &lt; óñéé.\n</Step>`,
    );
  });

  it('keeps sums, and says the remarks behind them', () => {
    const formula = (text: string): string =>
      pseudoFile('facts.yaml', `derived:\n  - formula: '${text}'\n`).trim();
    expect(formula('14 + 34; in bn')).toContain('14 + 34; íñé bñé');
    expect(formula('ln(400 / 60)')).toContain('ln(400 / 60)');
  });
});
