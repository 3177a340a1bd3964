import { isCreditCode } from '../rules/credit-code';
import { texts } from '../texts';
import { element } from './element';

/** As the server tidies it: full-width and lower-case characters, blanks and dashes are slips. */
export function tidyCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\u200b-]/g, '').toUpperCase();
}

/** What can be said of a code while it is typed; empty while it is not long enough to tell. */
export function judgeCode(code: string): { text: string; fine: boolean } | null {
  if (isCreditCode(code)) return { text: texts.code.right, fine: true };
  if (/^[0-9A-Z]{18}$/.test(code)) return { text: texts.code.doubtful, fine: false };
  return code.length > 18 ? { text: texts.code.long, fine: false } : null;
}

/**
 * Under input[data-unit-code]: whether the code can be right. The field for explaining an early code
 * ([data-code-explanation]) shows only where it is needed.
 */
export function checkTypedCodes(page: Document): void {
  page.querySelectorAll<HTMLInputElement>('input[data-unit-code]').forEach(input => {
    const note = element('div', { class: 'advice', 'aria-live': 'polite' });
    input.after(note);
    const explanation = input.form?.querySelector<HTMLElement>('[data-code-explanation]');
    const look = (): void => {
      const code = tidyCode(input.value);
      const judged = judgeCode(code);
      note.hidden = !judged;
      note.textContent = judged?.text ?? '';
      note.className = judged?.fine ? 'advice fine' : 'advice';
      if (explanation) {
        const written = explanation.querySelector('textarea')?.value ?? '';
        explanation.hidden = !(written || code.length === 18 && judged && !judged.fine);
      }
    };
    input.addEventListener('input', look);
    input.addEventListener('change', () => {
      input.value = tidyCode(input.value);
    });
    look();
  });
}
