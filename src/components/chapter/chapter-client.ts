import type { Chart } from '../../charts/chart.ts';
import { drawnAt } from '../../charts/fetched.ts';
import type { ChartData } from '../../lib/types.ts';
import type { Scene, Size } from '../../marks/mark.ts';
import { player, type Player } from '../../marks/player.ts';
import type { ChartSize } from '../../scrolly/chart-size.ts';
import { motionIsOn, rootOf } from '../../scrolly/motion.ts';
import { scrolly, type Scrolly } from '../../scrolly/scrolly.ts';
import { sayLater, whenNear } from './near.ts';

/** A chapter's live drawing, before anybody has said which step to show. */
export interface LiveChart {
  chart: Chart;
  live: Player;
  /** The next drawing is laid out for this box. */
  setSize(size: Size): void;
  /** How far the scrubbed step has come, in parts. @returns whether that changed anything */
  setPart(part: number): boolean;
  /** Fetches what follows the reader's hand: taps on the drawing, and a guess. Without it the drawing goes on. */
  takeHands(): Promise<void>;
}

function chartData(section: HTMLElement): ChartData {
  const json = section.querySelector('[data-figure-data]')?.textContent;
  return JSON.parse(json ?? '') as ChartData;
}

/**
 * Loads what a chapter's drawing needs and tries it once: one that cannot be made fails here, while the stills
 * still stand.
 */
export async function liveChart(section: HTMLElement, holder: HTMLElement): Promise<LiveChart> {
  const { chart, guess, play } = await drawnAt(holder.dataset['script']);
  const data = chartData(section);
  const root = rootOf(holder);
  const ids = [...section.querySelectorAll('[data-step]')].map(({ id }) => id);
  let size: Size = { width: 344, height: 500, text: 1 };
  /** Without motion, and where nothing scrolls, the scrubbed step is at its end. */
  let part = chart.scrub?.parts;
  const partOf = (index: number): number | undefined => (index + 1 === chart.scrub?.step ? part : undefined);
  // A scene at one size never changes: going back to a step, or to a size, draws what is already laid out.
  const drawn = new Map<string, Scene>();
  const sceneOf = (index: number): Scene => {
    const key = JSON.stringify([index, partOf(index), size]);
    const scene = drawn.get(key) ?? chart.scene(data, index + 1, size, partOf(index));
    drawn.set(key, scene);
    return scene;
  };
  /** The picture of a step that the reader has a say in. */
  const said: ((index: number, size: Size) => Scene | undefined)[] = [];
  const takeHands = async (): Promise<void> => {
    try {
      const [{ followTaps }, guessing, playing] = await Promise.all([
        import('../hands/drawn-taps.ts'),
        guess && import('../hands/guess-client.ts'),
        play && import('../hands/play-client.ts'),
      ]);
      followTaps(section, holder);
      const place = { section, holder, chart, data, redraw: live.follow };
      if (guess && guessing) said.push(guessing.mountGuess({ ...place, guess }));
      if (play && playing) said.push(playing.mountPlay({ ...place, play }));
    } catch (error) {
      sayLater('hands', error);
    }
  };
  const live = player(holder, {
    draw: (index) => said.map((picture) => picture(index, size)).find(Boolean) ?? sceneOf(index),
    id: (index) => ids[index] ?? ids[0] ?? '',
    motion: () => motionIsOn(root),
  });
  sceneOf(0);
  return {
    chart,
    live,
    setSize: (now) => {
      size = now;
    },
    setPart: (now) => {
      const changed = now !== part;
      part = now;
      return changed;
    },
    takeHands,
  };
}

/**
 * Switches one chapter's drawing on. Nothing is hidden until the first scene is drawn.
 * @param address whether the page's address is ours to follow and to change
 */
export async function mountChapter(section: HTMLElement, address: boolean): Promise<Scrolly | undefined> {
  const holder = section.querySelector<HTMLElement>('figure[data-figure]');
  if (!holder) return undefined;
  const { chart, live, setSize, setPart, takeHands } = await liveChart(section, holder);
  const { scrub } = chart;
  let shown = -1;
  let ready = false;
  let taking: Promise<void> | undefined;
  const begin = async (): Promise<void> => {
    await takeHands();
    ready = true;
    live.follow();
  };
  const take = (): Promise<void> => (taking ??= begin());
  // A reader on the way to a step, or in one, sees it with its guess. Whoever is before the chapter has the drawing first.
  if (location.hash || section.getBoundingClientRect().top < 0) await take();
  const it = scrolly(section, {
    address,
    show: (index, atOnce) => {
      shown = index;
      if (ready || index === 0) live.show(index, atOnce);
      else void take().then(() => live.show(shown, atOnce));
    },
    scrubs: scrub && scrub.step - 1,
    scrub: (fraction) => {
      const changed = setPart(motionIsOn(holder) ? Math.round(fraction * scrub!.parts) : scrub!.parts);
      if (changed && shown + 1 === scrub!.step) live.follow();
    },
    resize: (now: ChartSize) => {
      setSize(now);
      live.redraw();
    },
    leave: live.clear,
  });
  // After the drawing is painted.
  requestAnimationFrame(() => void take());
  return it;
}

/**
 * Switches every chapter on as it nears; one that fails stays as it was built, text and stills.
 * @returns when the first of them is live, or has failed
 */
export function mountChapters(): Promise<void> {
  return new Promise((first) => {
    whenNear('section[data-chapter]', async (section) => {
      try {
        await mountChapter(section, true);
      } finally {
        first();
      }
    });
  });
}
