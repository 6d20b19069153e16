// Every page, and every line that others paste into theirs, as the W3C's checker reads them.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findJava, htmlFaults } from '../../scripts/lib/nu.mjs';
import { buildIfStale, dist } from '../../scripts/lib/project.mjs';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;

/** Checks a page of somebody else's. */
function faultsIn(body: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'page.html'), page(body));
  return htmlFaults([folder]).map(({ message }) => message);
}

describe.skipIf(!findJava())('Nu', () => {
  beforeAll(buildIfStale);

  it('finds no error in any page', () => {
    const found = htmlFaults([dist]).map(
      ({ page, line, message, extract }) => `${page}:${line} ${message} ${extract}`,
    );
    expect(found.slice(0, 20)).toEqual([]);
  });

  it('finds one where there is one', () => {
    expect(faultsIn('<table><tr role="row"><td>x</td></tr></table>')).toEqual([
      expect.stringContaining('role'),
    ]);
  });

  it('finds none in a page with what CMSs are given, but for what old CMSs need', () => {
    const answers = readdirSync(join(dist, 'oembed'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const lines = answers.map(
      (name) => (JSON.parse(readFileSync(join(dist, 'oembed', name), 'utf8')) as { html: string }).html,
    );
    expect(lines.length).toBeGreaterThan(10);
    const known =
      /^The “frameborder” attribute on the “iframe” element is obsolete|^Bad value “100%” for attribute “width”/;
    expect(faultsIn(lines.join('')).filter((message) => !known.test(message))).toEqual([]);
  });
});
