import { parseDecimal } from '../rules/decimal';

/** Full-width digits and marks made plain; thousands separators and blanks dropped. */
export function tidyNumber(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.').replace(/[,\s\u200b]/g, '');
}

/** The number in the text; null when it is empty, the text itself when it is no number. */
export function readNumber(text: string): number | string | null {
  if (text === '') return null;
  return parseDecimal(text.replace(/\.$/, '').replace(/^\./, '0.')) ? Number(text) : text;
}
