import { z } from 'astro/zod';
import { messageFault, type Message } from '../../strings/message.ts';
import { id, standing, STATIONS, text, verdict } from './common.ts';

/** Words that are looked for in sentences: letters, and what stands between them. */
const plainWords = z.string().regex(/^[\p{L}’'-]+(?: [\p{L}’'-]+)*$/u, 'words with one space between them');

/** Words for an amount: {n}, once, is the number. */
const WITHOUT_NUMBER = 'it needs {n}, once, where the number goes';
const wording = text.regex(/^[^{}]*(?:\{n\}[^{}]*)?$/, WITHOUT_NUMBER);
/** The unit of what has no number, which alone goes without {n}. */
const NO_NUMBER = 'none';

/** Units that the ledger's own sentences write short, "5bn USD" or "66%": see typeset.ts. */
const IN_SENTENCES = ['USD_tn', 'USD_bn', 'USD_m', 'USD', 'percent'];

/** The keys of an amount in a data file: see DataRow in src/content/publish/dataset-row.ts. */
const dataColumn = z.enum([
  'id',
  'use',
  'slots',
  'statement',
  'value',
  'value_high',
  'unit',
  'unit_words',
  'hedge',
  'as_printed',
  'standing',
  'kind',
  'as_of',
  'period',
  'attribution',
  'basis',
  'caveat',
  'disagreement',
  'response',
  'sources',
  'no_source',
  'series',
  'cells',
]);

/** Groups and keys of messages are names in code. */
const messageName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'a name is letters and digits, the first one small');

/** Words with gaps and tags, or the forms of a plural. */
const message = z.custom<Message>().superRefine((value, { addIssue }) => {
  const fault = messageFault(value);
  if (fault) addIssue({ code: 'custom', message: fault });
});

/** content/strings/<language>.yaml: words that code prints. A table with fixed keys has all of them. */
export const stringsSchema = z
  .strictObject({
    /** For every printHedge, the words that count as keeping it. */
    hedges: z.record(plainWords, z.array(plainWords).min(1)),
    /** For every printHedge, how it stands with its amount, which is {n}. */
    hedged: z.record(plainWords, wording),
    /** For a standing that a headline may not state flat, the words that soften it. */
    softened: z.partialRecord(standing, z.array(plainWords).min(1)),
    /** For every unit, how an amount reads; {n} is the number, `of` gives words for single values. */
    units: z.record(
      z.string(),
      z.strictObject({ long: wording, short: wording, of: z.record(z.string(), text).optional() }),
    ),
    /** How an amount below nothing reads; {n} is the amount. */
    negative: z.strictObject({ long: wording, short: wording }),
    /** What a number in each unit counts, and in fractions. */
    unitNames: z.record(z.string(), text),
    /** For every direction of a since item, the word readers see. */
    directions: z.record(id, text),
    /** How solid an amount is, in words, and how its squares look. */
    standings: z.record(standing, text),
    looks: z.record(standing, text),
    /** Small numbers in words, from none on. */
    numerals: z.array(text).min(1),
    /** What each key of an amount in a data file means. */
    dataColumns: z.record(dataColumn, text),
    /** What a source says to a claim, and how strong it is; a weak one says so beside its name. */
    verdicts: z.record(verdict, text),
    strengths: z.record(z.enum(['strong', 'medium']), text),
    /** How an amount or claim stands, for the filter on the page of sources, and the parts of a chapter's list there. */
    claimStances: z.record(
      z.enum([...verdict.options, 'none', 'series', 'since', 'derived', 'assumption']),
      text,
    ),
    claimGroups: z.record(z.enum(['article', 'derived', 'since', 'assumption']), text),
    /** For every kind of deal that a series names in its column `type`, the words readers see. */
    dealKinds: z.record(id, text),
    /** The places of the money map. */
    stations: z.record(z.enum(STATIONS), text),
    /** Every other word of the pages, by group and key: see src/strings/message.ts. */
    ui: z.record(messageName, z.record(messageName, message)),
  })
  .refine(({ units }) => IN_SENTENCES.every((unit) => Object.hasOwn(units, unit)), {
    path: ['units'],
    message: `sentences of the ledger hold amounts in ${IN_SENTENCES.join(', ')}: each needs its words here`,
  })
  .superRefine(({ hedges, hedged }, { addIssue }) => {
    for (const hedge of Object.keys({ ...hedges, ...hedged }))
      if (!hedges[hedge] || !hedged[hedge]?.includes('{n}'))
        addIssue({
          code: 'custom',
          path: ['hedged', hedge],
          message: 'hedges and hedged have the same keys, and here stands {n}, once, for the amount',
        });
  })
  .superRefine(({ units }, { addIssue }) => {
    for (const [unit, { long, short }] of Object.entries(units))
      for (const [form, words] of Object.entries({ long, short })) {
        if (words.includes('{n}') === (unit !== NO_NUMBER)) continue;
        const message = unit === NO_NUMBER ? 'it has no number for {n}' : WITHOUT_NUMBER;
        addIssue({ code: 'custom', path: ['units', unit, form], message });
      }
  })
  .refine(
    ({ units, unitNames }) =>
      [...Object.keys(units), 'fraction'].every((unit) => Object.hasOwn(unitNames, unit)),
    { path: ['unitNames'], message: 'every unit under units needs its name here, and so does fraction' },
  );

export type Strings = z.infer<typeof stringsSchema>;
