import { fill, words } from '../../charts/chart.ts';
import type { Scene, Size } from '../../marks/mark.ts';
import { px } from '../../scrolly/styles.ts';
import {
  answerScene,
  askingScene,
  firstOf,
  GRIP,
  heightOf,
  levelsOf,
  mostOf,
  type Asked,
} from './guess-scene.ts';

/** A guess in a page: what it asks, where, and how the drawing is made anew. */
export interface GuessPlace extends Asked {
  section: HTMLElement;
  /** The live drawing's box. */
  holder: HTMLElement;
  /** Draws the present step anew, as a move or at once. */
  redraw(move?: boolean): void;
}

/** An element of a class, hidden wherever our styles do not say that scripts are at work. */
function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  element.hidden = name !== '';
  return element;
}

/**
 * Lets the reader guess before a step gives the answer. What is guessed is known to nobody and nothing else, and is
 * forgotten with the page.
 * @returns the picture of a step (from 0) in a box, where a guess has a say in it
 */
export function mountGuess(place: GuessPlace): (index: number, size: Size) => Scene | undefined {
  const { section, holder, guess, data, redraw } = place;
  const step = section.querySelectorAll<HTMLElement>('[data-step]')[guess.step - 1]!;
  const stage = made('div', '');
  const over = made('li', 'guess');
  over.dataset['guess'] = '';
  over.append(stage);
  const ask = made('div', 'ask');
  const button = made('button', '', words(data, 'guessButton'));
  button.type = 'button';
  ask.append(made('p', '', words(data, 'guessInvite')), button);
  step.after(over);
  step.querySelector('.kicker')!.after(ask);

  const values: number[] = [];
  let [touched, answered] = [false, false];
  const answer = (): void => {
    answered = true;
    redraw(true);
    // What had the focus is gone: the answer's words have it now, and are read.
    const said = ask.nextElementSibling as HTMLElement;
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  };
  button.addEventListener('click', answer);

  const write = (input: HTMLInputElement, n: number): void => {
    input.value = `${values[n]}`;
    input.setAttribute('aria-valuetext', fill(data, 'guessSaid', { n: values[n]! }));
  };
  const inputOf = (n: number): HTMLInputElement => {
    const input = made('input', '');
    input.type = 'range';
    input.autocomplete = 'off';
    input.ariaLabel = data.labels[`guess${n + 1}`] ?? words(data, 'guessAsk');
    input.addEventListener('input', () => {
      touched = true;
      values[n] = input.valueAsNumber;
      write(input, n);
      redraw();
    });
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') answer();
    });
    stage.append(input);
    return input;
  };

  /** Lays each native range over its level: the middle of its thumb is at the level's end. */
  const lay = (size: Size): void => {
    const { levels, under } = levelsOf(place, size);
    const height = holder.clientHeight - px(holder, 'padding-top');
    const times = Math.min(holder.clientWidth / size.width, height / size.height);
    const inputs = stage.getElementsByTagName('input');
    for (const [n, level] of levels.entries()) {
      const input = inputs[n] ?? inputOf(n);
      const most = mostOf(level);
      const [top, floor] = [heightOf(level, most), level.floor];
      values[n] ??= firstOf(level);
      Object.assign(input, { max: `${most}`, step: `${level.step}` });
      write(input, n);
      const from = (px: number, whole: number): string => `calc(50% + ${(px - whole / 2) * times}px)`;
      input.style.left = from(level.edge - GRIP / 2 / times, size.width);
      input.style.top = from(under + (top + floor) / 2, size.height);
      input.style.height = `${(floor - top) * times + GRIP}px`;
    }
  };

  return (index, size) => {
    const now = index + 1;
    const asking = !answered && now === guess.step;
    // Until it is answered, what the step says stays away also from those who are on their way there.
    step.toggleAttribute('data-asking', !answered && now <= guess.step);
    over.toggleAttribute('data-open', asking);
    if (asking) {
      lay(size);
      return askingScene(place, size, values);
    }
    if (!answered || now < guess.step || now > guess.until) return undefined;
    return answerScene(place, now, size, touched ? values : undefined);
  };
}
