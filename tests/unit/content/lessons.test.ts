import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lessonRuns } from '../../../src/components/teach/lesson-runs.ts';
import { contentProblems } from '../../../src/content/check/problems.ts';
import { contentOf } from '../../../src/content/read/content.ts';
import { problemSentence } from '../../../src/content/read/errors.ts';
import { buildLedger } from '../../../src/content/ledger/load.ts';
import { readContent } from '../../../src/content/read/files.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { lessonSchema, type LessonData } from '../../../src/content/schemas/lesson.ts';
import { fillTemplate, templatePieces } from '../../../src/content/ledger/template.ts';
import { borrowersOf } from '../../../src/charts/gpu-loans/market.ts';
import { debtor, outcome } from '../../../src/charts/private-credit/outcome.ts';
import { crossing } from '../../../src/models/crossing.ts';
import { fireSale } from '../../../src/models/fire-sale.ts';
import { trancheLoss } from '../../../src/models/tranche-loss.ts';

const files = readContent(new URL('../../../content', import.meta.url).pathname);
const ledger = buildLedger(files);
const folder = new URL('../../../content/teach/en/', import.meta.url);
const lessons = new Map(
  readdirSync(folder).map((name) => [
    basename(name, '.yaml'),
    lessonSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))),
  ]),
);
const value = (id: string): number => ledger.amount(id).value;
const factsIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => templatePieces(text, 1))
    .flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : []));
const wordsIn = (texts: readonly string[]): number =>
  texts
    .map((text) => fillTemplate(ledger, text))
    .join(' ')
    .split(/\s+/).length;

/** What a class reads and writes on, without the glossary's definitions and the teacher's answer. */
const onPaper = ({ about, goals, questions, misunderstandings, activity }: LessonData): string[] => [
  about,
  ...goals,
  ...questions.map(({ ask }) => ask),
  ...misunderstandings.flatMap(({ says, correction }) => [says, correction]),
  activity.title,
  ...activity.tasks,
  ...activity.rows,
  ...activity.record,
];

describe('the lessons', () => {
  it('are as many as the chapters, one for each', () =>
    expect([...lessons.keys()].sort()).toEqual(ledger.chapters.toSorted()));

  it('stop the build where a chapter has none', () => {
    const without = new Map([...files].filter(([path]) => path !== 'teach/en/abs.yaml'));
    expect(contentProblems(contentOf(without)).map(problemSentence)).toEqual([
      'content/chapters/en/abs.mdx:1: no lesson teaches the chapter "abs" — write content/teach/en/abs.yaml.',
    ]);
  });

  it.each([...lessons])('%s has the length of a handout, and a table to fill in', (_, lesson) => {
    const words = wordsIn(onPaper(lesson));
    expect(words).toBeGreaterThan(240);
    expect(words).toBeLessThan(450);
    const { panel, runs, rows } = lesson.activity;
    expect(panel ? runs.length : rows.length).toBeGreaterThan(1);
    expect(panel ? rows.length : runs.length).toBe(0);
    for (const goal of lesson.goals) expect(goal).not.toMatch(/^(?:The|A|An|How|Why|What|To)\b/);
    for (const { ask } of lesson.questions) expect(ask).toContain('?');
  });
});

/** Every number that an answer works out, worked out again from what it rests on. */
const WORKED: Readonly<Record<string, () => number>> = {
  'building-to-revenue': () => value('datacenter-spend-2025-400bn') / value('ai-revenue-60bn-2025'),
  'four-builders-growth-2025': () =>
    value('hyperscaler-capex-annual/2025') / value('hyperscaler-capex-annual/2024'),
  'four-builders-growth-2026': () =>
    value('hyperscaler-capex-annual/2026') / value('hyperscaler-capex-annual/2025'),
  'five-builders-bonds-growth': () =>
    value('hyperscaler-bonds/2025') / value('hyperscaler-bonds/average-2020-2024'),
  'crwv-table-total': () => total(wall) / 1000,
  'crwv-due-by-end-2026': () => total(wall.slice(0, 2)) / 1000,
  'crwv-due-share': () => (100 * total(wall.slice(0, 2))) / total(wall),
  'crwv-debt-growth-q3': () => value('coreweave-debt/2025-09') - value('coreweave-debt/2025-06'),
  'retirement-out-in-a-year': () => (4 * value('since-redemptions')) / 100,
  'retirement-wait-for-all': () => 100 / value('since-redemptions') / 4,
};
const wall = ledger.series('coreweave-maturity-wall').points.map(({ id }) => value(id));
const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

