import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber, tidyNumber } from '../src/form-js/numbers';
import { check } from '../src/rules/check';
import { compareDecimals, formatDecimal, parseDecimal } from '../src/rules/decimal';
import { totals } from '../src/rules/totals';
import { cases } from './cases';

const sumForm = (parts: number): object => ({
  components: [
    { type: 'number', key: 'total', properties: { sumOf: Array.from({ length: parts }, (_, i) => `p${i}`).join(', ') } },
  ],
});

for (const { parts, total, agrees } of cases.sums) {
  test(`${parts.join(' + ')} ${agrees ? 'is' : 'is not'} ${total}`, () => {
    const content = Object.fromEntries(parts.map((part, index) => [`p${index}`, Number(part)]));
    const sum = parseDecimal(totals(sumForm(parts.length), content).total);
    assert.equal(compareDecimals(sum!, parseDecimal(total)!) === 0, agrees);
  });
}

for (const { json, decimals, valid, max } of cases.numbers) {
  // JSON.parse makes a plain 0 of this before anything can look at it
  if (json === '0e-999999999') continue;
  test(`${json} with ${decimals} decimals is ${valid ? 'valid' : 'refused'}`, () => {
    const component = { type: 'number', validate: { max }, properties: { decimals: String(decimals) } };
    assert.equal(check(component, JSON.parse(json)).length === 0, valid);
  });
}

test('a total is blank while every part is blank, and takes what is there', () => {
  assert.deepEqual(totals(sumForm(2), { p0: null, p1: '' }), { total: null });
  assert.deepEqual(totals(sumForm(2), { p0: 3 }), { total: 3 });
  assert.deepEqual(totals(sumForm(2), { p0: 3, p1: 'abc' }), { total: 3 });
});

test('totals of totals come out, and one that contains itself ends', () => {
  const sum = (key: string, sumOf: string): object => ({ type: 'number', key, properties: { sumOf } });
  const schema = { components: [sum('all', 'some,c'), { components: [sum('some', 'a,b')] }, sum('self', 'self,a')] };
  assert.deepEqual(totals(schema, { a: 0.1, b: 0.2, c: 0.3, self: 5 }), { all: 0.6, some: 0.3, self: 5.1 });
});

test('decimals are written without exponent and trailing noughts', () => {
  assert.equal(formatDecimal(parseDecimal('00012.3400')!), '12.34');
  assert.equal(formatDecimal(parseDecimal('-0.05')!), '-0.05');
  assert.equal(formatDecimal(parseDecimal(1e-7)!), '0.0000001');
  assert.equal(parseDecimal('1,200'), null);
  assert.equal(parseDecimal(Number.NaN), null);
});

test('numbers are taken as people paste them', () => {
  assert.equal(readNumber(tidyNumber('１，２００．５０')), 1200.5);
  assert.equal(readNumber(tidyNumber(' 1,200 ')), 1200);
  assert.equal(readNumber(tidyNumber('12。5')), 12.5);
  assert.equal(readNumber('12.'), 12);
  assert.equal(readNumber('.5'), 0.5);
  assert.equal(readNumber(''), null);
});

test('what is no number is kept, so that it can be corrected', () => {
  assert.equal(readNumber('约100'), '约100');
  assert.equal(readNumber('-'), '-');
});
