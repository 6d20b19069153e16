import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/marks/mark.ts';
import { patch } from '../../../src/marks/patch.ts';
import { renderSvg } from '../../../src/marks/svg.ts';
import { tween } from '../../../src/marks/tween.ts';
import { PHONE, realCharts, scenesOf } from '../charts/real.ts';
import { check } from './check.ts';
import { markup, newSvg, page, writes, type Write } from './dom.ts';
import { progress, scene } from './scenes.ts';

/** Scenes, and frames between one scene and the next, in the order in which a reader might cause them. */
const showing: fc.Arbitrary<Scene[]> = fc
  .array(fc.tuple(scene, fc.option(progress)), { minLength: 1, maxLength: 6 })
  .map((turns) => {
    const seen: Scene[] = [];
    for (const [next, t] of turns) seen.push(t === null ? next : tween(seen.at(-1) ?? next, next)(t));
    return seen;
  });

describe('a drawing in the page', () => {
  it('equals the string of the build, whatever was drawn before', () => {
    check(
      fc.property(showing, (scenes) => {
        const svg = newSvg();
        for (const shown of scenes) {
          patch(svg, shown);
          expect(markup(svg)).toBe(renderSvg(shown));
        }
      }),
    );
  });

  it('keeps the element of what stays', () => {
    check(
      fc.property(scene, progress, (any, t) => {
        // Squares and dots are drawn in runs, which another order breaks up.
        const a = { ...any, marks: any.marks.filter(({ kind }) => kind !== 'cell' && kind !== 'dot') };
        const svg = newSvg();
        patch(svg, a);
        const [paper, ...nodes] = svg.children;
        const b = { ...a, marks: a.marks.map((mark) => ({ ...mark, opacity: t })).toReversed() };
        patch(svg, b);
        expect(svg.firstElementChild).toBe(paper);
        const [, ...now] = svg.children;
        expect(now.toReversed().every((node, i) => node === nodes[i])).toBe(true);
      }),
    );
  });

  it('keeps the one element of a run of squares while they move', () => {
    check(
      fc.property(scene, progress, (a, t) => {
        const svg = newSvg();
        patch(svg, a);
        const nodes = [...svg.children];
        const marks = a.marks.map((mark) => ('x' in mark ? { ...mark, x: mark.x + t } : mark));
        patch(svg, { ...a, marks });
        expect([...svg.children]).toEqual(nodes);
      }),
    );
  });

  it('is not touched where nothing changed', () => {
    check(
      fc.property(scene, (a) => {
        const svg = newSvg();
        patch(svg, a);
        const alike = { ...a, marks: a.marks.map((mark) => ({ ...mark })) };
        expect(writes(() => patch(svg, a))).toEqual([]);
        expect(writes(() => patch(svg, alike))).toEqual([]);
      }),
    );
  });

  it('gets each changed attribute once, and unchanged elements none', () => {
    check(
      fc.property(scene, scene, (a, b) => {
        const svg = newSvg();
        patch(svg, a);
        const before = new Map(
          [...svg.children].map((node, i) => [node, { place: `${i}`, was: markup(node) }]),
        );
        const written = writes(() => patch(svg, b)).filter(([node]) => before.has(node));
        const set = written
          .filter(([, , value]) => value !== '')
          .map(([node, name]) => before.get(node)!.place + name);
        expect(set).toEqual([...new Set(set)]);
        expect(written.filter(([node]) => markup(node) === before.get(node)!.was)).toEqual([]);
      }),
    );
  });

  it('can be one of several on a page', () => {
    const [one, other] = realCharts.map((chart) => chart.scene(1, PHONE));
    const [left, right] = [newSvg(), newSvg()];
    patch(left, one!);
    patch(right, other!);
    patch(left, one!);
    expect([markup(left), markup(right)]).toEqual([renderSvg(one!), renderSvg(other!)]);
  });
});

describe.each(realCharts)('the drawing of $id', (chart) => {
  const scenes = scenesOf(chart, PHONE);

  it('is the same at a step reached from every other step, mid-move or not, each change written once', () => {
    const svg = newSvg();
    const twice = (written: readonly Write[]): string[] => {
      const names = new Map<Element, Set<string>>();
      return written.flatMap(([node, name]) => {
        const known = names.get(node) ?? new Set();
        names.set(node, known);
        return known.size === known.add(name).size ? [`${node.localName} ${name}`] : [];
      });
    };
    for (const [i, to] of scenes.entries()) {
      for (const from of scenes) {
        patch(svg, from);
        patch(svg, tween(from, to)(0.4));
        expect(markup(svg)).toBe(renderSvg(tween(from, to)(0.4)));
        expect(twice(writes(() => patch(svg, to))), `step ${i + 1}`).toEqual([]);
        expect(markup(svg), `step ${i + 1}`).toBe(renderSvg(to));
      }
    }
  });

  it('is what a browser makes of the string', () => {
    for (const shown of scenes) {
      page.document.body.innerHTML = renderSvg(shown);
      const svg = newSvg();
      patch(svg, shown);
      const parsed = [...page.document.body.querySelectorAll('svg *')];
      expect(parsed.map((node) => node.textContent)).toEqual(
        [...svg.children].map((node) => node.textContent),
      );
      const pairs = (node: Element): string[] =>
        [...node.attributes].map((a) => `${a.name}=${a.value}`).sort();
      expect(parsed.map(pairs)).toEqual([...svg.children].map(pairs));
    }
  });
});
