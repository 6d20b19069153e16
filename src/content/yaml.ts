import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './errors.ts';

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
  const document = parseDocument(text, { lineCounter });
  for (const error of document.errors) {
    const line = lineCounter.linePos(error.pos[0]).line + lineOffset;
    const what = `this is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}`;
    problems.push({ file, line, what, remedy: 'mend the syntax' });
  }
  if (document.errors.length) return undefined;
  const lineOf = (path: YamlPath): number => lineAt(document, lineCounter, path) + lineOffset;
  const result = schema.safeParse(document.toJS());
  if (result.success) return { file, data: result.data, lineOf };
  for (const issue of result.error.issues) {
    const what = `${nameOf(document, issue.path)} ${misfit(issue, document.hasIn(issue.path))}`;
    problems.push({
      file,
      line: lineOf(issue.path),
      what,
      remedy: 'see the fields in src/content/schemas/',
    });
  }
  return undefined;
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
  return `does not fit: ${issue.message.replace(/\.$/, '')}`;
}
