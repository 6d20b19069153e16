/**
 * ms for which a test waits for one thing to happen, in every suite. It ends the wait for what never comes and says
 * nothing about how fast a thing should be: nothing here takes two seconds by itself, and a machine that does other work
 * as well may take ten times as long.
 */
export const PATIENCE = 60_000;
