import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../src/rules/component';
import { Problems } from '../src/section/problems';

const code = { type: 'textfield', key: 'code', validate: { required: true }, properties: { format: 'creditCode' } };

test('says nothing before a field was left', () => {
  const problems = new Problems();
  assert.deepEqual(problems.at(code, ['code'], {}).errors, []);
  problems.left(['code']);
  assert.deepEqual(problems.at(code, ['code'], {}).errors, ['请填写']);
});

test('says everything after a check', () => {
  const problems = new Problems();
  problems.showAll();
  assert.equal(problems.at(code, ['code'], { code: 'x' }).errors.length, 1);
});

test('fields that come filled in count as seen, in rows too', () => {
  const problems = new Problems();
  problems.open({ rows: [{ code: 'x', name: '' }] });
  const content = { rows: [{ code: 'x', name: '' }] };
  assert.equal(problems.at(code, ['rows', 0, 'code'], content).errors.length, 1);
  assert.equal(problems.at(code, ['rows', 0, 'name'], content).errors.length, 0);
});

test('a row with nothing in it asks for nothing', () => {
  const problems = new Problems();
  problems.showAll();
  assert.deepEqual(problems.at(code, ['rows', 0, 'code'], { rows: [{ code: ' ' }] }).errors, []);
  assert.deepEqual(problems.at(code, ['rows', 0, 'code'], { rows: [{ name: '甲' }] }).errors, ['请填写']);
});

test('the server has the word on the value it saw, and only on that', () => {
  const problems = new Problems();
  problems.left(['code']);
  problems.judge([{ field: 'code', message: '已被占用', severity: 'ERROR' },
    { field: 'code', message: '少见', severity: 'WARNING' }], { code: '91350100M000100Y43' });
  assert.deepEqual(problems.at(code, ['code'], { code: '91350100M000100Y43' }),
    { errors: ['已被占用'], warnings: ['少见'] });
  assert.deepEqual(problems.at(code, ['code'], { code: '91330106MA2CXAMP06' }), { errors: [], warnings: [] });
});

test('a number that is none yet is not called missing, as the server never saw it', () => {
  const problems = new Problems();
  const area = { type: 'number', key: 'area', validate: { required: true } };
  problems.left(['area']);
  problems.judge([{ field: 'area', message: '请填写“占地面积”。', severity: 'ERROR' }], { area: '12abc' });
  assert.deepEqual(problems.at(area, ['area'], { area: '12abc' }).errors, ['请填数字']);
});

test('what belongs to no field is told after a check', () => {
  const problems = new Problems();
  const violation = { field: '', message: '至少一个共建单位' };
  problems.judge([violation, { field: 'code', message: '错' }], {});
  const isField = (key: string): boolean => key === 'code';
  const general = (content: object): object[] => problems.general({}, [], content as Content, isField);
  assert.deepEqual(general({}), []);
  problems.showAll();
  assert.deepEqual(general({}), [violation]);
});

test('a list and a whole form are judged by the browser until the server has seen them', () => {
  const problems = new Problems();
  const list = { type: 'dynamiclist', path: 'rows', properties: { minRows: '1' } };
  const schema = { properties: { maxWords: '2' }, components: [{ type: 'textarea', key: 'plan' }] };
  const fields = [{ key: 'rows', label: '单位', component: list, columns: [] }];
  const told = (content: Content): unknown[] =>
    problems.general(schema, fields, content, () => false).map(({ field, message }) => [field, message]);
  problems.showAll();
  assert.deepEqual(told({}), []);
  problems.judge([{ field: 'rows', label: '单位', message: '“单位”请至少填写 1 行。' }], {});
  assert.deepEqual(told({}), [['rows', '“单位”请至少填写 1 行。']]);
  assert.deepEqual(told({ plan: '一二三' }), [['rows', '“单位”请至少填写 1 行。'],
    ['', '全文超出 1 字，请精简到 2 字以内；已写内容不会丢失。']]);
  assert.deepEqual(told({ rows: [{ name: '甲' }] }), []);
});
