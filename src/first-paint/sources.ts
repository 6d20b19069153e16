// The page of sources, which an address may narrow: what would go is not shown before it does.
import { wearChoices } from './choices.ts';

const root = wearChoices();
if (/[?&](chapter|verdict)=./.test(location.search)) root['narrowed'] = '';
