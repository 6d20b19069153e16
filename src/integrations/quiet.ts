/**
 * An error without a stack: its sentence says what to do, and our call tree does not help.
 * @param name what goes before it, such as `Content`
 */
export function quiet(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = '';
  return error;
}
