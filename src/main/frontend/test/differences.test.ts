import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, merge, type Side } from '../src/section/differences';
import { fieldsOf } from '../src/section/fields';

const fields = fieldsOf({
  components: [
    { type: 'textfield', key: 'name', label: '名称' },
    { type: 'number', key: 'area', label: '面积' },
    { type: 'select', key: 'kind', label: '类型', values: [{ label: '学校', value: 'school' }] },
    {
      type: 'dynamiclist', path: 'builders', label: '共建单位',
      components: [{ type: 'textfield', key: 'unit', label: '单位' }, { type: 'textfield', key: 'code', label: '代码' }],
    },
  ],
});
const base = { name: '甲', area: 1, builders: [{ unit: '一', code: 'x' }] };

test('equal versions differ nowhere', () => {
  assert.deepEqual(differences(fields, base, { ...base, kind: '' }, base), []);
});

test('what only one side changed is proposed from that side, what both changed is marked', () => {
  const found = differences(fields, { ...base, name: '乙', area: 2 }, { ...base, area: 3, kind: 'school' }, base);
  assert.deepEqual(found.map(({ label, mine, theirs, both, proposed }) => [label, mine, theirs, both, proposed]), [
    ['名称', '乙', '甲', false, 'mine'],
    ['面积', '2', '3', true, 'mine'],
    ['类型', '（空）', '学校', false, 'theirs'],
  ]);
});

test('rows of lists of the same length are compared field by field', () => {
  const found = differences(fields, { builders: [{ unit: '一', code: 'x' }] }, { builders: [{ unit: '一', code: 'y' }] }, null);
  assert.deepEqual(found.map(({ label, path }) => [label, path]), [['共建单位 第 1 行 代码', ['builders', 0, 'code']]]);
});

test('lists of different length are one choice', () => {
  const theirs = { ...base, builders: [...base.builders, { unit: '二', code: 'z' }] };
  const found = differences(fields, base, theirs, base);
  assert.equal(found.length, 1);
  assert.equal(found[0]?.theirs, '2 行\n一，x\n二，z');
  assert.equal(found[0]?.proposed, 'theirs');
});

test('merging takes what was chosen and loses nothing else', () => {
  const mine = { ...base, name: '乙', area: 2 };
  const theirs = { ...base, area: 3, kind: 'school' };
  const take = (...sides: Side[]): unknown =>
    merge(mine, theirs, differences(fields, mine, theirs, base).map(({ path }, i) => ({ path, side: sides[i]! })));
  assert.deepEqual(take('mine', 'theirs', 'theirs'), { ...theirs, name: '乙' });
  assert.deepEqual(take('theirs', 'theirs', 'theirs'), theirs);
  assert.deepEqual(take('mine', 'mine', 'mine'), { ...mine, kind: null });
});
