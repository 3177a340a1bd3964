import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LocalCopy } from '../src/section/local-copy';

class Memory {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => { this.items.set(key, value); };
  removeItem = (key: string): void => { this.items.delete(key); };
}

const copy = { version: 3, base: {}, content: { a: 1 }, at: 5 };
const over = (memory: Memory, user = 'zhouxiao', section = '/s/1'): LocalCopy =>
  new LocalCopy(() => memory as unknown as Storage, user, section);

test('keeps one copy per person and section', () => {
  const memory = new Memory();
  over(memory).keep(copy);
  assert.deepEqual(over(memory).read(), copy);
  assert.equal(over(memory, 'chenjing').read(), null);
  assert.equal(over(memory, 'zhouxiao', '/s/2').read(), null);
  over(memory).forget();
  assert.equal(over(memory).read(), null);
});

test('a full, forbidden or broken storage stops nobody', () => {
  const forbidden = new LocalCopy(() => { throw new Error('denied'); }, 'u', 's');
  forbidden.keep(copy);
  forbidden.forget();
  assert.equal(forbidden.read(), null);
  const memory = new Memory();
  over(memory).keep(copy);
  for (const broken of ['{', '3', '{"content":null}']) {
    for (const key of memory.items.keys()) memory.items.set(key, broken);
    assert.equal(over(memory).read(), null);
  }
});
