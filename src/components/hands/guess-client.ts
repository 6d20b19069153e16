import { plain, READS_HAN } from '../../lib/han.ts';
import { fill, words } from '../../charts/chart.ts';
import { roomUnder } from '../../charts/shared/layout.ts';
import type { Scene, Size } from '../../marks/mark.ts';
import { gripsOver, made } from './grips.ts';
import { guessScene, type Asked } from './guess-scene.ts';

/** A guess in a page: what it asks, where, and how the drawing is made anew. */
export interface GuessPlace extends Asked {
  section: HTMLElement;
  /** The live drawing's box. */
  holder: HTMLElement;
  /** Draws the present step anew, as a move or at once. */
  redraw(move?: boolean): void;
}

/**
 * Lets the reader guess before a step gives the answer. What is guessed is told to nobody and forgotten with the page.
 * What it makes is hidden wherever our styles do not say that scripts are at work.
 * @returns the picture of a step (from 0) in a box, where a guess has a say in it
 */
export function mountGuess(place: GuessPlace): (index: number, size: Size) => Scene | undefined {
  const { section, holder, guess, data, chart, redraw } = place;
  const step = section.querySelectorAll<HTMLElement>('[data-step]')[guess.step - 1]!;
  const ask = made('div', { className: 'ask', hidden: true });
  /** What the reader has set; nothing where no grip was moved. */
  const values: number[] = [];
  let answered = false;
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
  step.querySelector('.kicker')!.after(ask);
  const grips = gripsOver({
    section,
    holder,
    step,
    hook: 'guess',
    // Of several, each has a name of its own.
    label: (n) => {
      const label = data.labels[`guess${n + 1}`] ?? words(data, 'guessAsk');
      return READS_HAN ? plain(label) : label;
    },
    said: (n) => fill(data, 'guessSaid', { n }),
    changed: (n, value) => {
      values[n] = value;
      redraw();
    },
    entered: answer,
  });
  const lay = (size: Size): number[] => {
    const { layout, top } = roomUnder(data, chart.steps, size);
    const levels = guess.levels(layout);
    return grips.lay(
      size,
      top,
      levels,
      levels.map(({ start }, n) => values[n] ?? start),
    );
  };

  return (index, size) => {
    const now = index + 1;
    // Who comes back with the keyboard stands in words that the question would hide: it is none any more.
    answered ||= !!step.querySelector('.words > :not(.kicker, .ask):focus-within');
    const asking = !answered && now === guess.step;
    // Until then what the step says stays away from those on their way there, too.
    step.toggleAttribute('data-asking', !answered && now <= guess.step);
    grips.open(asking);
    return asking || (answered && now === guess.step)
      ? guessScene(place, now, size, asking ? lay(size) : values, asking)
      : undefined;
  };
}
