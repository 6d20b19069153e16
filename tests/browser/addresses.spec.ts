// What others rely on: no address is ever lost, and data and oEmbed answer as promised. No page is opened.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { parseHTML } from 'linkedom';
import { addressList, lost, madeAddresses, readAddresses } from '../../scripts/lib/addresses.mjs';
import type { Dataset } from '../../src/content/publish/dataset.ts';
import { loadLedger } from '../../src/content/ledger/load.ts';
import type { OEmbed } from '../../src/embed/share/oembed.ts';
import { siteAddress, chapters, dist, pages } from './support/site.ts';

const made = madeAddresses(dist);
const under = (folder: string, ending: string): string[] =>
  made.filter((address) => address.startsWith(folder) && address.endsWith(ending));

test('every address once promised is there, and every address there is promised', () => {
  const listed = readAddresses();
  expect(lost(listed, made), 'gone: bring them back').toEqual([]);
  expect(lost(made, listed), 'new: run `npm run addresses`').toEqual([]);
  expect(readFileSync(addressList, 'utf8')).toBe(`${[...new Set(listed)].toSorted().join('\n')}\n`);
});

// No pattern of a host tells a step’s own page from a frame; who frames one is led on to its chapter, which refuses.
test('frames stand in anybody’s page, and nothing else of ours does but steps by themselves', async ({
  request,
}) => {
  for (const { path, kind } of pages) {
    if (kind === 'missing') continue;
    const headers = (await request.head(siteAddress(path))).headers();
    expect(headers['content-security-policy'], path).toBe(
      kind === 'embed' || kind === 'step' ? undefined : "frame-ancestors 'none'",
    );
    expect(headers['x-frame-options'], path).toBeUndefined();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

test('the data of every figure answers, open to all, with the numbers of the ledger', async ({ request }) => {
  const ledger = loadLedger(resolve('content'));
  const files = under('data/', '.json');
  expect(files.map((file) => file.slice('data/'.length, -'.json'.length)).toSorted()).toEqual(
    [...ledger.parts.charts.keys()].toSorted(),
  );
  for (const file of files) {
    const answer = await request.get(siteAddress(file));
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/json']);
    expect(answer.headers()['access-control-allow-origin'], file).toBe('*');
    const set = (await answer.json()) as Dataset;
    for (const { id, unit, value, standing, sources, no_source } of set.figures) {
      const amount = ledger.amount(id);
      expect(value, id).toBe(unit === 'none' ? null : amount.value);
      expect(unit === 'fraction' || unit in ledger.strings.units, id).toBe(true);
      expect(standing, id).toBe(amount.standing);
      expect(sources.length > 0 || no_source, id).toBeTruthy();
    }

    const table = await request.get(siteAddress(file.replace('.json', '.csv')));
    expect([table.status(), table.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(table.headers()['access-control-allow-origin'], file).toBe('*');
    const rows = csvParse((await table.text()).replace(/^\uFEFF/, ''));
    expect(rows.map(({ id, value }) => [id, value])).toEqual(
      set.figures.map(({ id, value }) => [id, value === null ? '' : String(value)]),
    );
  }
});

test('the oEmbed answers are open to all and frame what is there', async ({ request }) => {
  const files = under('oembed/', '.json');
  expect(files).toHaveLength(chapters.length + under('data/', '.json').length);
  for (const file of files) {
    const answer = await request.get(siteAddress(file));
    expect([answer.status(), answer.headers()['access-control-allow-origin']]).toEqual([200, '*']);
    const { version, type, html, width, height, title, thumbnail_url } = (await answer.json()) as OEmbed;
    expect([version, type]).toEqual(['1.0', 'rich']);
    expect(width * height).toBeGreaterThan(0);
    expect(
      under('cards/', '.png').some((card) => thumbnail_url.endsWith(`/${card}`)),
      thumbnail_url,
    ).toBe(true);
    const frame = parseHTML(html).document.querySelector('iframe')!;
    expect(frame.getAttribute('title')).toContain(title);
    const id = file.replace('oembed/', '').replace('.json', '');
    expect(new URL(frame.getAttribute('src')!).pathname.endsWith(`/embed/${id}/`), file).toBe(true);
    expect(made, file).toContain(`embed/${id}/`);
  }
});

test('chapters and frames tell machines where their oEmbed answer and their data are', () => {
  const told = pages.filter(({ kind }) => kind === 'chapter' || kind === 'embed');
  expect(told.length).toBeGreaterThan(chapters.length);
  for (const { path, file } of told) {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const links = [...document.querySelectorAll('link[rel=alternate]')];
    const address = (type: string): string[] =>
      links
        .filter((link) => link.getAttribute('type') === type)
        .map((link) => new URL(link.getAttribute('href')!).pathname);
    const id = path.replace(/^embed\//, '').replace(/\/$/, '');
    const chart = id.replace('chart/', '');
    expect(address('application/json+oembed'), path).toHaveLength(1);
    expect(address('application/json+oembed')[0]!.endsWith(`/oembed/${id}.json`), path).toBe(true);
    expect(address('text/csv')[0]!.endsWith(`/data/${chart}.csv`), path).toBe(true);
    expect(address('application/json')[0]!.endsWith(`/data/${chart}.json`), path).toBe(true);
    for (const found of [...address('text/csv'), ...address('application/json')])
      expect(
        made.some((name) => found.endsWith(`/${name}`)),
        found,
      ).toBe(true);
  }
});
