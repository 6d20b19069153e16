// A page with chapters, reloaded at a step: nothing is painted before that chapter's steps have come, and then the page
// stands there. Where a browser does not know `expect`, `goToAddress` (src/scrolly/address.ts) brings the reader back, a
// little later. See https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel#expect

// Restored by hand is what was read by its address before: the first visit of a link waits for nothing.
if (history.scrollRestoration === 'manual') {
  const step = location.hash.slice(1);
  // What follows the last step of its chapter: `coreweave-3` waits for `coreweave-since`.
  const after = step.replace(/\w*$/, 'since');
  const link = document.createElement('link');
  link.rel = 'expect';
  link.setAttribute('blocking', 'render');
  link.href = `#${after}`;
  document.head.append(link);
  requestAnimationFrame(() => {
    if (document.getElementById(after)) document.getElementById(step)?.scrollIntoView();
  });
}
