import type { Component, Content } from '../rules/component';
import { csrfHeaders } from '../page/csrf';
import { sentSignedIn, signedInStill } from '../page/session';
import type { FileStore } from '../form-js/files-field';
import type { SheetSource } from '../rows/tables';
import type { RowFile } from '../rules/row-files';
import { fill, texts } from '../texts';
import { type Answer, readAnswer, type Stored } from './answer';
import type { LastSave } from './others';

/** The largest body a browser lets outlive its page. */
const keepaliveLimit = 60_000;
const patience = 20_000;
const largestFile = 20 * 1024 * 1024;

/** Talks with the server about one section. */
export class Transport implements SheetSource, FileStore {
  private signedOut = false;
  private edition = '';

  constructor(private readonly mount: HTMLElement) {}

  /** Both of one edition of the form: it may be moved to another one between the two answers. */
  async open(): Promise<[Component & { edition?: string }, Stored]> {
    const [schema, stored] = await Promise.all([
      this.read<Component & { edition?: string }>(this.mount.dataset.schemaUrl),
      this.read<Stored>(this.mount.dataset.contentUrl),
    ]);
    if (schema.edition !== stored.edition) throw new Error('the form was changed meanwhile');
    this.edition = schema.edition ?? '';
    return [schema, stored];
  }

  async put(version: number, content: Content): Promise<Answer> {
    if (this.signedOut && !await signedInStill()) return { kind: 'signedOut' };
    const body = JSON.stringify({ edition: this.edition, version, content });
    const answer = await readAnswer(await fetch(this.mount.dataset.saveUrl ?? '', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...csrfHeaders() },
      body,
      keepalive: new Blob([body]).size < keepaliveLimit,
      signal: AbortSignal.timeout?.(patience),
    }));
    this.signedOut = answer.kind === 'signedOut';
    return answer;
  }

  /** Who saved last, whoever it was. */
  lastSave(): Promise<LastSave> {
    return this.read(this.mount.dataset.lastSaveUrl);
  }

  template(list: string): string {
    const tables = this.mount.dataset.tablesUrl;
    return tables ? `${tables}/${list}/template` : '';
  }

  async cells(list: string, file: File): Promise<string[][] | string> {
    const address = `${this.mount.dataset.tablesUrl}/${list}/cells?name=${encodeURIComponent(file.name)}`;
    const response = await this.post(address, file, { 'Content-Type': 'application/octet-stream' });
    if (!response) return texts.sheet.signedOut;
    const body = await response.json() as { cells?: string[][]; message?: string };
    return response.ok && body.cells ? body.cells : body.message ?? texts.sheet.failed;
  }

  address(id: string): string {
    return `${this.mount.dataset.filesUrl}/${id}`;
  }

  async upload(slot: string, file: File): Promise<RowFile | string> {
    if (file.size > largestFile) return fill(texts.files.large, file.name);
    const form = new FormData();
    form.append('slot', slot);
    form.append('file', file);
    const response = await this.post(this.mount.dataset.rowFilesUrl ?? '', form);
    if (!response) return texts.files.signedOut;
    const body = await response.json() as { id?: number; name?: string; message?: string };
    return response.ok && body.id && body.name ? { id: String(body.id), name: body.name } : body.message ?? texts.files.failed;
  }

  private post(address: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response | null> {
    return sentSignedIn(() => fetch(address, {
      method: 'POST', headers: { Accept: 'application/json', ...headers, ...csrfHeaders() }, body,
    }));
  }

  private async read<T>(address = ''): Promise<T> {
    const response = await fetch(address, { headers: { Accept: 'application/json' } });
    if (!response.ok || response.redirected) throw new Error(`${response.status}`);
    return await response.json() as T;
  }
}
