// What an engine, or what drives it, cannot do here, and what is done instead. Printed after every run: nothing is
// left out in silence.
import type { Reporter } from '@playwright/test/reporter';

interface Limit {
  engine: string;
  cannot: string;
  instead: string;
  /** Where that is said or asked for. */
  why: string;
}

export const limits: readonly Limit[] = [
  {
    engine: 'Firefox',
    cannot: 'turn scripts off while it runs',
    instead: 'started with the preference javascript.enabled=false',
    why: 'https://bugzilla.mozilla.org/show_bug.cgi?id=1982563',
  },
  {
    engine: 'Firefox, WebKitGTK',
    cannot: 'be told that the system wishes for less motion or for dark',
    instead: 'the page’s own animation switch; the dark theme is looked at in Chromium',
    why: 'https://pptr.dev/webdriver-bidi, https://www.w3.org/TR/webdriver2/',
  },
  {
    engine: 'Firefox, WebKitGTK',
    cannot: 'measure layout shift',
    instead: 'where the drawing and the words stand is compared at every step',
    why: 'https://developer.mozilla.org/en-US/docs/Web/API/LayoutShift#browser_compatibility',
  },
  {
    engine: 'WebKitGTK',
    cannot: 'tell what is in the console, or errors from before a page has loaded',
    instead: 'the page keeps its errors from then on; a chapter that did not start is noticed',
    why: 'https://www.w3.org/TR/webdriver2/',
  },
  {
    engine: 'WebKitGTK',
    cannot: 'stand in for an iPhone: no address bar that slides, no touch',
    instead: 'the sliding bar is played in Chromium; layout and scripts are Safari’s own engine',
    why: 'https://webkitgtk.org',
  },
  {
    engine: 'WebKitGTK',
    cannot: 'write to the clipboard while a driver drives it: the promise never settles',
    instead: 'what a press passes on is written down by the test; the clipboard is read in Chromium',
    why: 'https://www.w3.org/TR/webdriver2/',
  },
];

/** Prints the table when the tests have ended. */
export default class Limits implements Reporter {
  printsToStdio(): boolean {
    return true;
  }

  onEnd(): void {
    console.log('\nWhat engines cannot do here:');
    for (const { engine, cannot, instead, why } of limits)
      console.log(`  ${engine}: cannot ${cannot}. Instead: ${instead}. See ${why}`);
  }
}
