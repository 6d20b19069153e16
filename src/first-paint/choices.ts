import { ON } from '../lib/live.ts';

/** What the reader chose on an earlier visit. Storage may be refused: then nothing. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** The reader's choice between two values; else what the system asks for, `asked` where it prefers that. */
function choice(name: string, asked: string, other: string, preference: string): string {
  const chosen = stored(name);
  if (chosen === asked || chosen === other) return chosen;
  return matchMedia(`(prefers-${preference})`).matches ? asked : other;
}

/**
 * Writes theme and motion on the root, and says that scripts run.
 * @returns the root's `data-*` attributes, for more
 */
export function wearChoices(): DOMStringMap {
  const root = document.documentElement.dataset;
  root['theme'] = choice('theme', 'dark', 'light', 'color-scheme: dark');
  root['motion'] = choice('motion', 'off', 'on', 'reduced-motion: reduce');
  customElements.define(ON, class extends HTMLElement {});
  return root;
}
