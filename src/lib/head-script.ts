/** The reader's choices, written on the root. Storage may be refused. */
const choices = `let g=(k,a,b,q)=>{let v;try{v=localStorage.getItem(k)}catch{}return v==a||v==b?v:matchMedia(q).matches?a:b};d.theme=g('theme','dark','light','(prefers-color-scheme:dark)');d.motion=g('motion','off','on','(prefers-reduced-motion:reduce)');d.scripts='on'`;

/**
 * Runs before the first paint, so that no theme flashes and nothing starts moving that should not: at most 500
 * bytes, and the page's only inline script (its hash stands in the policy). The reader's own choices come first,
 * then the system's.
 */
export const headScript = `(d=>{${choices}})(document.documentElement.dataset)`;

/** The same for the page of sources, which an address may narrow: what would go is not shown before it does. */
export const sourcesScript = `(d=>{${choices};if(/[?&](chapter|verdict)=./.test(location.search))d.narrowed=''})(document.documentElement.dataset)`;

/**
 * The same for slides, which are laid out one at a time before they are painted. If a script fails to come, or throws
 * before the slides work, that layout goes: what stays is words and stills, and the page scrolls.
 */
export const slidesScript = `(d=>{${choices};d.layout='slides';addEventListener('error',()=>{if(!d.live)delete d.layout},!0)})(document.documentElement.dataset)`;
