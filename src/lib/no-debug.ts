/** What browsers get for Scrollama's lines over the page, which are for whoever places steps: nothing. */
export function update(): void {}
