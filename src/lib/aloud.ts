/** ms that keys and fingers rest before what came of them is read out: nobody hears every setting on the way. */
const REST = 700;

/** Writes words where they do not stand already: what is written again may be read out again. */
export function write(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** @returns does what it was given last, once it was given nothing newer for REST ms */
export function atRest(): (act: () => void) => void {
  let timer: ReturnType<typeof setTimeout>;
  return (act) => {
    clearTimeout(timer);
    timer = setTimeout(act, REST);
  };
}
