/** On a phone the sections are one line to swipe: the one that is open comes into sight. */
export function showCurrentStep(page: Document): void {
  page.querySelectorAll<HTMLElement>('.steps > .on').forEach(step => {
    if (step.parentElement) step.parentElement.scrollLeft = step.offsetLeft - step.parentElement.offsetLeft - 16;
  });
}
