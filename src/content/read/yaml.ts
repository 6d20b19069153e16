import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './errors.ts';
import { yamlFaults, type Fault } from './yaml-faults.ts';

/** One mistake often breaks many fields; more sentences about one file would help nobody. */
const MOST_PER_FILE = 10;

/** A path into a YAML file: keys and positions, from the top. */
export type YamlPath = readonly PropertyKey[];

/** A YAML file that matched its schema. */
export interface YamlFile<T> {
  /** Path relative to content/. */
  file: string;
  data: T;
  /** The line of the value at a path, or of the nearest thing above it that exists. */
  lineOf(path: YamlPath): number;
}

/**
 * Parses YAML and checks it against a schema. Every mismatch becomes a problem with its line; the result is
 * undefined when there was one. `lineOffset` is for YAML that starts further down, such as frontmatter.
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  lineOffset = 0,
): YamlFile<T> | undefined {
  const lineCounter = new LineCounter();
  const refuse = (line: number, what: string, remedy: string): undefined => {
    problems.push({ file, line: line + lineOffset, what, remedy });
  };
  const read = readDocument(text, lineCounter);
  if (!read)
    return refuse(1, 'this is not YAML: lists or fields stand too deep inside each other', 'flatten them');
  const { document, faults } = read;
  for (const { offset, what, remedy } of faults) refuse(lineCounter.linePos(offset).line, what, remedy);
  if (faults.length) return undefined;
  const lineOf = (path: YamlPath): number => lineAt(document, lineCounter, path) + lineOffset;
  const result = schema.safeParse(document.toJS());
  if (result.success) return { file, data: result.data, lineOf };
  for (const issue of result.error.issues.slice(0, MOST_PER_FILE)) {
    const what = `${nameOf(document, issue.path)} ${misfit(issue, document.hasIn(issue.path))}`;
    const remedy = 'see the fields in src/content/schemas/';
    problems.push({ file, line: lineOf(issue.path), what, remedy });
  }
  return undefined;
}

/** The document and what is wrong with its writing; undefined where it is nested too deeply to be read. */
function readDocument(
  text: string,
  lineCounter: LineCounter,
): { document: Document; faults: Fault[] } | undefined {
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
    const faults = yamlFaults(document);
    return { document, faults: faults.slice(0, MOST_PER_FILE) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function lineAt(document: Document, lines: LineCounter, path: YamlPath): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `"value" of coreweave-debt-14bn`: the field, and the id of the entry it belongs to where there is one. */
function nameOf(document: Document, path: YamlPath): string {
  for (let depth = path.length; depth > 0; depth--) {
    const id: unknown = document.getIn([...path.slice(0, depth), 'id']);
    if (typeof id === 'string') return `"${path.slice(depth).join('.') || 'entry'}" of ${id}`;
  }
  return `"${path.join('.')}"`;
}

/** What is wrong with a field, in words: it is missing, must be one of …, or does not fit and why. */
export function misfit(issue: z.core.$ZodIssue, present = true): string {
  if (!present && issue.code !== 'unrecognized_keys') return 'is missing';
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `has no field ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? 'something else'}`;
  if (issue.code === 'too_small') return bound(issue, issue.minimum, 'more', 'at least');
  if (issue.code === 'too_big') return bound(issue, issue.maximum, 'fewer', 'at most');
  if (issue.code === 'invalid_union') return 'is of none of the kinds it may be';
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'must be an address such as https://example.org/';
  return `does not fit: ${issue.message.replace(/\.$/, '')}`;
}

/** What zod calls a kind, in words. */
const KINDS: Record<string, string> = {
  string: 'text, in quotes where it looks like a number',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
};

function bound(
  { origin, exact }: { origin: string; exact?: boolean | undefined },
  limit: number | bigint,
  beyond: string,
  number: string,
): string {
  const nouns = { string: ['letter', 'letters'], array: ['entry', 'entries'] }[origin];
  if (!nouns) return `must be ${number} ${limit}`;
  return `must have ${limit} ${nouns[limit === 1 ? 0 : 1]}${exact ? '' : ` or ${beyond}`}`;
}
