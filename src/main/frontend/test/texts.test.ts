import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { translate, translated } from '../src/form-js/translate';
import { fill } from '../src/texts';

test('placeholders are filled, missing ones are empty', () => {
  assert.equal(fill('已写 {0} / {1} 字', 183, 200), '已写 183 / 200 字');
  assert.equal(fill('{0}{1}', 0), '0');
});

test('form-js words are translated with their replacements, unknown ones stay', () => {
  assert.equal(translate('{page} of {total}', { page: 0, total: 3 }), '第 0 / 3 页');
  assert.equal(translate('Something {new}', {}), 'Something {new}');
});

test('every word of the shipped form-js has its Chinese, but for the checks that are ours', () => {
  const source = readFileSync(resolve('node_modules/@bpmn-io/form-js-viewer/dist/index.es.js'), 'utf8');
  const words = [...source.matchAll(/(?<![.\w])translate\((?:'([^']+)'|"([^"]+)")/g)].map(match => match[1] ?? match[2]!)
    .filter(word => /^[A-Z{]/.test(word) && !/^(HELLO|Field |Value |Min |Max |Please select a valid)/.test(word));
  assert.ok(words.length > 15);
  assert.deepEqual(words.filter(word => !translated.has(word)), []);
});
