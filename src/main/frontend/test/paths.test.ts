import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePath, pathKey, sameValue, valueAt, withValue } from '../src/section/paths';

test('paths are read and written as the server writes them', () => {
  assert.deepEqual(parsePath('coBuilders[1].code'), ['coBuilders', 1, 'code']);
  assert.equal(pathKey(['coBuilders', 1, 'code']), 'coBuilders[1].code');
  assert.deepEqual(parsePath(''), []);
});

test('a value is put in without touching what lies beside it', () => {
  const content = { a: 1, rows: [{ x: 1 }, { x: 2, y: 3 }] };
  const changed = withValue(content, ['rows', 1, 'x'], 9);
  assert.deepEqual(changed, { a: 1, rows: [{ x: 1 }, { x: 9, y: 3 }] });
  assert.equal(content.rows[1]?.x, 2);
  assert.equal(valueAt(changed, ['rows', 5, 'x']), undefined);
  assert.deepEqual(withValue({}, ['rows', 0, 'x'], 1), { rows: [{ x: 1 }] });
});

test('blank is blank however it is stored', () => {
  assert.ok(sameValue({ a: '', b: [], c: [{ x: '' }], d: false }, {}));
  assert.ok(sameValue([{ x: 1 }, { x: null }, { x: 2 }], [{ x: 1 }, { x: 2 }]));
  assert.ok(sameValue('产教\n', '产教'));
  assert.ok(sameValue(' \u3000', null));
  assert.ok(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 }));
  assert.ok(!sameValue({ a: 0 }, {}));
  assert.ok(!sameValue('1', 1));
});
