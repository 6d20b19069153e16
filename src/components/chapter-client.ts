import { loadFigure } from '../figures/registry.ts';
import type { FigureData } from '../lib/types.ts';
import type { Scene } from '../marks/mark.ts';
import { stage } from '../marks/stage.ts';
import { motionIsOn } from '../scrolly/motion.ts';
import { scrolly, type StageSize } from '../scrolly/scrolly.ts';

/** How far ahead of the reader a chapter's drawing is fetched: about two screens. */
const AHEAD = '200% 0px';

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
  // A scene at one size never changes; going back to a step draws what is already laid out.
  const drawn = new Map<number, Scene>();
  const live = stage(holder, {
    draw: (index) => {
      const scene = drawn.get(index) ?? figure.scene(data, index + 1, size);
      drawn.set(index, scene);
      return scene;
    },
    id: (index) => ids[index] ?? ids[0] ?? '',
    motion: motionIsOn,
  });
  // A drawing that cannot be made must fail here, while the stills still stand.
  figure.scene(data, 1, size);
  scrolly(section, {
    show: live.show,
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
  const sections = document.querySelectorAll<HTMLElement>('section[data-chapter]');
  const start = (section: HTMLElement): void => {
    mount(section).catch((error: unknown) => {
      delete section.dataset['scrolly'];
      console.error(`The drawing of “${section.dataset['chapter']}” did not start; its stills stay.`, error);
    });
  };
  if (!('IntersectionObserver' in window)) return sections.forEach(start);
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        start(target as HTMLElement);
      }
    },
    { rootMargin: AHEAD },
  );
  sections.forEach((section) => near.observe(section));
}
