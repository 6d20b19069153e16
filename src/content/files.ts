import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'astro/zod';
import { FIRST_LANGUAGE } from '../lib/language.ts';
import { parseCsv, type CsvFile } from './csv.ts';
import { decode, MOST_BYTES } from './decode.ts';
import { ContentError, type Problem } from './errors.ts';
import * as schema from './schema.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** Everything under content/ by path relative to it; only text files carry their text. */
export type ContentFiles = ReadonlyMap<string, string>;

const TEXT = /\.(ya?ml|csv|mdx?|txt)$/;

/**
 * Reads a content folder. Pictures and the like are listed with empty text, so that links can be checked.
 * @throws ContentError naming every file that is too large, or whose words cannot be read
 */
export function readContent(root: string): Map<string, string> {
  const problems: Problem[] = [];
  if (!existsSync(root)) return new Map();
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map(
    paths.map((path) => {
      const file = relative(root, path).split(sep).join('/');
      return [file, TEXT.test(path) ? readText(path, file, problems) : ''];
    }),
  );
  if (problems.length) throw new ContentError(problems);
  return files;
}

function readText(path: string, file: string, problems: Problem[]): string {
  const most = path.endsWith('.mdx') ? MOST_BYTES / 10 : MOST_BYTES;
  const { size } = statSync(path);
  if (size <= most) return decode(file, readFileSync(path), problems);
  const what = `this file has ${Math.ceil(size / 1000)} kilobytes, and ${most / 1000} is the most`;
  problems.push({ file, line: 1, what, remedy: 'cut it, or take out what does not belong' });
  return '';
}

/** The ledger's files, parsed and matched to their schemas, before anything is cross-checked. */
export interface Parts {
  facts: YamlFile<schema.Facts>;
  sources: YamlFile<schema.Source[]>;
  glossary: YamlFile<schema.GlossaryTerm[]>;
  series: YamlFile<schema.SeriesMeta[]>;
  points: ReadonlyMap<string, CsvFile>;
  assumptions: YamlFile<schema.Assumption[]>;
  strings: YamlFile<schema.Strings>;
  /** The same words in other languages, by what their files are called. */
  translations: ReadonlyMap<string, YamlFile<schema.Strings>>;
  quotes: YamlFile<schema.Quote[]>;
  publisher: YamlFile<schema.Publisher>;
  corrections: YamlFile<schema.Correction[]>;
  unplaced: YamlFile<schema.Unplaced>;
  figures: ReadonlyMap<string, YamlFile<schema.FigureFile>>;
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
    facts: yaml('facts.yaml', schema.factsSchema),
    sources: yaml('sources.yaml', z.array(schema.sourceSchema)),
    glossary: yaml('glossary.yaml', z.array(schema.glossarySchema)),
    series: yaml('series.yaml', z.array(schema.seriesSchema)),
    assumptions: yaml('assumptions.yaml', z.array(schema.assumptionSchema)),
    strings: yaml(`strings/${FIRST_LANGUAGE}.yaml`, schema.stringsSchema),
    quotes: yaml('quotes.yaml', z.array(schema.quoteSchema)),
    publisher: yaml('publisher.yaml', schema.publisherSchema),
    corrections: yaml('corrections.yaml', z.array(schema.correctionSchema)),
    unplaced: yaml('unplaced.yaml', schema.unplacedSchema),
    translations: new Map(
      named(files, 'strings/', '.yaml').flatMap(([language, file, text]) => {
        if (language === FIRST_LANGUAGE) return [];
        const parsed = parseYaml(file, text, schema.stringsSchema, problems);
        return parsed ? [[language, parsed] as const] : [];
      }),
    ),
    points: new Map(
      named(files, 'series/', '.csv').map(([id, file, text]) => [id, parseCsv(file, text, problems)]),
    ),
    figures: new Map(
      named(files, 'figures/', '.yaml').flatMap(([id, file, text]) => {
        const parsed = parseYaml(file, text, schema.figureFileSchema, problems);
        return parsed ? [[id, parsed] as const] : [];
      }),
    ),
  };
  return Object.values(parts).every((part) => part !== undefined) ? (parts as Parts) : undefined;
}

/** [id, path, text] of every file `<folder><id><extension>`. */
export function named(files: ContentFiles, folder: string, extension: string): [string, string, string][] {
  return [...files]
    .filter(([path]) => path.startsWith(folder) && path.endsWith(extension))
    .map(([path, text]) => [path.slice(folder.length, -extension.length), path, text]);
}
