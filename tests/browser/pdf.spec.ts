// `npm run pdf`: prints into a copy of the site, which links to what is there. Other builds know of no PDF.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { getDocumentProxy } from 'unpdf';
import { printPdfs } from '../../scripts/pictures/pdf.mjs';
import { listPages } from '../../scripts/lib/site.mjs';
import { chapterAddress, lessonAddress, pdfAddress } from '../../src/lib/routes.ts';
import { figuresOf, type TaggedFigure } from './support/pdf.ts';
import { siteAddress, chapters, every, pages } from './support/site.ts';

interface Ran {
  code: number;
  said: string;
}

const run = (args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [resolve('scripts/pdf.mjs'), ...args],
      { env: { ...process.env, ...env } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });

/** The PDFs a page links to, each once. */
function linked(file: string): string[] {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const hrefs = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
  return [...new Set(hrefs.filter((href) => href.endsWith('.pdf')))].toSorted();
}

/**
 * What is wrong with a PDF's figures: every drawing of its page is one of them, called as a whole by what it shows, and
 * there is no other without a name.
 */
function wrongFigures(figures: readonly TaggedFigure[], document: Document): string[] {
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  const named = (selector: string, of: (element: Element) => string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => plain(of(element)));
  const wanted = [
    ...named('[data-alt-of], .opening-unit, .try-says', ({ textContent }) => textContent),
    ...named('.lesson-picture svg', (svg) => svg.getAttribute('aria-label')!),
  ];
  const counted = (alt: string): number => figures.filter((figure) => plain(figure.alt) === alt).length;
  return [
    ...(wanted.length ? [] : ['the page has no drawing']),
    ...wanted.filter((alt) => counted(alt) !== 1).map((alt) => `${counted(alt)} figures are called “${alt}”`),
    ...figures.filter(({ alt }) => alt === '').map(() => 'a figure has no name'),
    ...figures.filter(({ nested }) => nested).map(({ alt }) => `another figure stands in “${alt}”`),
  ];
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'pdf-test-'));

test('two PDFs: tagged, named, dated by the content, the same bytes twice; the pages link to these alone', async () => {
  const { id } = chapters[0]!;
  const into = join(folder(), 'site');
  const { code, said } = await run([id, `teach/${id}`, '--into', into]);
  expect(code, said).toBe(0);
  const prints = [chapterAddress(id), lessonAddress(id)].map((page) => ({ page, pdf: pdfAddress(page) }));
  const files = prints.map(({ pdf }) => pdf);
  expect(readdirSync(join(into, 'pdf')).map((name) => `pdf/${name}`)).toEqual(files.toSorted());

  const again = await printPdfs(into, prints);
  for (const { page, pdf } of prints) {
    const bytes = readFileSync(join(into, pdf));
    expect(bytes.equals(again.get(pdf)!), `${pdf} twice`).toBe(true);
    expect(bytes.length).toBeLessThan(1_500_000);
    const html = readFileSync(join(into, page, 'index.html'), 'utf8');
    const { document } = parseHTML(html);
    const read = await getDocumentProxy(new Uint8Array(bytes));
    const { info } = (await read.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: document.title, Language: 'en' });
    expect(info['CreationDate']).toBe(
      `D:${/"dateModified":"([\d-]+)/.exec(html)![1]!.replaceAll('-', '')}000000+00'00'`,
    );
    expect(await read.getMarkInfo()).toMatchObject({ Marked: true });
    expect(wrongFigures(await figuresOf(bytes), document), pdf).toEqual([]);
    // Its bookmarks begin with its title, and its links lead to the site, not to where it was printed.
    const [first] = await read.getOutline();
    expect(first!.title).toBe(document.querySelector('h1')!.textContent.trim());
    const home = new URL(document.querySelector('link[rel=canonical]')!.getAttribute('href')!).origin;
    const links = await Promise.all(
      Array.from({ length: read.numPages }, async (_, i) => (await read.getPage(i + 1)).getAnnotations()),
    );
    const urls = links.flat().flatMap(({ url }: { url?: string }) => url ?? []);
    for (const url of urls.filter((url) => new URL(url).hostname === 'localhost'))
      expect(new URL(url).origin).toBe(home);
    expect(read.numPages).toBeLessThanOrEqual(page === chapterAddress(id) ? 8 : 2);
  }

  const made = listPages(into);
  for (const { path, file } of made)
    for (const href of linked(file)) expect(files.map(siteAddress), path).toContain(href);
  const of = (path: string): string[] => linked(made.find((page) => page.path === path)!.file);
  expect(of(chapterAddress(id))).toEqual([siteAddress(files[0])]);
  expect(of('teach/')).toEqual([siteAddress(files[1])]);
  expect(of(lessonAddress(id))).toEqual(files.map(siteAddress).toSorted());
  rmSync(resolve(into, '..'), { recursive: true });
});

test('what cannot be printed is named, and what was there stays', async () => {
  const into = folder();
  writeFileSync(join(into, 'index.html'), 'old');
  const nowhere = await run(['nowhere', '--into', into]);
  expect([nowhere.code, nowhere.said]).toEqual([2, expect.stringContaining('No page "nowhere/" here.')]);
  const blind = await run(['scale', '--into', into], { CHROME_PATH: '/no/such/browser' });
  expect([blind.code, blind.said]).toEqual([1, expect.stringContaining('/no/such/browser')]);
  expect(blind.said).toContain('is as it was');
  expect(readFileSync(join(into, 'index.html'), 'utf8')).toBe('old');
  // A page without its files is not printed half.
  const broken = folder();
  writeFileSync(
    join(broken, 'index.html'),
    `<!doctype html><html lang="en"><title>x</title><link rel="canonical" href="https://example.org/">
     <link rel="stylesheet" href="/gone.css"><script type="application/ld+json">{"dateModified":"2026-07-01"}</script>x`,
  );
  await expect(printPdfs(broken, [{ page: '', pdf: 'pdf/story.pdf' }])).rejects.toThrow(
    /pdf\/story\.pdf was not printed: .*gone\.css/,
  );
  for (const made of [into, broken]) rmSync(made, { recursive: true });
});

test('a build for which nothing was printed links to no PDF', () => {
  for (const { path, file } of pages) {
    const there = linked(file).filter((href) => !readdirSync(resolve('dist')).includes('pdf') && href);
    expect(there, path).toEqual([]);
  }
});

test('every drawing of every PDF is one figure that is called by what it shows', async () => {
  test.setTimeout(600_000);
  const asked = every(
    ['', ...chapters.flatMap(({ id }) => [chapterAddress(id), lessonAddress(id)])],
    ['', chapterAddress('spv')],
  );
  const made = await printPdfs(
    resolve('dist'),
    asked.map((page) => ({ page, pdf: pdfAddress(page) })),
  );
  for (const page of asked) {
    const { document } = parseHTML(readFileSync(join('dist', page, 'index.html'), 'utf8'));
    expect.soft(wrongFigures(await figuresOf(made.get(pdfAddress(page))!), document), page).toEqual([]);
  }
});
