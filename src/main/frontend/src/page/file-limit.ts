/**
 * Under input[type=file][data-largest]: a file of more bytes is told at once and put down again, so that nothing typed
 * beside it is sent in vain. data-too-large says it, with the file's name for {0}.
 */
export function limitChosenFiles(page: Document): void {
  page.addEventListener('change', event => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !input.dataset.largest) return;
    const tooLarge = [...input.files ?? []].filter(file => file.size > Number(input.dataset.largest));
    const told = tooLarge.map(file => (input.dataset.tooLarge ?? '').replace('{0}', file.name)).join('');
    if (tooLarge.length > 0) input.value = '';
    tell(page, input, told);
  });
}

function tell(page: Document, input: HTMLInputElement, told: string): void {
  const id = `${input.id}-size`;
  const note = page.getElementById(id) ?? place(page, input, id);
  note.textContent = told;
}

/** Empty and in its place before something is told, so that readers of the screen hear it. */
function place(page: Document, input: HTMLInputElement, id: string): HTMLElement {
  const note = page.createElement('p');
  note.id = id;
  note.className = 'msg';
  note.setAttribute('role', 'alert');
  (input.closest('.upload') ?? input).before(note);
  return note;
}
