import { chartOf } from '../shared/layout.ts';
import { answerScene } from './answer.ts';
import { bustsScene } from './busts.ts';
import { countsScene } from './counts.ts';
import { curveScene } from './curve.ts';
import { jawsScene } from './jaws.ts';
import { meetingScene } from './meeting.ts';
import { sharesScene } from './shares.ts';
import { topsScene } from './tops.ts';
import { watchScene } from './watch.ts';

/** Chapter 8: what comes in and what is built, whether they meet, what a bust would hit, and what to watch. */
export const twoFutures = chartOf([
  curveScene,
  countsScene,
  topsScene,
  meetingScene,
  jawsScene,
  sharesScene,
  bustsScene,
  watchScene,
  answerScene,
]);
