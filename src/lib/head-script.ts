/**
 * Runs before the first paint, so that no theme flashes and nothing starts moving that should not: at most 500
 * bytes, and the only inline script (its hash stands in the policy). The reader's own choices come first, then
 * the system's. Storage may be refused.
 */
export const headScript = `(d=>{let g=(k,a,b,q)=>{let v;try{v=localStorage.getItem(k)}catch{}return v==a||v==b?v:matchMedia(q).matches?a:b};d.theme=g('theme','dark','light','(prefers-color-scheme:dark)');d.motion=g('motion','off','on','(prefers-reduced-motion:reduce)');d.scripts='on'})(document.documentElement.dataset)`;
