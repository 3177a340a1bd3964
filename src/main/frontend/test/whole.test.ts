import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { check } from '../src/rules/check';
import type { Component } from '../src/rules/component';
import { holds } from '../src/rules/condition';
import { checkRows, checkWords, wordsInAll } from '../src/rules/whole';
import { cases, project } from './cases';

const members = (JSON.parse(readFileSync(resolve(project, 'forms/municipal-consortium-2-members.form'), 'utf8')) as
  Component).components![0]!;

for (const { text, value, holds: expected } of cases.conditions) {
  test(`condition ${text} for ${value}`, () => assert.equal(holds(text, () => value), expected));
}

for (const { kinds, errors, warnings } of cases.consortiumMembers) {
  test(`members ${kinds.join(', ')}`, () => {
    const found = checkRows(members, kinds.map(kind => ({ kind })));
    assert.equal(found.errors.length, errors);
    assert.equal(found.warnings.length, warnings);
  });
}

for (const { least, rows, errors } of cases.leastRows) {
  test(`${rows} rows of at least ${least}`, () => {
    const list = { type: 'dynamiclist', path: 'rows', properties: { minRows: String(least) } };
    assert.equal(checkRows(list, [...Array(rows)].map(() => ({ name: '甲' }))).errors.length, errors);
  });
}

test('what is missing is named', () => {
  assert.deepEqual(checkRows(members, [{ kind: '企业', name: '甲' }]), {
    errors: ['还没有中职学校、高职院校(含职教本科)，请补充'], warnings: ['没有普通本科学校，请确认'],
  });
});

for (const { texts, limit, over } of cases.wordsInAll) {
  test(`words in all of ${texts.join(', ')}`, () => {
    const schema = {
      properties: { maxWords: String(limit) },
      components: [{ type: 'textarea', key: 'a' }, { type: 'group', components: [{ type: 'textarea', key: 'b' },
        { type: 'textfield', key: 'name' }] }, { type: 'textarea', key: 'c' }],
    };
    const content = { a: texts[0], b: texts[1], c: texts[2], name: '不计入字数的内容' };
    assert.deepEqual(checkWords(schema, content).errors,
      over > 0 ? [`全文超出 ${over} 字，请精简到 ${limit} 字以内；已写内容不会丢失。`] : []);
    assert.equal(wordsInAll({ components: schema.components }, content), null);
  });
}

for (const { first, second, right } of cases.datePairs) {
  test(`from ${first} to ${second}`, () => {
    const date = { type: 'datetime', key: 'second', properties: { notBefore: 'first' } };
    assert.equal(check(date, second, () => first).length, right ? 0 : 1);
  });
}
