import { isSpace } from './text';

/** First and last code point of what counts one by one, ascending; the server's counter has the same table. */
const single: readonly (readonly [number, number])[] = [
  [0x00b7, 0x00b7], [0x1100, 0x11ff], [0x2014, 0x2015], [0x2018, 0x201d], [0x2026, 0x2026], [0x2e80, 0x2fff],
  [0x3001, 0xa4cf], [0xa960, 0xa97f], [0xac00, 0xd7ff], [0xf900, 0xfaff], [0xfe10, 0xfe1f], [0xfe30, 0xfe6f],
  [0xff01, 0xffef], [0x1b000, 0x1b16f], [0x1f200, 0x1f2ff], [0x20000, 0x3ffff],
];

/** 字数 as Word counts it: each Chinese character or full-width mark is one, each run of other characters is one. */
export function countWords(text: string): number {
  let count = 0;
  let inRun = false;
  for (const character of text) {
    if (isSpace(character)) {
      inRun = false;
    } else if (isSingle(character.codePointAt(0) ?? 0)) {
      count += 1;
      inRun = false;
    } else if (!inRun) {
      count += 1;
      inRun = true;
    }
  }
  return count;
}

function isSingle(codePoint: number): boolean {
  const range = single.find(([, last]) => codePoint <= last);
  return range !== undefined && codePoint >= range[0];
}
