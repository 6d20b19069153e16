import type { Scene } from './mark.ts';
import { patch } from './patch.ts';
import { duration, tween } from './tween.ts';

export interface PlayerOptions {
  /** The picture at a step, at the stage's present size. */
  draw(index: number): Scene;
  /** Whether moves are drawn as moves; asked at every step, so that a switch works at once. */
  motion(): boolean;
  /** The step's id, for `data-active-step`; a panel has none. */
  id?(index: number): string;
}

export interface Player {
  /** Goes to a step from whatever is on screen now. */
  show(index: number, atOnce?: boolean): void;
  /** Draws the present step anew, after its size changed. */
  redraw(): void;
  /** The present step's picture has changed under the reader's hand: at once, or as a move where one is wanted or running. */
  follow(move?: boolean): void;
  clear(): void;
}

/**
 * The live chart: one svg that shows one step, and moves to another from wherever it is. There is no code per
 * step: every move is a tween between what is on screen and the scene that is wanted, so it can be interrupted
 * and always ends in the same picture. `data-settled` is present when nothing moves.
 * @param figure `<figure data-figure>`; gets exactly one svg
 */
export function player(figure: HTMLElement, options: PlayerOptions): Player {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  let current: Scene | undefined;
  let active = -1;
  let frame = 0;

  const settle = (scene: Scene): void => {
    cancelAnimationFrame(frame);
    current = scene;
    patch(svg, scene);
    figure.dataset['settled'] = '';
  };

  const play = (from: Scene, to: Scene): void => {
    cancelAnimationFrame(frame);
    delete figure.dataset['settled'];
    const at = tween(from, to);
    const length = duration(from, to);
    let began: number | undefined;
    const tick = (now: number): void => {
      began ??= now;
      const t = (now - began) / length;
      if (t >= 1 || !options.motion()) return settle(to);
      current = at(t);
      patch(svg, current);
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
  };

  return {
    show: (index, atOnce = false) => {
      if (index === active && !atOnce) return;
      active = index;
      const scene = options.draw(index);
      if (options.id) figure.dataset['activeStep'] = options.id(index);
      if (!svg.isConnected) figure.replaceChildren(svg);
      if (!current || atOnce || !options.motion()) settle(scene);
      else play(current, scene);
    },
    redraw: () => {
      if (active >= 0) settle(options.draw(active));
    },
    follow: (move = figure.dataset['settled'] === undefined) => {
      if (active < 0) return;
      const scene = options.draw(active);
      if (move && current && options.motion()) play(current, scene);
      else settle(scene);
    },
    clear: () => {
      cancelAnimationFrame(frame);
      svg.remove();
      current = undefined;
      active = -1;
      delete figure.dataset['activeStep'];
      delete figure.dataset['settled'];
    },
  };
}
