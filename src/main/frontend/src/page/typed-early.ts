/**
 * What somebody typed or ticked while the page's script was still on its way is saved as well: each such control tells
 * its change again, once htmx listens to the controls that save themselves.
 */
export function tellWhatWasTypedEarly(page: Document): void {
  page.addEventListener('htmx:load', () => {
    page.querySelectorAll<Control>('[hx-trigger=change] :is(input, textarea)').forEach(control => {
      if (changed(control)) control.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }, { once: true });
}

type Control = HTMLInputElement | HTMLTextAreaElement;

function changed(control: Control): boolean {
  const ticked = control instanceof HTMLInputElement && control.checked !== control.defaultChecked;
  return ticked || (control !== document.activeElement && control.value !== control.defaultValue);
}
