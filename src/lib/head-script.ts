/** The reader's choices, written on the root. Storage may be refused. */
const choices = `let t=document,d=t.documentElement.dataset,g=(k,a,b,q,v)=>{try{v=localStorage[k]}catch{}d[k]=v==a||v!=b&&matchMedia(\`(prefers-\${q})\`).matches?a:b};g('theme','dark','light','color-scheme:dark');g('motion','off','on','reduced-motion');d.scripts='on'`;

/**
 * On a reload at a step nothing is painted before its chapter's steps have come, and then the page stands there.
 * Where a browser does not know `expect`, `goToAddress` (src/scrolly/address.ts) brings the reader back, a little later.
 */
const place = `if(history.scrollRestoration!='auto'){let i=location.hash.slice(1),e=i.replace(/\\w*$/,'since'),l=t.createElement('link');l.rel='expect';l.blocking='render';l.href='#'+e;t.head.append(l);requestAnimationFrame(()=>self[e]&&self[i]?.scrollIntoView())}`;

/**
 * Runs before the first paint, so that no theme flashes and nothing starts moving that should not: at most 500
 * bytes, and the page's only inline script (its hash stands in the policy). The reader's own choices come first,
 * then the system's.
 */
export const headScript = `{${choices};${place}}`;

/** The same for the page of sources, which an address may narrow: what would go is not shown before it does. */
export const sourcesScript = `{${choices};if(/[?&](chapter|verdict)=./.test(location.search))d.narrowed=''}`;

/**
 * The same for slides, which are laid out one at a time before they are painted. If a script fails to come, or throws
 * before the slides work, that layout goes: what stays is words and stills, and the page scrolls.
 */
export const slidesScript = `{${choices};d.layout='slides';addEventListener('error',()=>{if(!d.live)delete d.layout},!0)}`;