describe('the numbers in answers', () => {
  it('come from a source, or are worked out here again', () => {
    const ours = [...lessons.values()]
      .flatMap(({ activity }) => factsIn(activity.answer))
      .filter((id) => ['derived', 'assumption'].includes(ledger.amount(id).kind));
    expect([...new Set(ours)].sort()).toEqual(Object.keys(WORKED).sort());
  });

  it.each(Object.entries(WORKED))('%s', (id, workOut) => {
    const decimals = `${value(id)}`.split('.')[1]?.length ?? 0;
    expect(Number(workOut().toFixed(decimals))).toBe(value(id));
  });

  it('CoreWeave: the table is the total debt of that day', () => {
    expect(value('crwv-table-total')).toBeCloseTo(value('coreweave-debt/2025-06'), 3);
    expect(wall).toHaveLength(lessons.get('coreweave')!.activity.rows.length);
  });

  it('retirement: ten coins of private credit hold less than one coin of loans to AI companies', () => {
    expect((10 * value('since-ai-share-private-credit')) / 100).toBeLessThan(1);
  });
});

/** The setting of a run, as numbers. */
const numbers = (query: string, chapter: string): Record<string, number> =>
  Object.fromEntries(
    [...new URLSearchParams(query)].map(([k, v]) => [k.slice(chapter.length + 1), Number(v)]),
  );
const runsOf = (id: string): string[] => lessons.get(id)!.activity.runs;
const saysOf = async (id: string): Promise<string[]> =>
  (await lessonRuns(ledger, id, lessons.get(id)!.activity.panel!, runsOf(id))).runs.map(({ says }) => says);

