import { vi } from 'vitest';
import { page } from './dom.ts';

/** A screen that draws a frame only when told the time. */
export interface Screen {
  /** Lets time pass, in ms, and draws one frame. */
  pass(ms: number): void;
  /** How many frames are asked for. */
  waiting(): number;
}

/** Puts a document and a screen where a browser has them, until `vi.unstubAllGlobals()`. */
export function newScreen(): Screen {
  let [now, last] = [0, 0];
  const waiting = new Map<number, FrameRequestCallback>();
  vi.stubGlobal('document', page.document);
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => {
    last += 1;
    waiting.set(last, draw);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id));
  return {
    pass: (ms) => {
      now += ms;
      const due = [...waiting.values()];
      waiting.clear();
      for (const draw of due) draw(now);
    },
    waiting: () => waiting.size,
  };
}
