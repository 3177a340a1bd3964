/** data-print on a button prints the page. */
export function printOnClick(page: Document, view: Window): void {
  page.addEventListener('click', event => {
    if ((event.target as Element).closest('[data-print]')) view.print();
  });
}
