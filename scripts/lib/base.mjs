// The folder a site lives in.

/**
 * A base path as everybody here writes it: no slash at its end, none at all for the top of a host.
 * @param {string | undefined} base such as `graphics/ai-boom/`
 * @returns {string} '' or '/folder/folder'
 */
export function cleanBase(base) {
  const folders = (base ?? '').split('/').filter(Boolean).join('/');
  return folders && `/${folders}`;
}
