/** On a phone the sections, and the places of the navigation, are one line to swipe: the one that is open comes into sight. */
export function showCurrentStep(page: Document): void {
  page.querySelectorAll<HTMLElement>('.steps > .on, .bar nav > .on').forEach(step => {
    if (step.parentElement) step.parentElement.scrollLeft = step.offsetLeft - step.parentElement.offsetLeft - 16;
  });
}
