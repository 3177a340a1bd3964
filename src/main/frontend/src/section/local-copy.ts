import type { Content } from '../rules/component';

/** What was written and not confirmed by the server, with what it started from. */
export interface Copy {
  /** Which section of the form it was, and how it named its fields. */
  form?: string;
  labels?: Record<string, string>;
  version: number;
  base: Content;
  content: Content;
  /** Milliseconds since 1970. */
  at: number;
}

/** The copy of one person's section on this machine. A full or forbidden storage is no reason to stop writing. */
export class LocalCopy {
  private readonly key: string;

  constructor(private readonly storage: () => Storage, user: string, section: string) {
    this.key = `ronghe.section ${user} ${section}`;
  }

  keep(copy: Copy): void {
    this.safely(storage => storage.setItem(this.key, JSON.stringify(copy)));
  }

  forget(): void {
    this.safely(storage => storage.removeItem(this.key));
  }

  read(): Copy | null {
    const copy = this.safely(storage => JSON.parse(storage.getItem(this.key) ?? 'null') as Copy | null);
    return copy && typeof copy.content === 'object' && copy.content !== null ? copy : null;
  }

  private safely<T>(action: (storage: Storage) => T): T | null {
    try {
      return action(this.storage());
    } catch {
      return null;
    }
  }
}
