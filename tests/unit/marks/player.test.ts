import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scene } from '../../../src/marks/mark.ts';
import { player, type Player } from '../../../src/marks/player.ts';
import { renderSvg } from '../../../src/marks/svg.ts';
import { duration, tween } from '../../../src/marks/tween.ts';
import { PHONE, realCharts, scenesOf } from '../charts/real.ts';
import { markup, page, writes } from './dom.ts';
import { newScreen, type Screen } from './screen.ts';

const scenes = scenesOf(
  realCharts.find(({ id }) => id === 'scale')!,
  PHONE,
);

let screen: Screen;
let figure: HTMLElement;
let live: Player;
let motion: boolean;

const shown = (): string => markup(figure.firstElementChild!);
const settled = (): boolean => figure.hasAttribute('data-settled');
const step = (): string | null => figure.getAttribute('data-active-step');

beforeEach(() => {
  screen = newScreen();
  figure = page.document.createElement('figure');
  page.document.body.replaceChildren(figure);
  motion = true;
  live = player(figure, { draw: (i) => scenes[i]!, motion: () => motion, id: (i) => `scale-${i + 1}` });
});

afterEach(() => vi.unstubAllGlobals());

/** Plays a move to its end, frame by frame, and counts the frames. */
function play(): number {
  let frames = 0;
  for (; !settled() && frames < 200; frames += 1) screen.pass(16);
  return frames;
}

describe('the live figure', () => {
  it('shows its first step at once', () => {
    live.show(0);
    expect([shown(), settled(), step()]).toEqual([renderSvg(scenes[0]!), true, 'scale-1']);
    expect(screen.waiting()).toBe(0);
  });

  it('names the new step as it starts to move, and settles when it stands', () => {
    live.show(0);
    live.show(1);
    expect([settled(), step()]).toEqual([false, 'scale-2']);
    expect(shown()).toBe(renderSvg(scenes[0]!));
    const frames = play();
    expect(shown()).toBe(renderSvg(scenes[1]!));
    expect(frames * 16).toBeGreaterThanOrEqual(duration(scenes[0]!, scenes[1]!));
    expect(frames * 16).toBeLessThan(duration(scenes[0]!, scenes[1]!) + 50);
    expect(screen.waiting()).toBe(0);
  });

  it('draws the moments of the tween between', () => {
    live.show(0);
    live.show(1);
    screen.pass(0);
    screen.pass(200);
    expect(shown()).toBe(renderSvg(tween(scenes[0]!, scenes[1]!)(200 / duration(scenes[0]!, scenes[1]!))));
  });

  it('turns round from where it is, with one clock running', () => {
    live.show(0);
    live.show(3);
    screen.pass(0);
    screen.pass(300);
    const seen = shown();
    live.show(1);
    expect([shown(), step(), screen.waiting()]).toEqual([seen, 'scale-2', 1]);
    screen.pass(16);
    expect(shown()).toBe(seen);
    play();
    expect(shown()).toBe(renderSvg(scenes[1]!));
  });

  it('turns back before anything has moved', () => {
    live.show(0);
    live.show(1);
    live.show(0);
    play();
    expect([shown(), step(), settled()]).toEqual([renderSvg(scenes[0]!), 'scale-1', true]);
  });

  it('ends in the same drawing whichever way the reader came', () => {
    const ways = [[5, 4, 3, 2], [0, 1, 2], [0, 5, 2], [2], [3, 2]];
    const ends = ways.map((way) => {
      live.clear();
      for (const i of way) {
        live.show(i);
        screen.pass(16);
        screen.pass(120);
      }
      play();
      return shown();
    });
    expect(new Set(ends)).toEqual(new Set([renderSvg(scenes[2]!)]));
  });

  it('keeps moving when told again to go where it is going', () => {
    live.show(0);
    live.show(1);
    screen.pass(0);
    screen.pass(100);
    const seen = shown();
    live.show(1);
    expect([shown(), settled()]).toEqual([seen, false]);
  });

  it('jumps when told to, also in the middle of a move', () => {
    live.show(0);
    live.show(1);
    screen.pass(0);
    live.show(1, true);
    expect([shown(), settled(), screen.waiting()]).toEqual([renderSvg(scenes[1]!), true, 0]);
  });
});

describe('with reduced motion', () => {
  beforeEach(() => {
    motion = false;
  });

  it('goes to the same drawing at once, writing each attribute that changes once', () => {
    live.show(0);
    for (const i of [1, 3, 4, 5, 2, 0]) {
      const written = writes(() => live.show(i)).filter(([node]) => node !== figure);
      const once = new Map<Element, Set<string>>();
      const twice = written.filter(([node, name]) => {
        const names = once.get(node) ?? once.set(node, new Set()).get(node)!;
        return names.size === names.add(name).size;
      });
      expect(twice.map(([, name]) => name)).toEqual([]);
      expect([shown(), settled(), screen.waiting()]).toEqual([renderSvg(scenes[i]!), true, 0]);
    }
  });

  it('a move that is on its way ends with the next frame', () => {
    motion = true;
    live.show(0);
    live.show(1);
    screen.pass(0);
    motion = false;
    screen.pass(16);
    expect([shown(), settled(), screen.waiting()]).toEqual([renderSvg(scenes[1]!), true, 0]);
  });
});

describe('a figure that changes size or goes away', () => {
  it('is drawn anew at its step, standing still', () => {
    live.show(0);
    live.show(1);
    screen.pass(0);
    live.redraw();
    expect([shown(), settled(), screen.waiting()]).toEqual([renderSvg(scenes[1]!), true, 0]);
  });

  it('has nothing to redraw before its first step', () => {
    live.redraw();
    expect([figure.children.length, settled()]).toEqual([0, false]);
  });

  it('leaves nothing behind, and comes back whole', () => {
    live.show(0);
    live.show(1);
    screen.pass(0);
    live.clear();
    expect([figure.children.length, settled(), step(), screen.waiting()]).toEqual([0, false, null, 0]);
    live.show(4);
    expect([shown(), settled(), step()]).toEqual([renderSvg(scenes[4] as Scene), true, 'scale-5']);
    expect(figure.children.length).toBe(1);
  });
});
