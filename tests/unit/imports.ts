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

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/** The folders of src/ a file imports from, types included, each with the file it names. */
export function imports({ path, code }: SourceFile): { folder: string; target: string }[] {
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(dirname(path), name))
    .map((target) => ({ folder: folderOf(target), target }));
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
