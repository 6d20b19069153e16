/**
 * The two inline scripts of a frame, each at most 500 bytes, their hashes in the policy. They only set attributes, so
 * that the frame is laid out as its address asks before it is painted; nothing of the address becomes markup.
 * src/embed/parameters.ts says the same at length, and a test holds them to it.
 */

/**
 * In the head: theme, motion and layout. If a script fails to come, or throws before the stepper works, the stepper's
 * layout goes: what stays is words and stills, and the frame scrolls. A font that fails, a `rel`, takes nothing away.
 */
export const frameScript = `(d=>{let p=new URLSearchParams(location.search),g=k=>p.get(k),m=q=>matchMedia('(prefers-'+q+')').matches,t=g('theme');d.theme=t=='light'||t=='dark'?t:m('color-scheme:dark')?'dark':'light';d.motion=g('motion')=='off'||m('reduced-motion:reduce')?'off':'on';if(g('layout')=='stepper')d.layout='stepper';d.scripts='on';addEventListener('error',e=>{if(!d.live&&!e.target.rel)delete d.layout},!0)})(document.documentElement.dataset)`;

/** After the steps: the one the address names, else the first, is marked; named and not a stepper, it stands alone. */
export const stepScript = `(d=>{let a=[...document.querySelectorAll('[data-step]')],w=new URLSearchParams(location.search).get('step'),f=a.find(e=>e.id==w);if(f&&!d.layout)d.layout='step';if(f||a[0])(f||a[0]).dataset.shown=''})(document.documentElement.dataset)`;
