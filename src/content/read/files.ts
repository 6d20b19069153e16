import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { decode, MOST_BYTES } from './decode.ts';
import { ContentError, type Problem } from './errors.ts';

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

/** The words of one file; what cannot be read becomes a problem of `file`, and the text is then empty. */
export function readText(path: string, file: string, problems: Problem[]): string {
  const most = path.endsWith('.mdx') ? MOST_BYTES / 10 : MOST_BYTES;
  const { size } = statSync(path);
  if (size <= most) return decode(file, readFileSync(path), problems);
  const what = `this file has ${Math.ceil(size / 1000)} kilobytes, and ${most / 1000} is the most`;
  problems.push({ file, line: 1, what, remedy: 'cut it, or take out what does not belong' });
  return '';
}

/** [id, path, text] of every file `<folder><id><extension>`. */
export function filesIn(files: ContentFiles, folder: string, extension: string): [string, string, string][] {
  return [...files]
    .filter(([path]) => path.startsWith(folder) && path.endsWith(extension))
    .map(([path, text]) => [path.slice(folder.length, -extension.length), path, text]);
}
