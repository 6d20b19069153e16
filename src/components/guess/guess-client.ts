import { fill, words } from '../../charts/chart.ts';
import { GRIP } from '../../charts/guess.ts';
import { roomUnder } from '../../charts/shared/layout.ts';
import type { Scene, Size } from '../../marks/mark.ts';
import { px } from '../../scrolly/styles.ts';
import { guessScene, type Asked } from './guess-scene.ts';

/** A guess in a page: what it asks, where, and how the drawing is made anew. */
export interface GuessPlace extends Asked {
  section: HTMLElement;
  /** The live drawing's box. */
  holder: HTMLElement;
  /** Draws the present step anew, as a move or at once. */
  redraw(move?: boolean): void;
}

/** An element with a few of its properties. */
const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), properties);

/**
 * Lets the reader guess before a step gives the answer. What is guessed is told to nobody and forgotten with the page.
 * What it makes is hidden wherever our styles do not say that scripts are at work.
 * @returns the picture of a step (from 0) in a box, where a guess has a say in it
 */
export function mountGuess(place: GuessPlace): (index: number, size: Size) => Scene | undefined {
  const { section, holder, guess, data, chart, redraw } = place;
  const step = section.querySelectorAll<HTMLElement>('[data-step]')[guess.step - 1]!;
  const ask = made('div', { className: 'ask', hidden: true });
  const over = made('li', { className: 'guess', hidden: true });
  const stage = made('div', {});
  const inputs = stage.getElementsByTagName('input');
  const values: number[] = [];
  let [touched, answered] = [false, false];
  const answer = (): void => {
    answered = true;
    redraw(true);
    // What had the focus is gone: the step's words take it, and are read out.
    const said = ask.nextElementSibling as HTMLElement;
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  };
  ask.append(
    made('p', { textContent: words(data, 'guessInvite') }),
    made('button', { type: 'button', textContent: words(data, 'guessButton'), onclick: answer }),
  );
  over.dataset['guess'] = '';
  over.append(stage);
  step.after(over);
  step.querySelector('.kicker')!.after(ask);

  /** The native range of a level. */
  const ranged = (n: number): HTMLInputElement => {
    const input = made('input', {
      type: 'range',
      // Of several, each has a name of its own.
      ariaLabel: data.labels[`guess${n + 1}`] ?? words(data, 'guessAsk'),
      oninput: () => {
        touched = true;
        values[n] = input.valueAsNumber;
        redraw();
      },
      onkeydown: ({ key }) => {
        if (key === 'Enter') answer();
      },
    });
    stage.append(input);
    return input;
  };

  /** Lays each range over its level: the middle of its thumb is at the level's end. */
  const lay = (size: Size): void => {
    const { layout, top } = roomUnder(data, chart.steps, size);
    const { width, height } = size;
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
    for (const [n, { floor, per, most, step, edge }] of guess.levels(layout).entries()) {
      const input = inputs[n] ?? ranged(n);
      Object.assign(input, { max: most, step, value: values[n] ?? most / 3 });
      // As the browser has put it on a step.
      values[n] = input.valueAsNumber;
      input.ariaValueText = fill(data, 'guessSaid', { n: values[n] });
      Object.assign(input.style, {
        left: `${edge - GRIP}px`,
        top: `${top + floor - most * per - GRIP / 2}px`,
        height: `${most * per + GRIP}px`,
      });
    }
  };

  return (index, size) => {
    const now = index + 1;
    const asking = !answered && now === guess.step;
    // Until then what the step says stays away from those on their way there, too.
    step.toggleAttribute('data-asking', !answered && now <= guess.step);
    over.toggleAttribute('data-open', asking);
    if (asking) lay(size);
    return asking || (answered && now >= guess.step && now <= guess.until)
      ? guessScene(place, now, size, asking || touched ? values : [], asking)
      : undefined;
  };
}
