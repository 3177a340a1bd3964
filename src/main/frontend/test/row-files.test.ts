import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste } from '../src/rows/paste';
import { fileNames, readRowFiles, writeRowFiles } from '../src/rules/row-files';

test('files are written as they are read, each once', () => {
  const files = readRowFiles('17:证明.pdf/23:照片 (2).jpg');
  assert.deepEqual(files, [{ id: '17', name: '证明.pdf' }, { id: '23', name: '照片 (2).jpg' }]);
  assert.equal(writeRowFiles([...files, { id: '17', name: '证明.pdf' }]), '17:证明.pdf/23:照片 (2).jpg');
  assert.equal(writeRowFiles([]), null);
});

test('they are read by their names, and a text from before stays', () => {
  assert.equal(fileNames('17:证明.pdf/23:照片.jpg'), '证明.pdf、照片.jpg');
  assert.equal(fileNames('第 3 号'), '第 3 号');
});

test('a paste passes the column of files over', () => {
  const column = (key: string, properties = {}): { key: string; label: string; component: object } =>
    ({ key, label: key, component: { type: 'textfield', key, label: key, properties } });
  const list = { key: 'members', label: '', component: { path: 'members' }, columns: [
    column('name'), column('proof', { files: 'evidence' }), column('code')] };
  const { rows } = paste(list, [{ proof: '17:证明.pdf' }], { row: 0, key: 'name' }, [['甲', '9'], ['乙', '8']]);
  assert.deepEqual(rows, [{ proof: '17:证明.pdf', name: '甲', code: '9' }, { name: '乙', code: '8' }]);
});
