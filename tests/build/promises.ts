import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentProblems } from '../../src/content/check/problems.ts';
import { ContentError, problemSentence } from '../../src/content/read/errors.ts';
import { contentOf } from '../../src/content/read/content.ts';
import { readContent } from '../../src/content/read/files.ts';

/** One broken promise: a folder with edit.yaml {file, find, replace} over base/, and the sentences it must give. */
export interface BrokenPromise {
  name: string;
  files: Map<string, string>;
  expectedFile: string;
}

export const base: Map<string, string> = readContent(join(import.meta.dirname, 'base'));

/** Every folder beside this file that holds an edit. */
export function brokenPromises(): BrokenPromise[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => existsSync(join(import.meta.dirname, name, 'edit.yaml')))
    .map((name) => {
      const folder = join(import.meta.dirname, name);
      const edit = parse(readFileSync(join(folder, 'edit.yaml'), 'utf8')) as Record<
        'file' | 'find' | 'replace',
        string
      >;
      const before = base.get(edit.file) ?? '';
      if (!before.includes(edit.find))
        throw new Error(`${name}: base/${edit.file} does not hold "${edit.find}"`);
      const files = new Map(base).set(
        edit.file,
        before.replace(edit.find, () => edit.replace),
      );
      return { name, files, expectedFile: join(folder, 'expected.txt') };
    });
}

/** What the build would say about these files, one sentence per problem. */
export function sentences(files: ReadonlyMap<string, string>): string[] {
  try {
    return contentProblems(contentOf(files)).map(problemSentence);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(problemSentence);
    throw error;
  }
}
