import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLines, readLines } from '../src/page/paste-down';

const names = ['甲学院', '乙（杭州）公司', '丙所', '丙所'];

function place(text: string, from = 0): { values: [number, string][]; left: string[] } {
  const { values, left } = placeLines(readLines(text), names, from);
  return { values: [...values], left };
}

test('a column of addresses fills the fields from the one that was pasted into, and an empty cell keeps its row', () => {
  assert.deepEqual(place('a@x.cn\r\n\r\nc@x.cn\r\n', 1), { values: [[1, 'a@x.cn'], [3, 'c@x.cn']], left: [] });
});

test('what reaches below the last field is told', () => {
  assert.deepEqual(place('a@x.cn\nb@x.cn', 3), { values: [[3, 'a@x.cn']], left: ['b@x.cn'] });
});

test('with names beside them the addresses find their units in any order and either column', () => {
  assert.deepEqual(place('b@x.cn\t乙(杭州) 公司\na@x.cn\t甲学院\n单位\t邮箱'), { values: [[1, 'b@x.cn'], [0, 'a@x.cn']], left: [] });
});

test('units of one name are filled one after the other, and unknown ones are told by name', () => {
  assert.deepEqual(place('丙所\tc1@x.cn\n丙所\tc2@x.cn\n丁厂\td@x.cn'),
    { values: [[2, 'c1@x.cn'], [3, 'c2@x.cn']], left: ['丁厂'] });
});
