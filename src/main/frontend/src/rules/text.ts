const space = /^[\s\u200b]$/;

/** White space of one character, U+3000 and the zero-width space included. */
export function isSpace(character: string): boolean {
  return space.test(character);
}

/** The text without white space at both ends. */
export function strip(text: string): string {
  return text.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
}

/** The text without what the server refuses: U+0000 and half surrogate pairs. */
export function clean(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '');
}
