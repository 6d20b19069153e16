/**
 * Two elements that say whether scripts run, and leave no trace of it: a page saved, archived or printed to one file
 * carries the attributes that scripts wrote, but no element stays defined without its script. Styles that depend on a
 * script ask `:defined`, so a dead copy is words and stills, and nothing in it looks alive. They stand in something hidden,
 * because the SingleFile extension writes `:defined` out of the styles it saves, and leaves out what is hidden in that.
 *
 * Styles ask by `ai-boom:has(> ai-boom-live:defined) ~ *`. They must not ask `:has()` of anything round a drawing: with
 * `:defined` in it, browsers style all of that anew whenever an element comes or goes, and in a drawing one always does.
 * Frames and slides may, which are small and do not scroll, and pages that have no drawing.
 *
 * `ai-boom-on`: the script of the head has run. `ai-boom-live`: those of the page work.
 */
export const ON = 'ai-boom-on';
const LIVE = 'ai-boom-live';

/** Says that the page's scripts work, as often as anybody likes. */
export function declareLive(): void {
  if (!customElements.get(LIVE)) customElements.define(LIVE, class extends HTMLElement {});
}
