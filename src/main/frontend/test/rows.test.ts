import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../src/rules/component';
import { isBlock, readBlock } from '../src/rows/clipboard';
import { readCell } from '../src/rows/cell';
import { paste } from '../src/rows/paste';
import { Tables } from '../src/rows/tables';
import { fieldsOf } from '../src/section/fields';
import { Problems } from '../src/section/problems';

const kinds = ['中职学校', '高职院校(含职教本科)', '企业'];
const fields = fieldsOf({ components: [{
  type: 'dynamiclist', path: 'members', label: '成员', properties: { groupBy: 'kind', rowLabel: '成员单位{n}' }, components: [
    { type: 'select', key: 'kind', label: '组成', values: kinds.map(label => ({ label, value: label })) },
    { type: 'textfield', key: 'name', label: '单位名称', validate: { required: true } },
    { type: 'number', key: 'students', label: '在校生数', properties: { integer: 'true' } },
  ],
}] });
const list = fields[0]!;

const blocks: [string, string, string[][]][] = [
  ['two rows', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
  ['one cell with the break of Excel behind it', 'a\r\n', [['a']]],
  ['line breaks of old Macs', 'a\rb', [['a'], ['b']]],
  ['quoted break, tab and quotation mark', '"a\nb"\t"c\td"\t"说""好"""\n', [['a\nb', 'c\td', '说"好"']]],
  ['a quotation mark that quotes nothing', '"a\tb', [['"a', 'b']]],
  ['blank cells', '\t\n\tb', [['', ''], ['', 'b']]],
  ['nothing', '', [['']]],
];
for (const [name, text, cells] of blocks) test(`reads ${name}`, () => assert.deepEqual(readBlock(text), cells));

test('one cell is no block', () => {
  assert.equal(isBlock(readBlock('甲\r\n')), false);
  assert.equal(isBlock(readBlock('甲\t')), true);
});

const cellCases: [object, string, unknown, string?][] = [
  [{ type: 'number' }, '1,200', 1200],
  [{ type: 'number' }, '１，２００．５', 1200.5],
  [{ type: 'number' }, '约三百', '约三百', '请填数字'],
  [{ type: 'number' }, '1e21', '1e21', '请填数字'],
  [{ type: 'number' }, '-3', -3, '不能小于 0'],
  [{ type: 'number', properties: { integer: 'true' } }, '3.5', 3.5, '请填整数'],
  [{ type: 'number' }, ' ', null],
  [{ type: 'textfield' }, ' 甲\n乙 ', '甲 乙'],
  [{ type: 'textfield' }, '甲\0\ud842', '甲'],
  [{ type: 'textfield', validate: { maxLength: 2 } }, '甲乙丙', '甲乙丙', '最多 2 个字符'],
  [{ type: 'textarea' }, '甲\n乙', '甲\n乙'],
  [{ type: 'select', values: [{ label: '高职院校(含职教本科)', value: 'higher' }] }, '高职院校（含职教本科）', 'higher'],
  [{ type: 'select', values: [{ label: '高职院校', value: 'higher' }] }, 'HIGHER', 'higher'],
  [{ type: 'select', values: [] }, '事业单位', null, '不在选项中，请重新选择'],
  [{ type: 'datetime' }, '2026/5/1', '2026-05-01'],
  [{ type: 'datetime' }, '2026年12月31日', '2026-12-31'],
  [{ type: 'datetime' }, '20260501', '2026-05-01'],
  [{ type: 'datetime' }, '2026-02-30', null, '不是日期，请按“2026-05-15”填写'],
  [{ type: 'checkbox' }, '是', true],
  [{ type: 'checkbox' }, '也许', null, '请填“是”或“否”'],
  [{ type: 'filepicker' }, '甲', null, '这一格不能粘贴，请手工填写'],
];
for (const [component, text, value, problem] of cellCases) {
  test(`${JSON.stringify(component)} takes ${JSON.stringify(text)}`, () =>
    assert.deepEqual(readCell(component, text), problem ? { value, problem } : { value }));
}

const put = (text: string, rows: Content[] = [{}], at = { row: 0, key: 'kind' }): ReturnType<typeof paste> =>
  paste(list, rows, at, readBlock(text));

test('cells to the right and rows below are filled, rows are added, what stands beside stays', () => {
  const { rows, count } = put('甲\t1,200\n乙\t', [{ kind: '企业', name: '旧' }, { kind: '企业', students: 5 }], { row: 1, key: 'name' });
  assert.deepEqual(rows, [{ kind: '企业', name: '旧' }, { kind: '企业', name: '甲', students: 1200 }, { name: '乙', students: null }]);
  assert.equal(count, 2);
});

test('a header is left out, and tells the order of the columns', () => {
  const { rows, notes } = put('序号\t单位名称\t组成*\t在校生数（人）\n1\t甲\t企业\t\n2\t乙\t中职学校\t30');
  assert.deepEqual(rows, [{ name: '甲', kind: '企业', students: null }, { name: '乙', kind: '中职学校', students: 30 }]);
  assert.deepEqual(notes, ['表头行已略去']);
});

test('a first row with one strange cell is no header', () =>
  assert.equal(put('单位名称\t甲').rows[0]?.name, '甲'));

test('a column that the table does not have is left out by its name', () => {
  const { rows, notes, misfits } = put('单位名称\t备注\t组成\n甲\t无\t企业');
  assert.deepEqual(rows, [{ name: '甲', kind: '企业' }]);
  assert.deepEqual([notes, misfits], [['表头行已略去', '表中没有“备注”列，已略去'], []]);
});

test('kinds of merged cells are taken from above', () => {
  const { rows, notes } = put('企业\t甲\n\t乙\n中职学校\t丙');
  assert.deepEqual(rows.map(({ kind }) => kind), ['企业', '企业', '中职学校']);
  assert.deepEqual(notes, ['空着的“组成”按上一行填写']);
});

test('what does not fit is named by row and column, the good cells are kept', () => {
  const { rows, misfits, notes } = put('事业单位\t甲\t约三百\t多余\n企业\t乙\t2');
  assert.deepEqual(rows, [{ kind: null, name: '甲', students: '约三百' }, { kind: '企业', name: '乙', students: 2 }]);
  assert.deepEqual(misfits.map(({ row, label, text }) => [row, label, text]), [[0, '组成', '事业单位'], [0, '在校生数', '约三百']]);
  assert.deepEqual(notes, ['多出的 1 列已略去']);
});

test('no more rows than the server takes', () => {
  const { rows, count, notes } = put('企业\t甲\n'.repeat(205), [{ name: '旧' }], { row: 1, key: 'kind' });
  assert.equal(rows.length, 200);
  assert.equal(count, 199);
  assert.deepEqual(notes, ['每表最多 200 行，其余 6 行没有放入']);
});

function table(rows: Content[], cells: string[][] | string = []): { tables: Tables; now(): Content[]; edit(rows: Content[]): void } {
  let now = rows;
  const tables = new Tables(fields, { rows: () => now, replace: (_, changed) => { now = changed; } },
    { template: () => '', cells: () => Promise.resolve(cells) });
  return { tables, now: () => now, edit: changed => { now = changed; } };
}

test('a paste is taken back until the table is edited', () => {
  const { tables, now, edit } = table([{ name: '旧' }]);
  tables.paste('members', 0, 'kind', readBlock('企业\t甲\n企业\t乙\tx'));
  const note = tables.note('members');
  assert.match(note.text, /已粘贴 2 行（第 1 至 2 行）/);
  assert.equal(note.misfits.length, 1);
  note.undo?.run();
  assert.deepEqual(now(), [{ name: '旧' }]);
  assert.deepEqual(tables.note('members'), { text: '已撤销。', misfits: [], undo: null });

  tables.paste('members', 0, 'kind', readBlock('企业\t甲\n企业\t乙\tx'));
  edit([now()[0]!, { ...now()[1], students: 3 }]);
  assert.equal(tables.note('members').undo, null);
  assert.deepEqual(tables.note('members').misfits, []);
});

test('rows move, and what is to be looked at moves with them', () => {
  const { tables, now } = table([{}]);
  tables.paste('members', 0, 'kind', readBlock('企业\t甲\tx\n企业\t乙\t2'));
  tables.move('members', 0, 1);
  assert.deepEqual(now().map(({ name }) => name), ['乙', '甲']);
  assert.deepEqual(tables.note('members').misfits.map(({ row }) => row), [1]);
  assert.equal(tables.note('members').text, '已移到第 2 行。');
  tables.move('members', 1, 1);
  tables.move('members', 0, -1);
  assert.deepEqual(now().map(({ name }) => name), ['乙', '甲']);
});

test('a deleted row comes back where it was, beside what was written since', () => {
  const { tables, now, edit } = table([{ name: '甲' }, { name: '乙' }, { name: '丙' }]);
  tables.remove('members', 1);
  const { text, undo } = tables.note('members');
  assert.equal(text, '已删除第 2 行“乙”。');
  edit([{ name: '甲改' }, { name: '丙' }]);
  undo?.run();
  assert.deepEqual(now().map(({ name }) => name), ['甲改', '乙', '丙']);
  const blank = table([{ name: ' ' }]);
  blank.tables.remove('members', 0);
  assert.equal(blank.tables.note('members').undo, null);
});

test('the rows of a sheet come below those that are there', async () => {
  const { tables, now } = table([{ name: '旧' }, {}], [['组成*', '单位名称*', '在校生数'], ['企业', '甲', ''], ['中职学校', '乙', '30']]);
  await tables.take('members', new File([], '成员.xlsx'));
  assert.deepEqual(now().map(({ name, students = null }) => [name, students]), [['旧', null], ['甲', null], ['乙', 30]]);
  assert.equal(tables.note('members').text, '已导入 2 行（第 2 至 3 行）；表头行已略去。');
  tables.note('members').undo?.run();
  assert.deepEqual(now(), [{ name: '旧' }, {}]);
});

test('a sheet that cannot be taken changes nothing', async () => {
  const { tables, now } = table([{ name: '旧' }], '表格无法读取。');
  await tables.take('members', new File([], '成员.xlsx'));
  assert.deepEqual(now(), [{ name: '旧' }]);
  assert.deepEqual(tables.note('members'), { text: '表格无法读取。', misfits: [], undo: null, failed: true });
});

test('what was seen as wrong moves with its row', () => {
  const problems = new Problems();
  const name = list.columns![1]!.component;
  const shown = (row: number, rows: Content[]): string[] => problems.at(name, ['members', row, 'name'], { members: rows }).errors;
  problems.left(['members', 0, 'name']);
  problems.reordered(list, [1, 0]);
  assert.deepEqual(shown(0, [{ kind: '企业' }]), []);
  assert.deepEqual(shown(1, [{}, { kind: '企业' }]), ['请填写']);
  problems.reordered(list, [1, null]);
  assert.deepEqual(shown(1, [{}, { kind: '企业' }]), ['请填写']);
});
