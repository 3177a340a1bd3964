import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LastSave, notice } from '../src/section/others';

const last = (change: Partial<LastSave> = {}): LastSave =>
  ({ version: 3, savedBy: '林越', savedAt: '14:03:05', own: false, recent: true, ...change });

test('somebody else who saved a short while ago may still be writing', () => {
  assert.match(notice(last(), 3)?.text ?? '', /林越于 14:03:05 保存过/);
  assert.equal(notice(last(), 3)?.outdated, false);
  assert.equal(notice(last({ recent: false }), 3), null);
});

test('what was saved since is told, also long after', () => {
  assert.match(notice(last({ recent: false }), 2)?.text ?? '', /林越于 14:03:05 保存了这一节的新内容/);
  assert.equal(notice(last(), 2)?.outdated, true);
  assert.match(notice(last({ own: true }), 2)?.text ?? '', /另一个窗口/);
});

test('one alone is told nothing', () => {
  assert.equal(notice(last({ own: true }), 3), null);
  assert.equal(notice(last({ version: 0, savedBy: null, savedAt: null, recent: false }), 0), null);
});

test('nothing is told while the version here is not certain', () => {
  assert.equal(notice(last(), null), null);
});
