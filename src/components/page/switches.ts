import type { Texts } from '../../strings/texts.ts';
import type { SwitchWord } from './switches.words.ts';

/** The reader's two choices: what `<html data-…>` says, and the values a button turns between. */
const CHOICES = {
  motion: { pressed: 'on', other: 'off', query: '(prefers-reduced-motion: reduce)', matching: 'off' },
  theme: { pressed: 'dark', other: 'light', query: '(prefers-color-scheme: dark)', matching: 'dark' },
} as const;

type Choice = keyof typeof CHOICES;

const stored = (name: Choice): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

function store(name: Choice, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be denied: the choice then lasts as long as the page.
  }
}

function set(name: Choice, value: string, { t }: Texts<SwitchWord>): void {
  document.documentElement.dataset[name] = value;
  const { pressed } = CHOICES[name];
  for (const button of document.querySelectorAll(`[data-switch="${name}"]`)) {
    button.setAttribute('aria-pressed', String(value === pressed));
    const state = button.querySelector('[data-state]');
    if (state) state.textContent = t(value === pressed ? 'switches.on' : 'switches.off');
  }
}

/** Makes the theme and animation buttons work, and seen. A choice is stored only when the reader makes one. */
export function switches(words: Texts<SwitchWord>): void {
  for (const name of Object.keys(CHOICES) as Choice[]) {
    const { pressed, other, query, matching } = CHOICES[name];
    const system = matchMedia(query);
    set(name, document.documentElement.dataset[name] ?? other, words);
    system.addEventListener('change', () => {
      if (stored(name) === null)
        set(name, system.matches === (matching === pressed) ? pressed : other, words);
    });
    // A page that comes back as it was left may have been left before the reader's last choice.
    window.addEventListener('pageshow', () => {
      const chosen = stored(name);
      if (chosen === pressed || chosen === other) set(name, chosen, words);
    });
  }
  document.documentElement.dataset['switches'] = 'on';
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-switch]');
    const name = button?.dataset['switch'] as Choice | undefined;
    if (!name) return;
    const { pressed, other } = CHOICES[name];
    const value = document.documentElement.dataset[name] === pressed ? other : pressed;
    set(name, value, words);
    store(name, value);
  });
}
