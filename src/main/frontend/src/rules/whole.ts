import { fill, texts } from '../texts';
import { type Component, type Content, isBlank, property, wordLimit } from './component';
import { countWords } from './words';

/** What is wrong with something larger than a field, and what is unusual about it. */
export interface Findings {
  errors: string[];
  warnings: string[];
}

/** The rows that the server takes of one table. */
export const mostRows = 200;

/** A growing table as a whole: how many rows, and of which kinds there must be one. The server checks the same again. */
export function checkRows(list: Component, value: unknown): Findings {
  const lines = Array.isArray(value) ? value as Content[] : [];
  if (lines.length > mostRows) {
    return { errors: [fill(texts.rule.tooManyRows, mostRows, lines.length)], warnings: [] };
  }
  const rows = lines
    .filter(row => Object.values(row).some(cell => !isBlank(cell)));
  const kinds = new Set(rows.map(row => String(row[property(list, 'groupBy')] ?? '')));
  const missing = (name: string): string =>
    property(list, name).split('|').map(word => word.trim()).filter(word => word && !kinds.has(word)).join('、');
  const least = Number(property(list, 'minRows'));
  const said = (text: string, words: string): string[] => (words ? [fill(text, words)] : []);
  return {
    errors: [...(rows.length < least ? [fill(texts.rule.rows, least)] : []),
      ...said(texts.rule.kinds, missing('mustHave'))],
    warnings: said(texts.rule.unusualKinds, missing('shouldHave')),
  };
}

export interface Words {
  count: number;
  limit: number;
}

/** The words in all long texts of the form together; null where the form has no limit for them. */
export function wordsInAll(schema: Component, content: Content): Words | null {
  const limit = wordLimit(schema);
  return limit === null ? null : { count: longTexts(schema).reduce((sum, key) =>
    sum + countWords(String(content[key] ?? '')), 0), limit };
}

export function checkWords(schema: Component, content: Content): Findings {
  const words = wordsInAll(schema, content);
  const excess = words ? words.count - words.limit : 0;
  return { errors: words && excess > 0 ? [fill(texts.rule.wordsInAll, excess, words.limit)] : [], warnings: [] };
}

function longTexts(component: Component): string[] {
  return (component.components ?? []).flatMap(child => (child.type === 'textarea' && child.key ? [child.key]
    : child.type === 'dynamiclist' ? [] : longTexts(child)));
}
