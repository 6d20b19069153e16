// Counts what stands in the way of reading a drawing's code, and the lines that drawings of known forms take.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { project } from '../lib/project.mjs';

/** Where drawings are, where what they share is, and where examples of each known form are. */
const DRAWINGS = 'src/charts';
const SHARED = 'shared';
const EXAMPLES = 'tests/unit/charts/shared/examples';

/**
 * @typedef {object} Count
 * @property {number} files
 * @property {number} lines with code on them: no blanks, comments or imports
 * @property {number} decimals numbers with a fraction, such as 0.35: sizes and distances nobody has named
 * @property {number} bangs assertions that something is there (`!`)
 * @property {number} casts assertions that something is of a type (`as`), `as const` left out
 */

/**
 * @param {string} code
 * @param {string} [name]
 * @returns {Count}
 */
export function count(code, name = 'drawing.ts') {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const found = { files: 1, lines: linesOf(source), decimals: 0, bangs: 0, casts: 0 };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isNumericLiteral(node) && node.getText().includes('.')) found.decimals += 1;
    if (ts.isNonNullExpression(node)) found.bangs += 1;
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) found.casts += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Lines with code on them, imports left out.
 * @param {ts.SourceFile} source
 */
function linesOf(source) {
  const lines = new Set();
  const own = source.statements.filter((statement) => !ts.isImportDeclaration(statement));
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (node.getChildCount() === 0 && node.getWidth() > 0)
      for (const at of [node.getStart(), node.getEnd()])
        lines.add(source.getLineAndCharacterOfPosition(at).line);
    for (const child of node.getChildren()) if (!ts.isJSDoc(child)) visit(child);
  };
  for (const statement of own) visit(statement);
  return lines.size;
}

/** @param {Count[]} counts @returns {Count} */
const sum = (counts) =>
  counts.reduce(
    (a, b) => ({
      files: a.files + b.files,
      lines: a.lines + b.lines,
      decimals: a.decimals + b.decimals,
      bangs: a.bangs + b.bangs,
      casts: a.casts + b.casts,
    }),
    { files: 0, lines: 0, decimals: 0, bangs: 0, casts: 0 },
  );

/**
 * @returns {{ charts: Record<string, Count>, all: Count, shared: Count, forms: Record<string, number> }} per chapter and
 *   in all, what they share, and the lines that an example of each known form takes
 */
export function census() {
  const files = codeIn(DRAWINGS);
  const folderOf = (/** @type {string} */ file) => (file.includes('/') ? file.split('/')[0] : '') ?? '';
  const chapters = [...new Set(files.map(({ file }) => folderOf(file)))].filter(
    (folder) => folder !== '' && folder !== SHARED,
  );
  const of = (/** @type {string} */ chapter) =>
    sum(files.filter(({ file }) => folderOf(file) === chapter).map(({ code }) => count(code)));
  const charts = Object.fromEntries(chapters.toSorted().map((chapter) => [chapter, of(chapter)]));
  const forms = codeIn(EXAMPLES)
    .filter(({ file }) => file !== 'data.ts')
    .map(({ file, code }) => [file.replace('.ts', ''), count(code).lines]);
  return {
    charts,
    all: sum(Object.values(charts)),
    shared: sum([of(SHARED), of('')]),
    forms: Object.fromEntries(forms),
  };
}

/** @param {string} folder @returns {{ file: string, code: string }[]} its TypeScript files, by path in it */
function codeIn(folder) {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((file) => ({ file, code: readFileSync(join(project, folder, file), 'utf8') }));
}
