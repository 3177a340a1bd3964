import { fill, texts } from '../texts';
import { type Component, isBlank, property, wordLimit } from './component';
import { holds } from './condition';
import { isEmail, isPhone } from './contact';
import { isApplicantCode, isCreditCode, isUnitCode } from './credit-code';
import { compareDecimals, parseDecimal } from './decimal';
import { isRowFiles } from './row-files';
import { strip } from './text';
import { countWords } from './words';

/**
 * What is wrong with a value, in Chinese; empty when nothing is. The server checks the same rules again.
 * `valueOf` reads a neighbouring field by its key.
 */
export function check(component: Component, value: unknown, valueOf: (key: string) => unknown = () => null): string[] {
  if (isBlank(value)) return isRequired(component, valueOf) ? [requiredText(component)] : [];
  if (component.type === 'number') return checkNumber(component, value);
  if (component.type === 'datetime') return checkDate(component, value, valueOf);
  if (typeof value === 'string') return checkText(component, value);
  return [];
}

function isRequired(component: Component, valueOf: (key: string) => unknown): boolean {
  return component.validate?.required === true
    || holds(property(component, 'requiredIf'), valueOf) === true
    || holds(property(component, 'requiredUnless'), valueOf) === false;
}

function requiredText({ type = '' }: Component): string {
  if (type === 'checkbox') return texts.rule.requiredTick;
  return ['select', 'radio', 'checklist', 'taglist'].includes(type) ? texts.rule.requiredChoice : texts.rule.required;
}

/** Twelve digits before the point: more is a slip of the hand, and no double holds it with its cents. */
const largest = { units: 10n ** 12n, scale: 0 };

function checkNumber(component: Component, value: unknown): string[] {
  const number = typeof value === 'number' ? parseDecimal(value) : null;
  if (!number) return [texts.rule.number];
  if (compareDecimals(number, largest) >= 0) return [texts.rule.tooLarge];
  const problems: string[] = [];
  const decimals = decimalsOf(component);
  if (decimals !== null && number.scale > decimals) {
    problems.push(decimals === 0 ? texts.rule.integer : fill(texts.rule.decimals, decimals));
  }
  const least = component.validate?.min ?? 0;
  const most = component.validate?.max ?? '';
  const min = parseDecimal(least);
  const max = parseDecimal(most);
  if (min && compareDecimals(number, min) < 0) problems.push(fill(texts.rule.min, least));
  if (max && compareDecimals(number, max) > 0) problems.push(fill(texts.rule.max, most));
  return problems;
}

/** ISO dates compare as text. */
function checkDate(component: Component, value: unknown, valueOf: (key: string) => unknown): string[] {
  const earliest = valueOf(property(component, 'notBefore'));
  return typeof earliest === 'string' && earliest !== '' && String(value) < earliest ? [texts.rule.notBefore] : [];
}

function decimalsOf(component: Component): number | null {
  if (property(component, 'integer') === 'true') return 0;
  const text = property(component, 'decimals');
  if (/^\d+$/.test(text)) return Number(text);
  return component.decimalDigits ?? null;
}

const formats: Record<string, [(text: string) => boolean, string]> = {
  creditCode: [isCreditCode, texts.rule.creditCode],
  unitCode: [isUnitCode, texts.rule.unitCode],
  applicantCode: [isApplicantCode, texts.rule.applicantCode],
  phone: [isPhone, texts.rule.phone],
  email: [isEmail, texts.rule.email],
  files: [isRowFiles, texts.rule.files],
};

function checkText(component: Component, typed: string): string[] {
  const value = strip(typed);
  const problems: string[] = [];
  const limit = wordLimit(component);
  const words = limit === null ? 0 : countWords(value);
  if (limit !== null && words > limit) problems.push(fill(texts.rule.words, words - limit, limit));
  const [matches, message] = formats[property(component, 'files') ? 'files' : property(component, 'format')] ?? [];
  if (matches && message && !matches(value)) problems.push(message);
  const { minLength, maxLength, pattern, patternErrorMessage } = component.validate ?? {};
  if (minLength !== undefined && value.length < minLength) problems.push(fill(texts.rule.minLength, minLength));
  if (maxLength !== undefined && value.length > maxLength) problems.push(fill(texts.rule.maxLength, maxLength));
  const forbiddenHead = property(component, 'forbiddenHead');
  const head = forbiddenHead ? new RegExp(`^(?:${forbiddenHead})`).exec(value)?.[0] : '';
  if (head) problems.push(fill(texts.rule.forbiddenHead, head));
  if (pattern && !new RegExp(pattern).test(value)) problems.push(patternErrorMessage || texts.rule.pattern);
  return problems;
}

/** What is allowed but unusual; silent where something is wrong anyway. */
export function advise(component: Component, value: unknown): string[] {
  if (check(component, value).length > 0) return [];
  const ending = property(component, 'recommendedEnding');
  if (!ending || typeof value !== 'string' || isBlank(value) || strip(value).endsWith(ending)) return [];
  return [fill(texts.rule.recommendedEnding, ending)];
}
