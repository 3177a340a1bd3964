import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from '../src/diagram/findings';
import { centerOf } from '../src/diagram/locate';

test('findings stand in one attribute, each with its number, kind and element', () => {
  assert.deepEqual(findings('1:error:user_a,2:warning:xor_b'), [
    { number: '1', kind: 'error', id: 'user_a' }, { number: '2', kind: 'warning', id: 'xor_b' },
  ]);
  assert.deepEqual(findings(''), []);
  assert.deepEqual(findings('what else'), []);
});

test('a box is where its middle is, a line in the middle of its way', () => {
  assert.deepEqual(centerOf({ businessObject: {}, x: 100, y: 50, width: 20, height: 10 }), { x: 110, y: 55 });
  assert.deepEqual(centerOf({ businessObject: {}, waypoints: [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 20 }] }),
    { x: 10, y: 10 });
});
