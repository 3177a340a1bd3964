import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf } from '../src/section/fields';
import { isOf, labelsOf, withoutPlace } from '../src/section/without-place';

const earlier = fieldsOf({
  components: [
    { type: 'textfield', key: 'name', label: '名称' },
    { type: 'textfield', key: 'motto', label: '口号' },
    { type: 'dynamiclist', path: 'rows', label: '单位', components: [
      { type: 'textfield', key: 'unit', label: '单位名称' }, { type: 'textfield', key: 'contact', label: '联系人' },
    ] },
  ],
});
const now = fieldsOf({
  components: [
    { type: 'textfield', key: 'name', label: '名称' },
    { type: 'dynamiclist', path: 'rows', label: '单位', components: [{ type: 'textfield', key: 'unit', label: '单位名称' }] },
  ],
});
const copy = {
  form: 'basics', labels: labelsOf(earlier), version: 3, at: 0, base: { name: '甲', motto: '' },
  content: { name: '乙', motto: '学以致用', rows: [{ unit: '丙', contact: '丁' }] },
};

test('what was typed for fields and columns that are no more is named with its words', () => {
  assert.deepEqual(withoutPlace(copy, 'basics', now), [
    { label: '口号', value: '学以致用' }, { label: '单位', value: '单位名称：丙；联系人：丁' },
  ]);
  assert.deepEqual(withoutPlace(copy, 'basics', earlier), []);
});

test('what the server has had already is not told again', () => {
  assert.deepEqual(withoutPlace({ ...copy, base: { ...copy.content, name: '甲' } }, 'basics', now), []);
});

test('where the number now stands for another section, nothing of the copy has a place', () => {
  assert.equal(isOf(copy, 'targets'), false);
  assert.deepEqual(withoutPlace(copy, 'targets', now).map(({ label }) => label), ['名称', '口号', '单位']);
});

test('a copy of the time before copies knew their form is taken as it was', () => {
  const { form: _form, labels: _labels, ...old } = copy;
  assert.equal(isOf(old, 'targets'), true);
  assert.deepEqual(withoutPlace(old, 'basics', now)[0], { label: 'motto', value: '学以致用' });
});
