import { describe, expect, it } from 'vitest';
import { siteWords } from '../../../src/content/site/ui.ts';
import type { Control } from '../../../src/charts/panel.ts';
import { readSettings, refusalWords, saysOf, writeSettings } from '../../../src/charts/settings.ts';

const controls: readonly Control[] = [
  {
    kind: 'slider',
    name: 'alike',
    label: 'How alike',
    min: 0,
    max: 0.9,
    step: 0.05,
    value: 0.1,
    says: (v) => `${v}`,
  },
  {
    kind: 'choice',
    name: 'who',
    label: 'Who',
    value: 'box',
    options: [
      { value: 'box', label: 'The box' },
      { value: 'meta', label: 'Meta' },
    ],
  },
];
const built = { alike: 0.1, who: 'box' };

describe('settings in an address', () => {
  it.each([
    ['nothing', '', built],
    ['other people’s parameters', '?utm=x&alike=0.5', built],
    ['a slider and a choice', '?abs-alike=0.5&abs-who=meta', { alike: 0.5, who: 'meta' }],
    ['a value between two stops, which goes to the nearest', '?abs-alike=0.33', { alike: 0.35, who: 'box' }],
    ['the ends', '?abs-alike=0.9', { alike: 0.9, who: 'box' }],
    ['zero', '?abs-alike=0', { alike: 0, who: 'box' }],
  ])('%s: %s', (_, search, settings) => {
    expect(readSettings(search, 'abs', controls)).toEqual({ settings, refused: [] });
  });

  it.each([
    ['too much', '?abs-alike=9', 'abs-alike', 'a number from 0 to 0.9'],
    ['too little', '?abs-alike=-1', 'abs-alike', 'a number from 0 to 0.9'],
    ['no number', '?abs-alike=lots', 'abs-alike', 'a number from 0 to 0.9'],
    ['nothing at all', '?abs-alike=', 'abs-alike', 'a number from 0 to 0.9'],
    ['infinity', '?abs-alike=Infinity', 'abs-alike', 'a number from 0 to 0.9'],
    ['a choice there is not', '?abs-who=%3Cscript%3E', 'abs-who', 'one of box, meta'],
  ])('%s stands as built, and the reader is told', (_, search, name, takes) => {
    const { settings, refused } = readSettings(search, 'abs', controls);
    expect(settings).toEqual(built);
    expect(refused).toHaveLength(1);
    const told = refusalWords(refused[0]!, siteWords('en'));
    expect(told).toContain(`The address sets ${name} to`);
    expect(told).toContain(takes);
  });

  it('quotes at most forty letters of what it refuses', () => {
    const [refusal] = readSettings(`?abs-who=${'x'.repeat(5000)}`, 'abs', controls).refused;
    expect(refusal!.asked).toBe('x'.repeat(40));
  });

  it('writes what differs, keeps what belongs to others, forgets what is as built', () => {
    expect(writeSettings('?utm=x&abs-alike=0.5', 'abs', controls, { alike: 0.1, who: 'meta' })).toBe(
      '?utm=x&abs-who=meta',
    );
    expect(writeSettings('?abs-alike=0.5', 'abs', controls, built)).toBe('');
    expect(writeSettings('?spv-who=meta', 'abs', controls, built)).toBe('?spv-who=meta');
  });

  it('says a value in its control’s words', () => {
    expect(saysOf(controls[0]!, 0.5)).toBe('0.5');
    expect(saysOf(controls[1]!, 'meta')).toBe('Meta');
  });
});
