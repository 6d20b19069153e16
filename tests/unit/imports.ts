import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file of src/ as the rules see it. */
export interface SourceFile {
  /** From src/, such as `marks/patch.ts`. */
  path: string;
  /** Its folder in src/; '' for a file beside the folders. */
  folder: string;
  code: string;
}

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** An Astro file's scripts: what stands between the fences, and in script elements. */
function scripts(text: string): string {
  const [, fenced = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const elements = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [fenced, ...elements].join('\n');
}

export function sourceFiles(): SourceFile[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return names
    .filter((name) => /\.(?:ts|astro|mjs|js)$/.test(name))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, folder: folderOf(path), code: path.endsWith('.astro') ? scripts(text) : text };
    });
}

/** A folder of src/, or one beside it: `locks` of `../locks/heights.json`. */
const folderOf = (path: string): string => /^(?:\.\.\/)?([^/]+)\//.exec(path)?.[1] ?? '';

/** The folders of src/ a file imports from, types included, each with the file it names. */
export function imports({ path, code }: SourceFile): { folder: string; target: string }[] {
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(dirname(path), name))
    .map((target) => ({ folder: folderOf(target), target }));
}

/**
 * Circles among files, of which each imports the next and the last the first, types included; one for each knot, as
 * `a.ts → b.ts → a.ts`.
 */
export function circles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    const start = above.indexOf(path);
    if (start >= 0) found.push([...above.slice(start), path].join(' → '));
    const file = known.get(path);
    if (!file || done.has(path)) return;
    done.add(path);
    for (const { target } of imports(file)) visit(target.replace(/\?.*/, ''), [...above, path]);
  };
  for (const path of known.keys()) visit(path, []);
  return found;
}

/** Names a file uses that it neither declares nor reaches through a dot, out of a list. */
export function uses({ path, code }: SourceFile, names: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text) && isFree(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return [...found];
}

/** Not a member of something else, a key, or the name of a parameter or property. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent);
  return !named || parent.name !== node;
}
