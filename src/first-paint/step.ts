// A frame, after its steps: the one its address names is marked, else the first. Named, and not in a stepper, it
// stands alone.
import { stepIn } from '../embed/inside/parameters.ts';

const root = document.documentElement.dataset;
const asked = stepIn(new URLSearchParams(location.search));
const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
const named = steps.find(({ id }) => id === asked);
const shown = named ?? steps[0];

if (named && !root['layout']) root['layout'] = 'step';
if (shown) shown.dataset['shown'] = '';
