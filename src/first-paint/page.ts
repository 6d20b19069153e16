// Any page of the site: no theme flashes, and nothing starts moving that should not.
import { wearChoices } from './choices.ts';

wearChoices();
