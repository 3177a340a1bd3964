// The table of cases that the server's tests run too.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Cases {
  wordCount: { text: string; count: number }[];
  creditCode: { text: string; valid: boolean }[];
  unitCode: { text: string; valid: boolean }[];
  applicantCode: { text: string; valid: boolean }[];
  phone: { text: string; valid: boolean }[];
  files: { text: string; valid: boolean }[];
  email: { text: string; valid: boolean }[];
  cleanText: { text: string; valid: boolean }[];
  sums: { parts: string[]; total: string; agrees: boolean }[];
  numbers: { json: string; decimals: number; valid: boolean; max?: number }[];
  conditions: { text: string; value: string | null; holds: boolean }[];
  consortiumMembers: { kinds: string[]; errors: number; warnings: number }[];
  leastRows: { least: number; rows: number; errors: number }[];
  wordsInAll: { texts: string[]; limit: number; over: number }[];
  datePairs: { first: string | null; second: string | null; right: boolean }[];
  centerNames: { text: string; refusedHead: string | null; warned: boolean }[];
}

/** The tests run in src/main/frontend. */
export const project = resolve('../../..');

export const cases = JSON.parse(
  readFileSync(resolve(project, 'src/test/resources/form-cases.json'), 'utf8')) as Cases;
