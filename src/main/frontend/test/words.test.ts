import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, strip } from '../src/rules/text';
import { countWords } from '../src/rules/words';
import { cases } from './cases';

for (const { text, count } of cases.wordCount) {
  test(`counts ${count} in ${JSON.stringify(text)}`, () => assert.equal(countWords(text), count));
}

test('counts the longest text at once', () => {
  assert.equal(countWords('产教融合 abc。'.repeat(20_000)), 6 * 20_000);
});

for (const { text, valid } of cases.cleanText) {
  test(`${valid ? 'keeps' : 'cleans'} ${JSON.stringify(text)}`, () => assert.equal(clean(text) === text, valid));
}

test('strips white space of every kind', () => assert.equal(strip('\u3000\u200b 产教 融合\u00a0\n'), '产教 融合'));
