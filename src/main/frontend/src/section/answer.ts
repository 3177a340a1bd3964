import type { Content } from '../rules/component';

/** A rule that the server finds broken; field is a path such as coBuilders[0].name, empty for the whole section. */
export interface Violation {
  field: string;
  label?: string;
  message: string;
  severity?: string;
}

/** What is on the server. */
export interface Stored {
  /** Of the form. */
  edition?: string;
  version: number;
  content: Content;
  savedAt?: string | null;
  savedBy?: string | null;
  violations?: Violation[];
}

export interface Saved {
  kind: 'saved';
  version: number;
  savedAt: string;
  violations: Violation[];
  /** How far the section is, for its tag in the list of sections. */
  standing?: Standing;
  totals: Record<string, unknown>;
}

export interface Standing {
  mark: string;
  text: string;
}

/** What became of one attempt to save. */
export type Answer =
  | Saved
  | { kind: 'conflict'; theirs: Stored }
  | { kind: 'signedOut' }
  | { kind: 'refused'; message: string }
  | { kind: 'closed'; message: string }
  /** It was written with another edition of the form. */
  | { kind: 'outdated'; message: string }
  | { kind: 'unreachable' };

/** Reads an answer of the save address. Whatever is no clear yes or no counts as unreachable: it is tried again. */
export async function readAnswer(response: Response): Promise<Answer> {
  if (response.status === 401 || response.status === 403 || response.redirected) return { kind: 'signedOut' };
  const body = await response.json().catch(() => null) as Record<string, never> | null;
  const message = String(body?.message ?? '');
  switch (response.status) {
    case 200:
      if (typeof body?.version !== 'number') return { kind: 'unreachable' };
      return {
        kind: 'saved', version: body.version, savedAt: String(body.savedAt ?? ''),
        violations: body.violations ?? [], standing: body.standing, totals: body.totals ?? {},
      };
    case 409:
      if (typeof body?.version !== 'number') return { kind: 'refused', message };
      return { kind: 'conflict', theirs: body as unknown as Stored };
    case 404: case 410: case 423:
      return { kind: 'closed', message };
    case 412:
      return { kind: 'outdated', message };
    case 408: case 425: case 429:
      return { kind: 'unreachable' };
    default:
      return response.status >= 400 && response.status < 500 ? { kind: 'refused', message } : { kind: 'unreachable' };
  }
}
