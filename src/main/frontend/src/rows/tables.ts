import { type Content, isBlank } from '../rules/component';
import { sameValue } from '../section/paths';
import type { Field } from '../section/fields';
import { fill, texts } from '../texts';
import { isOpen, type Misfit, paste } from './paste';

/** Where the rows live. */
export interface RowStore {
  rows(list: string): Content[];
  /** Of each new row: which of the old ones it is, null for one that was not there. */
  replace(list: string, rows: Content[], from: (number | null)[]): void;
}

/** The tables as spreadsheets on the server. */
export interface SheetSource {
  /** The address of the template; empty where there is none. */
  template(list: string): string;
  /** The cells of a filled-in sheet, or a sentence why there are none. */
  cells(list: string, file: File): Promise<string[][] | string>;
}

/** What is told below a growing table after its rows were changed as a whole. */
export interface Note {
  text: string;
  misfits: Misfit[];
  undo: { label: string; run(): void } | null;
  /** Nothing was changed, and this is why. */
  failed?: boolean;
}

type Words = Pick<typeof texts.paste, 'done' | 'one' | 'nothing' | 'undo'>;

const silence: Note = { text: '', misfits: [], undo: null };

/** Pastes into growing tables, moves and deletes their rows, says so, and takes it back. */
export class Tables {
  private readonly notes = new Map<string, Note>();
  /** The rows after a paste: it can be taken back while they are as it left them. */
  private readonly pasted = new Map<string, Content[]>();

  constructor(
    private readonly fields: Field[], private readonly store: RowStore, readonly sheets: SheetSource,
  ) {}

  count(list: string): number {
    return this.store.rows(list).length;
  }

  note(list: string): Note {
    const note = this.notes.get(list) ?? silence;
    const rows = this.store.rows(list);
    const pasted = this.pasted.get(list);
    const undo = pasted && !sameValue(pasted, rows) ? null : note.undo;
    return { ...note, undo, misfits: note.misfits.filter(misfit => isOpen(misfit, rows)) };
  }

  /** Puts a block of cells at a place; the note tells what became of it. */
  paste(list: string, row: number, key: string, block: string[][], words: Words = texts.paste): void {
    const field = this.field(list);
    if (!field) return;
    const before = this.store.rows(list);
    const { rows, count, misfits, notes } = paste(field, before, { row, key }, block);
    const done = count === 0 ? words.nothing : count === 1 ? fill(words.one, row + 1)
      : fill(words.done, count, row + 1, row + count);
    const undo = { label: words.undo, run: () => this.restore(list, before) };
    this.notes.set(list, {
      text: sentence([done, ...notes]), misfits, undo: count === 0 ? null : undo, failed: count === 0,
    });
    this.pasted.set(list, rows);
    this.store.replace(list, rows, rows.map((_, index) => (index < row || index >= row + count ? index : null)));
  }

  /** Adds the rows of a filled-in sheet below those that are there. */
  async take(list: string, file: File): Promise<void> {
    this.tell(list, { ...silence, text: texts.sheet.busy });
    const cells = await this.sheets.cells(list, file).catch(() => sentence([texts.sheet.failed]));
    if (typeof cells === 'string') {
      this.tell(list, { ...silence, text: cells, failed: true });
      return;
    }
    const rows = this.store.rows(list);
    const written = rows.map(row => !sameValue(row, null)).lastIndexOf(true) + 1;
    this.paste(list, written, this.field(list)?.columns?.[0]?.key ?? '', cells, texts.sheet);
  }

  /** Moves a row up (-1) or down (1). */
  move(list: string, row: number, by: -1 | 1): void {
    const before = this.store.rows(list);
    const order = same(before);
    if (row + by < 0 || row + by >= before.length) return;
    [order[row], order[row + by]] = [row + by, row];
    this.put(list, order.map(index => before[index]!), order, fill(texts.list.moved, row + by + 1));
  }

  remove(list: string, row: number): void {
    const before = this.store.rows(list);
    const gone = before[row] ?? {};
    const order = same(before).filter(index => index !== row);
    const name = this.nameOf(list, gone);
    const undo = { label: texts.list.undoRemove, run: () => this.bringBack(list, row, gone) };
    this.put(list, order.map(index => before[index]!), order,
      name ? fill(texts.list.removedNamed, row + 1, name) : fill(texts.list.removed, row + 1),
      sameValue(gone, null) ? null : undo);
  }

  /** What was told is read. */
  dismiss(list: string): void {
    this.tell(list, silence);
  }

  private tell(list: string, note: Note): void {
    const rows = this.store.rows(list);
    this.notes.set(list, note);
    this.pasted.delete(list);
    this.store.replace(list, rows, same(rows));
  }

  private bringBack(list: string, row: number, gone: Content): void {
    const now = this.store.rows(list);
    const at = Math.min(row, now.length);
    const order: (number | null)[] = same(now);
    order.splice(at, 0, null);
    this.put(list, [...now.slice(0, at), gone, ...now.slice(at)], order, texts.list.undone);
  }

  private restore(list: string, rows: Content[]): void {
    this.notes.delete(list);
    this.put(list, rows, same(rows), texts.list.undone);
  }

  private put(
    list: string, rows: Content[], from: (number | null)[], text: string, undo: Note['undo'] = null,
  ): void {
    const misfits = this.note(list).misfits.flatMap(misfit => {
      const row = from.indexOf(misfit.row);
      return row < 0 ? [] : [{ ...misfit, row }];
    });
    this.pasted.delete(list);
    this.notes.set(list, { text: sentence([text]), misfits, undo });
    this.store.replace(list, rows, from);
  }

  private field(list: string): Field | undefined {
    return this.fields.find(({ key, columns }) => key === list && columns);
  }

  /** The first text of the row names it. */
  private nameOf(list: string, row: Content): string {
    const column = this.field(list)?.columns?.find(({ key, component }) =>
      component.type === 'textfield' && !isBlank(row[key]));
    return column ? String(row[column.key]).slice(0, 30) : '';
  }
}

function same(rows: Content[]): number[] {
  return rows.map((_, index) => index);
}

function sentence(parts: string[]): string {
  return `${parts.join('；')}。`;
}
