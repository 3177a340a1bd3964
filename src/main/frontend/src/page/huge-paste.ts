import { fill, texts } from '../texts';
import { note } from './note';

/** No section holds more (it is kept up to 200 kB), and a browser needs minutes to lay out a hundred times as much. */
const LONGEST = 100_000;

/**
 * Says so where far more is pasted or dropped than any form takes, instead of letting the page stand still; what was
 * copied stays in the clipboard, what was typed stays in its field.
 */
export function refuseHugePastes(page: Document): void {
  const judge = (event: Event, data: DataTransfer | null): void => {
    const length = data?.getData('text/plain').length ?? 0;
    if (length <= LONGEST) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    note(page, fill(texts.page.huge, Math.ceil(length / 10_000)));
  };
  page.addEventListener('paste', event => judge(event, event.clipboardData), { capture: true });
  page.addEventListener('drop', event => judge(event, event.dataTransfer), { capture: true });
}
