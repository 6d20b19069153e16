/** Whether moves are drawn as moves: the reader's choice on `<html data-motion>`, else the system's. */
export function motionIsOn(): boolean {
  return document.documentElement.dataset['motion'] !== 'off';
}
