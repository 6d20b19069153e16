/**
 * The programs of this folder, bundled and minified when the site is built (src/integrations/first-paint.ts), each to be
 * written into an inline script. Their hashes stand in the policy.
 */
declare module 'virtual:first-paint' {
  export const pageScript: string;
  export const placeScript: string;
  export const sourcesScript: string;
  export const slidesScript: string;
  export const frameScript: string;
  export const stepScript: string;
}