describe('what answers say about the models', () => {
  it('slices: likeness makes the bottom safer, the top riskier, the middle both; the pool loses the same', async () => {
    const [low, high] = [value('abs-first-loss-detach'), value('abs-middle-detach')];
    const pools = runsOf('abs').map((run) => {
      const pool = {
        defaultProbability: value('abs-default-probability'),
        correlation: numbers(run, 'abs')['alike']! / 100,
        lossGivenDefault: value('abs-loss-given-default'),
        loans: value('abs-loans'),
      };
      const of = (attach: number, detach: number) => trancheLoss(pool, { attach, detach });
      return { top: of(high, 1), middle: of(low, high), bottom: of(0, low), whole: of(0, 1) };
    });
    const chances = (name: 'top' | 'middle' | 'bottom') => pools.map((pool) => pool[name].probabilityOfLoss);
    const rises = (all: readonly number[]) => all.every((one, i) => i === 0 || one > all[i - 1]!);
    expect(rises(chances('top'))).toBe(true);
    expect(rises(chances('bottom').toReversed())).toBe(true);
    const [alone = 0, some = 0, most = 0] = chances('middle');
    expect([some > alone, most < some]).toEqual([true, true]);
    const losses = (name: 'top' | 'middle' | 'bottom') => pools.map((pool) => pool[name].expectedLoss);
    expect([rises(losses('top')), rises(losses('middle')), rises(losses('bottom').toReversed())]).toEqual([
      true,
      true,
      true,
    ]);
    const expected = value('abs-default-probability') * value('abs-loss-given-default');
    for (const { whole } of pools) expect(whole.expectedLoss).toBeCloseTo(expected, 5);
    const said = await saysOf('abs');
    pools.slice(1).forEach(({ top, bottom }, i) => {
      expect(said[i + 1]).toContain(`top slice ${(100 * top.probabilityOfLoss).toFixed(1)}%`);
      expect(said[i + 1]).toContain(`bottom slice ${(100 * bottom.probabilityOfLoss).toFixed(0)}%`);
    });
  });

  it('chips: few are sold, then all, then none; a little less of a fall, and the outcome jumps in one market only', async () => {
    const data = resolveChart(ledger, 'gpu-loans-try');
    const called = (fall: number, thin: number, borrowed = 100 * value('gpu-loan-to-value')): number => {
      const borrowers = borrowersOf(data, { loanToValue: borrowed / 100, thinness: thin });
      return fireSale({ ...borrowers, shock: fall }).rounds.flat().length;
    };
    const [shock, usual] = [value('gpu-shock'), value('gpu-market-thinness')];
    const found = runsOf('gpu-loans').map((run) => {
      const { thin = usual, borrowed } = numbers(run, 'gpu-loans');
      return called(shock, thin, borrowed);
    });
    const all = value('gpu-borrowers');
    expect([found[0]! > 0 && found[0]! < all / 4, found[1], found[2]]).toEqual([true, all, 0]);
    const said = await saysOf('gpu-loans');
    found.slice(0, 2).forEach((n, i) => expect(said[i]).toContain(`lenders call ${n} of ${all} loans`));
    expect(said[2]).toContain('no loan is called');
    const thin = numbers(runsOf('gpu-loans')[1]!, 'gpu-loans')['thin']!;
    const lower = (thinness: number) => [0, 0.01, 0.02].map((less) => called(shock - less, thinness));
    expect([lower(thin), lower(usual)]).toEqual([
      [all, all, 0],
      [2, 1, 0],
    ]);
  });

  it('funds: banks come up short between two rows, sooner with more borrowed, and the boldest fund is first', async () => {
    const data = resolveChart(ledger, 'private-credit-try');
    const built = { fail: 20, back: 40, borrowed: 40 };
    const fallen = (set: Record<string, number>): string[] => {
      const of = outcome(data, { ...built, ...set });
      return ['careful', 'middling', 'bold'].filter((fund) => debtor(of, fund).failed);
    };
    const rows = runsOf('private-credit').map((run) => numbers(run, 'private-credit'));
    expect(rows.map(fallen)).toEqual([[], ['bold'], [], ['bold']]);
    // The rows stand right before and after the point.
    expect([rows[1]!['fail']! - rows[0]!['fail']!, rows[3]!['fail']! - rows[2]!['fail']!]).toEqual([5, 5]);
    const lost = outcome(data, { ...built, fail: 5 }).claims[0]![1];
    expect(lost).toBeGreaterThan(0);
    expect((await saysOf('private-credit')).map((says) => says.includes('cannot pay'))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('two lines: soonest where building stands still, never where revenue grows no faster', async () => {
    const when = runsOf('two-futures').map((run) => {
      const set = numbers(run, 'two-futures');
      return crossing({
        revenue: value('ai-revenue-60bn-2025'),
        building: value('datacenter-spend-2025-400bn'),
        revenueGrowth: set['revenue'] ?? value('futures-revenue-growth'),
        buildingGrowth: set['building'] ?? value('futures-building-growth'),
      });
    });
    const years = when.map((one) => ('years' in one ? one.years : Infinity));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(years.at(-1)).toBe(Infinity);
    const said = await saysOf('two-futures');
    years.slice(0, 2).forEach((n, i) => expect(said[i]).toContain(`about ${n.toFixed(1)} years`));
    expect(said[2]).toContain(`about ${years[2]!.toFixed(0)} years`);
    expect(said[3]).toContain('never meet');
  });

  it('deals: Amazon on both sides of OpenAI, Nvidia pays CoreWeave twice, nothing comes in to Nvidia', async () => {
    const [openai = '', nvidia = '', coreweave = ''] = await saysOf('nvidia-deals');
    const [into, out] = openai.split('Money out:');
    expect([into, out].every((side) => side!.includes('Amazon'))).toBe(true);
    expect(nvidia).toContain('Money in: none on our list');
    expect(/Nvidia, at least \$[\d.]+bn, \$[\d.]+bn/.test(coreweave)).toBe(true);
  });

  it('the box: the same bonds, once off Meta’s balance sheet and once on it', async () => {
    const [box = '', meta = ''] = await saysOf('spv');
    const bonds = fillTemplate(ledger, '{hyperion-capital/bonds}');
    expect(box).toContain(`${bonds} of bonds add nothing to the debt on Meta`);
    expect(meta).toContain(`${bonds} of debt would stand on its balance sheet`);
  });
});
