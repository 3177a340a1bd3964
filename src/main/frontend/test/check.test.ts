import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { advise, check } from '../src/rules/check';
import type { Component } from '../src/rules/component';
import { hides, holds } from '../src/rules/condition';
import { cases, project } from './cases';

const named = (schema: Component, key: string): Component | undefined => (schema.components ?? [])
  .map(child => (child.key === key ? child : named(child, key))).find(found => found);
const centerName = named(JSON.parse(
  readFileSync(resolve(project, 'forms/practice-center-1-basics.form'), 'utf8')) as Component, 'centerName')!;

for (const { text, refusedHead, warned } of cases.centerNames) {
  test(`centre name ${text}`, () => {
    const problems = check(centerName, text);
    assert.equal(problems.length, refusedHead === null ? 0 : 1);
    if (refusedHead !== null) assert.ok(problems[0]?.includes(`“${refusedHead}”`), problems[0]);
    assert.equal(advise(centerName, text).length > 0, warned);
  });
}

test('blanks do not satisfy what is required', () => {
  const field = { type: 'textfield', validate: { required: true } };
  for (const blank of [undefined, null, '', ' \u3000\n', []]) assert.deepEqual(check(field, blank), ['请填写']);
  assert.deepEqual(check({ ...field, type: 'checkbox' }, false), ['请勾选']);
  assert.deepEqual(check({ ...field, type: 'select' }, null), ['请选择']);
  assert.deepEqual(check({ ...field, type: 'number' }, 0), []);
});

test('a reason is required unless the outcome is a pass', () => {
  const reason = { type: 'textarea', properties: { requiredUnless: 'outcome=passed' } };
  assert.deepEqual(check(reason, '', () => 'passed'), []);
  assert.deepEqual(check(reason, '', () => 'returned'), ['请填写']);
  assert.deepEqual(check(reason, '请补充', () => 'returned'), []);
  const other = { type: 'textfield', properties: { requiredIf: 'kind = other' } };
  assert.deepEqual(check(other, null, () => 'other'), ['请填写']);
  assert.deepEqual(check(other, null, () => null), []);
});

test('says by how many words a text is too long', () => {
  const text = { type: 'textarea', properties: { maxWords: '5' } };
  assert.deepEqual(check(text, '产教融合体'), []);
  assert.deepEqual(check(text, '产教融合体，好'), ['超出 2 字，请精简到 5 字以内；已写内容不会丢失。']);
});

test('lengths are measured after trimming', () => {
  const text = { type: 'textfield', validate: { maxLength: 3, minLength: 2 } };
  assert.deepEqual(check(text, '  abc '), []);
  assert.equal(check(text, 'abcd').length, 1);
  assert.equal(check(text, ' a ').length, 1);
});

test('numbers are not negative unless the form says so', () => {
  assert.deepEqual(check({ type: 'number', decimalDigits: 0 }, -1), ['不能小于 0']);
  assert.deepEqual(check({ type: 'number', decimalDigits: 0, validate: { min: -5 } }, -1), []);
});

test('conditions are plain comparisons; others hold for nothing', () => {
  const value = (key: string): unknown => ({ outcome: 'passed', count: 3 })[key];
  assert.equal(holds('outcome', value), null);
  assert.equal(holds('', value), null);
  assert.equal(hides('= outcome = "passed"', value), true);
  assert.equal(hides('=outcome != "passed"', value), false);
  assert.equal(hides(undefined, value), false);
});
