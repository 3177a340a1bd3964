import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, sendable, written } from '../src/section/fields';

const fields = fieldsOf({
  components: [
    { type: 'text', label: '说明' },
    {
      type: 'group', label: '对外开展学生实训总人数（人）', properties: { tableRow: '项目' },
      components: [{ type: 'number', key: 'year1', label: '2026年' }],
    },
    {
      type: 'group', label: '负责人', components: [
        { type: 'textfield', key: 'phone', label: '联系电话' },
        { type: 'textfield', key: 'long', label: '很长的一句话', properties: { shortLabel: '简称' } },
      ],
    },
    { type: 'number', key: 'total', label: '合计', readonly: true, properties: { sumOf: 'year1' } },
    { type: 'textarea', key: 'reason', label: '理由', conditional: { hide: '=outcome = "passed"' } },
    { type: 'dynamiclist', path: 'rows', label: '单位', components: [{ type: 'textfield', key: 'unit', label: '名称' }] },
  ],
});

test('fields are named as the server names them', () => {
  assert.deepEqual(fields.map(({ label }) => label),
    ['对外开展学生实训总人数（2026年）', '负责人·联系电话', '负责人·简称', '合计', '理由', '单位']);
});

test('only what a person writes is sent', () => {
  const content = { year1: 3, total: 3, reason: '旧', outcome: 'passed', unknown: 1, rows: [{ unit: '甲', old: 2 }] };
  assert.deepEqual(written(fields, content), { year1: 3, rows: [{ unit: '甲' }] });
  assert.deepEqual(written(fields, { ...content, outcome: 'returned' }), { year1: 3, reason: '旧', rows: [{ unit: '甲' }] });
});

test('half-typed numbers and broken characters do not reach the server', () => {
  assert.deepEqual(sendable(fields, { year1: '约100', phone: 'a\0b\ud842', rows: [{ unit: '甲\0' }] }),
    { year1: null, phone: 'ab', rows: [{ unit: '甲' }] });
});
