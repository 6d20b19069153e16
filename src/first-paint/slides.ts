// Slides are laid out one at a time before they are painted. If a script fails to come, or throws before the slides
// work, that layout goes: what stays is words and stills, and the page scrolls.
import { wearChoices } from './choices.ts';

const root = wearChoices();
root['layout'] = 'slides';
addEventListener(
  'error',
  () => {
    if (!root['live']) delete root['layout'];
  },
  true,
);
