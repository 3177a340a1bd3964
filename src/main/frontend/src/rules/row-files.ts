/** A file named in a field: the number under which the server keeps it, and its name. */
export interface RowFile {
  id: string;
  name: string;
}

const most = 5;
const one = /^([1-9][0-9]{0,17}):([^/]{1,255})$/u;

/** The text of such a field is 17:证明.pdf/23:照片.jpg; the server verifies that the files are there. */
export function isRowFiles(text: string): boolean {
  const files = text.split('/');
  return files.length <= most && files.every(file => one.test(file));
}

/** None where the text is no such list. */
export function readRowFiles(text: string): RowFile[] {
  return isRowFiles(text) ? text.split('/').map(file => {
    const [, id = '', name = ''] = one.exec(file) ?? [];
    return { id, name };
  }) : [];
}

/** Null where there is none; a file that stands there already is not named twice. */
export function writeRowFiles(files: RowFile[]): string | null {
  const ids = files.map(({ id }) => id);
  const text = files.filter(({ id }, at) => ids.indexOf(id) === at).map(({ id, name }) => `${id}:${name}`).join('/');
  return text || null;
}

/** As it is read; a text from before files could stand there stays. */
export function fileNames(text: string): string {
  return readRowFiles(text).map(({ name }) => name).join('、') || text;
}
