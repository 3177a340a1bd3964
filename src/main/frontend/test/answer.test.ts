import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswer } from '../src/section/answer';

const answer = (status: number, body: unknown = '', type = 'application/json'): Promise<unknown> =>
  readAnswer(new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status, headers: { 'Content-Type': type },
  }));

test('a confirmed save', async () => {
  const standing = { mark: 'go', text: '还差 2 项' };
  assert.deepEqual(await answer(200, { version: 4, savedAt: '14:03:05', violations: [], standing, totals: { a: 1 } }),
    { kind: 'saved', version: 4, savedAt: '14:03:05', violations: [], standing, totals: { a: 1 } });
});

test('a login page instead of an answer is no confirmation', async () => {
  assert.deepEqual(await answer(200, '<html>登录</html>', 'text/html'), { kind: 'unreachable' });
  const redirected = new Response('<html>', { status: 200 });
  Object.defineProperty(redirected, 'redirected', { value: true });
  assert.deepEqual(await readAnswer(redirected), { kind: 'signedOut' });
});

test('conflict, login, refusal, closed', async () => {
  const theirs = { version: 5, content: { a: 1 }, savedBy: '周晓', savedAt: '14:03:05' };
  assert.deepEqual(await answer(409, theirs), { kind: 'conflict', theirs });
  for (const status of [401, 403]) assert.deepEqual(await answer(status), { kind: 'signedOut' });
  assert.deepEqual(await answer(400, { message: '不行' }), { kind: 'refused', message: '不行' });
  for (const status of [404, 410, 423]) {
    assert.deepEqual(await answer(status, { message: '已截止' }), { kind: 'closed', message: '已截止' });
  }
});

test('a form that was moved to another edition meanwhile', async () => {
  assert.deepEqual(await answer(412, { message: '已改用另一版表单' }), { kind: 'outdated', message: '已改用另一版表单' });
});

test('what is no clear answer is tried again', async () => {
  for (const status of [408, 429, 500, 502, 503]) assert.deepEqual(await answer(status), { kind: 'unreachable' });
});
