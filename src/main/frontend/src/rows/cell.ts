import { readNumber, tidyNumber } from '../form-js/numbers';
import { check } from '../rules/check';
import { type Component, isBlank } from '../rules/component';
import { clean, strip } from '../rules/text';
import { texts } from '../texts';

/** What a field makes of a pasted text; a problem where it cannot hold the text or must not keep it so. */
export interface Cell {
  value: unknown;
  problem?: string;
}

/** The value of a pasted text. What the field can hold is kept as it came, even where it is wrong. */
export function readCell(component: Component, pasted: string): Cell {
  const text = strip(clean(pasted));
  if (text === '') return { value: null };
  const cell = read(component, text);
  if (cell.problem || isBlank(cell.value)) return cell;
  const [problem] = check(component, cell.value);
  return problem ? { ...cell, problem } : cell;
}

function read(component: Component, text: string): Cell {
  switch (component.type) {
    case 'number': return { value: readNumber(tidyNumber(text)) };
    case 'datetime': return readDay(text);
    case 'select': case 'radio': return readChoice(component, text);
    case 'checkbox': return readTick(text);
    case 'textarea': return { value: text };
    case 'textfield': return { value: text.replace(/\s*[\r\n]+\s*/g, ' ') };
    default: return { value: null, problem: texts.paste.unfit };
  }
}

function readChoice({ values = [] }: Component, text: string): Cell {
  const same = plain(text);
  const option = values.find(({ label, value }) => plain(label) === same || plain(String(value)) === same);
  return option ? { value: option.value } : { value: null, problem: texts.paste.choice };
}

/** Full-width letters, brackets and blanks make no difference between two names. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b]/g, '').toLowerCase();
}

function readDay(text: string): Cell {
  const parts = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))(?:\s+0?0:00(?::00)?)?$/.exec(text.normalize('NFKC'));
  const [year = '', month = '', day = ''] = parts ? [parts[1], parts[2] ?? parts[4], parts[3] ?? parts[5]] : [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${written}T00:00:00Z`);
  const exists = parts && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written);
  return exists ? { value: written } : { value: null, problem: texts.paste.day };
}

function readTick(text: string): Cell {
  if (/^(是|有|√|✓|☑|1|true)$/i.test(text)) return { value: true };
  if (/^(否|无|×|☐|0|false)$/i.test(text)) return { value: false };
  return { value: null, problem: texts.paste.tick };
}
