import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/lib/palette.ts';
import type { Mark, Scene } from '../../../src/marks/mark.ts';
import { still } from '../../../src/marks/still.ts';
import { renderSvg } from '../../../src/marks/svg.ts';
import { PHONE, realCharts, scenesOf } from '../charts/real.ts';
import { check } from './check.ts';
import { page } from './dom.ts';
import { isClosed } from './path.ts';
import { scene } from './scenes.ts';

const parse = (markup: string): Element => {
  page.document.body.innerHTML = markup;
  return page.document.body.firstElementChild!;
};

const sceneOf = (label: string, marks: Mark[]): Scene => ({
  ...PHONE,
  focus: { x: 0, y: 0, ...PHONE },
  label,
  marks,
});

/** All path data in drawing order. */
const pathData = (markup: string): string => [...markup.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d).join('');

describe('the string of a scene', () => {
  it('gives back words and label as they were, whatever is in them', () => {
    check(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const text = {
          kind: 'text',
          key: 'a',
          x: 0,
          y: 0,
          text: words,
          size: 12,
          weight: 400,
          anchor: 'start',
          tone: 'ink',
        } as const;
        // A reader's text holds no control characters; parsers may mend those.
        fc.pre(!/\p{Cc}/u.test(words));
        const svg = parse(renderSvg(sceneOf(words, [text]), { attributes: { 'data-still': words } }));
        expect([...svg.children].map(({ tagName }) => tagName.toLowerCase())).toEqual(['rect', 'text']);
        expect(svg.lastElementChild?.textContent).toBe(words);
        expect(svg.getAttribute('aria-label')).toBe(words);
        expect(svg.getAttribute('data-still')).toBe(words);
      }),
    );
  });

  it('refers to nothing, styles nothing and strokes only lines', () => {
    check(
      fc.property(scene, (any) => {
        const svg = renderSvg(any);
        expect(svg).not.toMatch(/url\(|href|style=|\sid=|<(?:defs|pattern|script|image|foreignObject)/);
        const paths = [...parse(svg).querySelectorAll('path')];
        const filled = paths.filter((path) => !path.getAttribute('class')?.startsWith('line '));
        expect(filled.filter((path) => !isClosed(path.getAttribute('d') ?? ''))).toEqual([]);
        expect(filled.filter((path) => path.hasAttribute('stroke-width'))).toEqual([]);
      }),
    );
  });

  it('draws every mark’s own shape, also in a run', () => {
    check(
      fc.property(scene, (any) => {
        const alone = any.marks.map((mark) => renderSvg({ ...any, marks: [mark] })).join('');
        expect(pathData(renderSvg(any))).toBe(pathData(alone));
      }),
    );
  });

  it('merges neighbours only, and only those that look alike', () => {
    const cell = (key: string, more: Partial<Mark>): Mark =>
      ({ kind: 'cell', key, x: 0, y: 0, w: 9, h: 9, role: 'debt', standing: 'paid', ...more }) as Mark;
    const marks = [
      cell('a', {}),
      cell('b', { standing: 'committed' }),
      cell('c', { shade: 0.5 } as Partial<Mark>),
      cell('d', { role: 'chips' }),
      cell('e', {}),
      cell('f', { opacity: 0.5 }),
    ];
    const [ground, ...paths] = parse(renderSvg(sceneOf('Squares', marks))).children;
    expect(ground?.getAttribute('class')).toBe('ground');
    const looks = paths.map((path) => [
      path.getAttribute('class'),
      path.getAttribute('fill-opacity'),
      path.getAttribute('opacity'),
    ]);
    expect(looks).toEqual([
      ['debt', null, null],
      ['debt', '0.5', null],
      ['chips', null, null],
      ['debt', null, null],
      ['debt', null, '0.5'],
    ]);
  });
});

describe.each(realCharts)('the drawings of $id', (chart) => {
  it('are few elements', () => {
    for (const [i, shown] of scenesOf(chart, PHONE).entries())
      expect(parse(renderSvg(shown)).querySelectorAll('*').length, `step ${i + 1}`).toBeLessThanOrEqual(90);
  });
});

describe('where no style sheet arrives', () => {
  it('every mark has a colour of the light theme, on its own paper, and words their face', () => {
    check(
      fc.property(scene, (any) => {
        const svg = parse(renderSvg(any));
        expect(svg.getAttribute('font-family')).toContain('sans-serif');
        for (const node of svg.children)
          expect(node.getAttribute('fill'), node.outerHTML).toMatch(/^(?:#[\da-f]{6}|none)$/);
        for (const line of svg.querySelectorAll('.line'))
          expect(line.getAttribute('stroke'), line.outerHTML).toMatch(/^#[\da-f]{6}$/);
        const { ground } = palettes.light;
        expect(svg.firstElementChild?.getAttribute('fill')).toBe(ground);
      }),
    );
  });

  it('a drawing laid out twice is seen once', () => {
    const twice = parse(still('a-1', sceneOf('Narrow', []), { 'aria-label': 'A "b"' }, sceneOf('Wide', [])));
    expect([...twice.children].map((one) => one.getAttribute('display'))).toEqual([null, 'none']);
    expect(twice.getAttribute('aria-label')).toBe('A "b"');
    const once = parse(still('a-1', sceneOf('Narrow', []), { 'aria-label': 'Called so' }));
    expect([once, twice].map((one) => one.getAttribute('data-still'))).toEqual(['a-1', 'a-1']);
    expect(once.getAttribute('aria-label')).toBe('Called so');
  });
});
