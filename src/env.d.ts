/** What astro.config.mjs has Vite write into code, besides Vite's own. */
interface ImportMetaEnv {
  /** The edition that is built. */
  readonly EDITION?: string;
  /** The published editions, with commas between. */
  readonly EDITIONS?: string;
}
