import { loadFigure } from '../figures/registry.ts';
import type { FigureData } from '../lib/types.ts';
import type { Scene } from '../marks/mark.ts';
import { stage } from '../marks/stage.ts';
import { motionIsOn } from '../scrolly/motion.ts';
import { whenNear } from './near.ts';
import { scrolly, type StageSize } from '../scrolly/scrolly.ts';

function figureData(section: HTMLElement): FigureData {
  const json = section.querySelector('[data-figure-data]')?.textContent;
  return JSON.parse(json ?? '') as FigureData;
}

/** Switches one chapter's drawing on. Nothing is hidden until the first scene is drawn. */
async function mount(section: HTMLElement): Promise<void> {
  const holder = section.querySelector<HTMLElement>('figure[data-figure]');
  if (!holder) return;
  const figure = await loadFigure(holder.dataset['figure'] ?? '');
  const data = figureData(section);
  const ids = [...section.querySelectorAll('[data-step]')].map(({ id }) => id);
  let size: StageSize = { width: 344, height: 436, text: 1 };
  const { scrub } = figure;
  /** How far the scrubbed step has come; without motion it is always at its end. */
  let part = scrub?.parts;
  const partOf = (index: number): number | undefined => (index + 1 === scrub?.step ? part : undefined);
  // A scene at one size never changes; going back to a step draws what is already laid out.
  const drawn = new Map<string, Scene>();
  const live = stage(holder, {
    draw: (index) => {
      const key = `${index} ${partOf(index)}`;
      const scene = drawn.get(key) ?? figure.scene(data, index + 1, size, partOf(index));
      drawn.set(key, scene);
      return scene;
    },
    id: (index) => ids[index] ?? ids[0] ?? '',
    motion: motionIsOn,
  });
  // A drawing that cannot be made must fail here, while the stills still stand.
  figure.scene(data, 1, size);
  let shown = -1;
  scrolly(section, {
    show: (index, atOnce) => {
      shown = index;
      live.show(index, atOnce);
    },
    scrubs: scrub && scrub.step - 1,
    scrub: (fraction) => {
      const now = motionIsOn() ? Math.round(fraction * scrub!.parts) : scrub!.parts;
      if (now === part) return;
      part = now;
      if (shown + 1 === scrub!.step) live.follow();
    },
    resize: (now) => {
      size = now;
      drawn.clear();
      live.redraw();
    },
    leave: live.clear,
  });
}

/** Switches every chapter on as it nears; one that fails stays as it was built, text and stills. */
export function mountChapters(): void {
  whenNear('section[data-chapter]', async (section) => {
    try {
      await mount(section);
    } catch (error) {
      delete section.dataset['scrolly'];
      throw error;
    }
  });
}
