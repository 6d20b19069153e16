import { describe, expect, it } from 'vitest';
import { amountKey } from '../../../src/content/publish/dataset.ts';
import { chapterFacts } from '../../../src/content/publish/facts-used.ts';
import { sourceClaims } from '../../../src/content/publish/source-claims.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { siteOutline } from '../../../src/content/site/outlines.ts';
import { siteWords } from '../../../src/content/site/ui.ts';

const ledger = siteLedger();
const outlines = ledger.chapters.map(siteOutline);
const all = sourceClaims(ledger, outlines, siteWords('en'));
const byKey = new Map(all.map((claim) => [claim.key, claim]));

describe('the list of everything we know', () => {
  it('holds each figure and claim once', () => {
    expect(byKey.size).toBe(all.length);
    const used = outlines.flatMap((outline) => [
      ...chapterFacts(ledger, outline).map((id) => amountKey(ledger, id)),
      ...outline.front.since,
    ]);
    const wanted = [...used, ...ledger.articles.map(({ id }) => id), ...ledger.allSince.map(({ id }) => id)];
    expect(wanted.filter((key) => !byKey.has(key))).toEqual([]);
  });

  it('leads back to every place where a chapter reads of it', () => {
    for (const outline of outlines)
      for (const id of chapterFacts(ledger, outline)) {
        const places = byKey.get(amountKey(ledger, id))!.places.map(({ chapter }) => chapter);
        expect(places, id).toContain(outline.front.id);
      }
    expect(all.filter(({ kind, places }) => kind === 'series' && !places.length)).toEqual([]);
  });

  it('says of every claim what each source says, or that there is none', () => {
    for (const { id, corroboration } of ledger.articles) {
      const { sources, noSource, stances } = byKey.get(id)!;
      const verdicts = corroboration === 'none-found' ? [] : corroboration.map(({ verdict }) => verdict);
      expect(
        sources.map(({ verdict }) => verdict),
        id,
      ).toEqual(verdicts);
      expect(
        sources.every(({ says }) => says),
        id,
      ).toBe(true);
      expect(Boolean(noSource), id).toBe(verdicts.length === 0);
      expect(stances.toSorted(), id).toEqual(verdicts.length ? [...new Set(verdicts)].toSorted() : ['none']);
    }
  });

  it('prints every disagreement’s public line once', () => {
    const lines = ledger.parts.facts.data.disagreements.map(({ publicLine }) => publicLine);
    expect(all.flatMap(({ disagreement }) => disagreement ?? []).toSorted()).toEqual(lines.toSorted());
  });

  it('stands in the order of the story, each series whole and in the order of its file', () => {
    const order = all.map(({ chapter }) => ledger.chapters.indexOf(chapter));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const { id, points } of ledger.allSeries) {
      const places = all.flatMap(({ series }, i) => (series === id ? [i] : []));
      expect(places, id).toEqual(places.map((_, i) => places[0]! + i));
      const known = points.map(({ point }) => point);
      const found = [...new Set(places.map((i) => all[i]!.key.split('/')[1]!))].filter((p) =>
        known.includes(p),
      );
      expect(found, id).toEqual(known.filter((point) => found.includes(point)));
    }
  });

  it('names for what was worked out the sources of its parts, and no others', () => {
    const { sources } = byKey.get('openai-commitments-with-microsoft')!;
    expect(sources.map(({ id }) => id)).toEqual([
      'oracle-q2-fy26',
      'openai-aws-38bn',
      'openai-coreweave-reuters',
      'openai-azure-newsbytes',
    ]);
  });
});

describe('the glossary', () => {
  it('has a Chinese word for every term, and none for names', () => {
    const odd = [...ledger.glossary.values()].filter(({ kind, zh }) => Boolean(kind) === Boolean(zh));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
