import { GRIP, type GripRange } from '../../charts/grip.ts';
import type { Size } from '../../marks/mark.ts';
import { px } from '../../scrolly/styles.ts';

/** An element with a few of its properties. */
export const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), properties);

/** Grips over a live drawing: native ranges on a layer that lets everything else through. */
export interface Grips {
  /** Shows or hides them. */
  open(open: boolean): void;
  /**
   * Lays each range over its number, the middle of its thumb at that height.
   * @param top px from the drawing's top to the room that ranges are measured in
   * @param set a number for each
   * @returns the numbers they show
   */
  lay(size: Size, top: number, ranges: readonly GripRange[], set: readonly number[]): number[];
}

/** What grips are laid over, and what they say. */
export interface GripPlace {
  section: HTMLElement;
  /** The live drawing's box. */
  holder: HTMLElement;
  /** The step they belong to: by keyboard they come after it. */
  step: HTMLElement;
  /** The hook that their layer has. */
  hook: 'guess' | 'play';
  /** The name of a range. @param n from 0 */
  label(n: number): string;
  /** What a number is called aloud. */
  said(value: number): string;
  changed(n: number, value: number): void;
  /** Enter was pressed on one. */
  entered?(): void;
}

/** Makes the layer, which is hidden wherever our styles do not say that scripts are at work. */
export function gripsOver({ section, holder, step, hook, label, said, changed, entered }: GripPlace): Grips {
  const over = made('li', { className: 'grips', hidden: true });
  const stage = made('div', {});
  const inputs = stage.getElementsByTagName('input');
  over.dataset[hook] = '';
  over.append(stage);
  step.after(over);
  const range = (n: number): HTMLInputElement => {
    const input = made('input', {
      type: 'range',
      ariaLabel: label(n),
      oninput: () => changed(n, input.valueAsNumber),
      onkeydown: ({ key }) => {
        if (key === 'Enter') entered?.();
      },
    });
    stage.append(input);
    return input;
  };
  return {
    open: (open) => void over.toggleAttribute('data-open', open),
    lay: ({ width, height }, top, ranges, set) => {
      const [box, from] = [holder.getBoundingClientRect(), over.getBoundingClientRect()];
      const high = box.height - px(holder, 'padding-top');
      // In steps that are scrolled the styles keep it where the drawing is.
      const down = section.dataset['stepper'] ? box.top - from.top + (high - height) / 2 : 0;
      Object.assign(stage.style, {
        width: `${width}px`,
        height: `${height}px`,
        translate: `${box.left - from.left + (box.width - width) / 2}px ${down}px`,
        // A slide's drawing is shown larger than it was laid out.
        scale: Math.min(box.width / width, high / height),
      });
      return ranges.map(({ floor, per, least, most, step: by, edge }, n) => {
        const input = inputs[n] ?? range(n);
        Object.assign(input, { min: least, max: most, step: by, value: set[n]! });
        Object.assign(input.style, {
          left: `${edge - GRIP}px`,
          top: `${top + floor - most * per - GRIP / 2}px`,
          height: `${(most - least) * per + GRIP}px`,
        });
        // As the browser has put it on a step.
        const shown = input.valueAsNumber;
        const aloud = said(shown);
        if (input.ariaValueText !== aloud) input.ariaValueText = aloud;
        return shown;
      });
    },
  };
}
