import { z } from 'astro/zod';
import { messageFault, type Message } from '../../strings/message.ts';
import { amount, chapter, date, id, standing, STATIONS, text, verdict } from './common.ts';

/** An address that a link may lead to. */
const webAddress = z.url({ protocol: /^https?$/ });

/** A document a fact rests on. */
export const sourceSchema = z.strictObject({
  /** How facts cite it. */
  id,
  /** Its title. */
  title: text,
  /** Who published it, and through whom it was read. */
  publisher: text,
  /** Where it was read. */
  url: webAddress,
  /** Its date, or "undated". */
  date,
  /** primary, news, secondary, … */
  type: text,
  /** excerpt: a passage was seen. secondary: the page reports another document's number. */
  access: z.enum(['excerpt', 'secondary']),
  /** strong, medium or weak; say "reported" for weak ones. */
  strength: z.enum(['strong', 'medium', 'weak']),
  /** false marks mirrors and reprints: name them, don't link them. */
  linkable: z.boolean().optional(),
  /** true where a second search showed the same numbers. */
  rechecked: z.boolean().optional(),
  /** What it says, paraphrased. */
  says: text,
});

/** A term a reader may tap. */
export const glossarySchema = z.strictObject({
  /** How prose cites it: <Term id="…">. */
  id,
  /** For the who's who; absent for a term. */
  kind: z.enum(['company', 'institution', 'person']).optional(),
  /** The term as the glossary lists it. */
  term: text,
  /** The Chinese term. */
  zh: text.optional(),
  /** One sentence. */
  definition: text,
});

/** Something the drawings or panels assume; never a finding. */
export const assumptionSchema = z.strictObject({
  /** How authors and panels cite it. */
  id,
  /** The chapter it belongs to. */
  chapter,
  /** The amount, in `unit`. */
  value: amount,
  /** fraction is a share of one. */
  unit: text,
  /** Always illustrative. */
  standing: z.literal('illustrative'),
  /** What it stands for, in a sentence. */
  note: text,
});

/** Words seen in English in a source, which may therefore stand between quotation marks. */
export const quoteSchema = z.strictObject({
  /** The words, without quotation marks. */
  words: text,
  /** Id in content/sources.yaml. */
  source: id,
  /** Where exactly, if not the source's own address. */
  url: webAddress.optional(),
});

/** content/unplaced.yaml: article entries no step uses, with the reason, and chapters still to be written. */
export const unplacedSchema = z.object({ chapters: z.record(chapter, text).default({}) }).catchall(text);

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

/** content/publisher.yaml: who answers for this copy of the site. */
export const publisherSchema = z.strictObject({
  /** As LICENSE names them. */
  name: text,
  /** An e-mail or https address that somebody reads; left out where there is none. */
  contact: z
    .string()
    .regex(/^(?:\S+@\S+\.\S+|https:\/\/\S+)$/, 'an e-mail or https address')
    .optional(),
  /** The day the story was first published, which search engines print; left out where it is not out yet. */
  published: z.iso.date("a day of the calendar, in quotes, such as '2026-11-23'").optional(),
});

/** One line of content/corrections.yaml. */
export const correctionSchema = z.strictObject({
  /** Never changed afterwards: feed readers know the entry by it. */
  id,
  /** The day, quoted: '2026-08-01'. */
  date: z.iso.date(),
  /** correction: something was wrong. update: it was right, and something newer was found or added. */
  kind: z.enum(['correction', 'update']),
  /** Where, if it is one place: an address on this site. */
  at: text.optional(),
  /** What stood there; every correction says so. */
  was: text.optional(),
  /** What stands there now. */
  now: text,
  /** Why it was changed; every correction says so. */
  why: text.optional(),
});

export type Correction = z.infer<typeof correctionSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type GlossaryTerm = z.infer<typeof glossarySchema>;
export type Assumption = z.infer<typeof assumptionSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Unplaced = z.infer<typeof unplacedSchema>;
export type Strings = z.infer<typeof stringsSchema>;
export type Publisher = z.infer<typeof publisherSchema>;
