import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeCode, tidyCode } from '../src/page/unit-code';

test('lower case, full width, blanks and dashes are slips', () => {
  assert.equal(tidyCode(' ９1350100-m000 100y43\u3000'), '91350100M000100Y43');
});

test('a right code, a doubtful one and one too long are told apart while typing', () => {
  assert.equal(judgeCode('91350100M000100Y43')?.fine, true);
  assert.equal(judgeCode('91350100M000100Y44')?.fine, false);
  assert.equal(judgeCode('91350100M000100Y433')?.fine, false);
});

test('nothing is said while there is too little to tell', () => {
  for (const code of ['', '9135', '4133012345', '91350100M000100Y4']) assert.equal(judgeCode(code), null);
});
