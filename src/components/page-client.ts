import { mountChapters } from './chapter-client.ts';
import { sourceCards } from './source-card.ts';
import { switches } from './switches.ts';

switches();
sourceCards();
mountChapters();
