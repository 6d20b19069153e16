// A chapter is added by adding files: no list in code names the chapters there are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { project } from '../../scripts/lib/project.mjs';
import { siteLedger } from '../../src/content/site/ledger.ts';
import { sourceFiles } from './imports.ts';

const { chapters } = siteLedger();

/** Names and texts in code that are a chapter’s id, or one of its steps. Remarks may give examples. */
function named(path: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      const chapter = node.text.replace(/-\d{1,2}[a-z]?$/, '');
      if (chapters.includes(chapter)) found.push(`${path} names "${node.text}"`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return found;
}

it('no code names a chapter, but the chapter’s own', () => {
  // The types of slots are made from content, by every build.
  const own = (path: string): boolean =>
    path === 'lib/slots.ts' || chapters.some((id) => path.startsWith(`charts/${id}/`));
  const src = sourceFiles().filter(({ path }) => !own(path));
  const scripts = readdirSync(join(project, 'scripts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => ({ path: name, code: readFileSync(join(project, 'scripts', name), 'utf8') }));
  const config = { path: 'astro.config.mjs', code: readFileSync(join(project, 'astro.config.mjs'), 'utf8') };
  expect([...src, ...scripts, config].flatMap(({ path, code }) => named(path, code))).toEqual([]);
  const templates = src
    .filter(({ path }) => path.endsWith('.astro'))
    .map(({ path }) => ({ path, text: readFileSync(join(project, 'src', path), 'utf8') }));
  const attribute = new RegExp(`="(?:${chapters.join('|')})(?:-\\d{1,2}[a-z]?)?"`);
  expect(templates.filter(({ text }) => attribute.test(text)).map(({ path }) => path)).toEqual([]);
});

it('finds one that is', () => {
  const [first = ''] = chapters;
  expect(named('a.ts', `const cards = { '${first}': '${first}-3' }; // ${first}`)).toHaveLength(2);
  expect(named('b.ts', `/** Such as ${first}. */ const at = Math.abs(1);`)).toEqual([]);
});
