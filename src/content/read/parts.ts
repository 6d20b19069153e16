import { z } from 'astro/zod';
import { FIRST_LANGUAGE } from '../../lib/language.ts';
import * as facts from '../schemas/facts.ts';
import { lookupsSchema, type Lookups } from '../schemas/lookups.ts';
import * as reference from '../schemas/reference.ts';
import { stringsSchema, type Strings } from '../schemas/strings.ts';
import { seriesSchema, type SeriesMeta } from '../schemas/series.ts';
import { chartFileSchema, storySchema, type ChartFile } from '../schemas/story.ts';
import { parseCsv, type CsvFile } from './csv.ts';
import type { Problem } from './errors.ts';
import { filesIn, type ContentFiles } from './files.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** The ledger's files, parsed and matched to their schemas, before anything is cross-checked. */
export interface Parts {
  /** The chapters in reading order. */
  story: YamlFile<string[]>;
  facts: YamlFile<facts.Facts>;
  sources: YamlFile<reference.Source[]>;
  glossary: YamlFile<reference.GlossaryTerm[]>;
  series: YamlFile<SeriesMeta[]>;
  points: ReadonlyMap<string, CsvFile>;
  assumptions: YamlFile<reference.Assumption[]>;
  strings: YamlFile<Strings>;
  /** The same words in other languages, by what their files are called. */
  translations: ReadonlyMap<string, YamlFile<Strings>>;
  quotes: YamlFile<reference.Quote[]>;
  publisher: YamlFile<reference.Publisher>;
  corrections: YamlFile<reference.Correction[]>;
  lookups: YamlFile<Lookups>;
  unplaced: YamlFile<reference.Unplaced>;
  charts: ReadonlyMap<string, YamlFile<ChartFile>>;
}

/** Parses the ledger's files; undefined, with problems noted, where one is missing or does not fit. */
export function parseParts(files: ContentFiles, problems: Problem[]): Parts | undefined {
  const yaml = <T>(file: string, shape: z.ZodType<T>): YamlFile<T> | undefined => {
    const text = files.get(file);
    if (text !== undefined) return parseYaml(file, text, shape, problems);
    problems.push({ file, line: 1, what: 'this file is missing', remedy: 'put it back' });
    return undefined;
  };
  const parts = {
    story: yaml('chapters.yaml', storySchema),
    facts: yaml('facts.yaml', facts.factsSchema),
    sources: yaml('sources.yaml', z.array(reference.sourceSchema)),
    glossary: yaml('glossary.yaml', z.array(reference.glossarySchema)),
    series: yaml('series.yaml', z.array(seriesSchema)),
    assumptions: yaml('assumptions.yaml', z.array(reference.assumptionSchema)),
    strings: yaml(`strings/${FIRST_LANGUAGE}.yaml`, stringsSchema),
    quotes: yaml('quotes.yaml', z.array(reference.quoteSchema)),
    publisher: yaml('publisher.yaml', reference.publisherSchema),
    corrections: yaml('corrections.yaml', z.array(reference.correctionSchema)),
    lookups: yaml('lookups.yaml', lookupsSchema),
    unplaced: yaml('unplaced.yaml', reference.unplacedSchema),
    translations: new Map(
      filesIn(files, 'strings/', '.yaml').flatMap(([language, file, text]) => {
        if (language === FIRST_LANGUAGE) return [];
        const parsed = parseYaml(file, text, stringsSchema, problems);
        return parsed ? [[language, parsed] as const] : [];
      }),
    ),
    points: new Map(
      filesIn(files, 'series/', '.csv').map(([id, file, text]) => [id, parseCsv(file, text, problems)]),
    ),
    charts: new Map(
      filesIn(files, 'charts/', '.yaml').flatMap(([id, file, text]) => {
        const parsed = parseYaml(file, text, chartFileSchema, problems);
        return parsed ? [[id, parsed] as const] : [];
      }),
    ),
  };
  return Object.values(parts).every((part) => part !== undefined) ? (parts as Parts) : undefined;
}
