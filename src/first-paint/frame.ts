// A frame, in its head: theme, motion and layout as its address asks. If a script fails to come, or throws before the
// stepper works, the stepper's layout goes: what stays is words and stills, and the frame scrolls.
import { ON } from '../lib/live.ts';
import { asksForStepper, asksForStillness, themeIn } from '../embed/inside/parameters.ts';

const root = document.documentElement.dataset;
const query = new URLSearchParams(location.search);
const prefers = (what: string): boolean => matchMedia(`(prefers-${what})`).matches;

root['theme'] = themeIn(query) ?? (prefers('color-scheme: dark') ? 'dark' : 'light');
root['motion'] = asksForStillness(query) || prefers('reduced-motion: reduce') ? 'off' : 'on';
if (asksForStepper(query)) root['layout'] = 'stepper';
customElements.define(ON, class extends HTMLElement {});

addEventListener(
  'error',
  ({ target }) => {
    // A font that fails, a link with its `rel`, takes nothing away.
    const { rel } = target as Partial<HTMLLinkElement>;
    if (!root['live'] && !rel) delete root['layout'];
  },
  true,
);
