import { texts } from '../texts';

/** form-js's own words in Chinese; {name} is filled from the replacements. */
const words: Record<string, string> = texts.formJs;

export function translate(template: string, replacements: Record<string, unknown> = {}): string {
  return (words[template] ?? template).replace(/\{([^}]+)\}/g,
    (whole, name) => (name in replacements ? String(replacements[name]) : whole));
}

/** The words that have a translation, for the test against the shipped form-js. */
export const translated = new Set(Object.keys(words));
