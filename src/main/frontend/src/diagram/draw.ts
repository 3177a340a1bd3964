import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { element } from '../page/element';
import { fill, texts } from '../texts';
import { ids } from './ids';
import { markFindings, type Overlays } from './findings';
import { remember, type Locatable } from './locate';

interface Canvas {
  zoom(level: 'fit-viewport' | number, center: 'auto'): number;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
}

interface Elements {
  get(id: string): Locatable | undefined;
  find(matches: (element: { type: string }) => boolean): { businessObject: { name?: string } } | undefined;
}

/** Leaves a little room around the drawing. */
const MARGIN = 0.96;

/**
 * Draws the process of <div data-bpmn-url data-active="id,id" data-done="id,…" data-label="…"> to fit its place,
 * with what is done and what is being done; or with data-added, data-changed, data-removed and data-found, what another
 * version changed and what was found in it. A drawing that fails leaves a message; the page works without it.
 */
export async function drawDiagram(place: HTMLElement): Promise<void> {
  if (place.dataset.drawn !== undefined) return;
  place.dataset.drawn = '';
  place.classList.add('diagram');
  try {
    const response = await fetch(place.dataset.bpmnUrl ?? '');
    if (!response.ok) throw new Error(`${response.status}`);
    const xml = await response.text();
    place.replaceChildren();
    const viewer = new NavigatedViewer({ container: place });
    await viewer.importXML(xml);
    const canvas = viewer.get<Canvas>('canvas');
    const elements = viewer.get<Elements>('elementRegistry');
    const mark = (list: string | undefined, marker: string): void =>
      ids(list).filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, marker));
    mark(place.dataset.done, 'is-done');
    mark(place.dataset.active, 'is-active');
    mark(place.dataset.added, 'is-added');
    mark(place.dataset.changed, 'is-changed');
    mark(place.dataset.removed, 'is-removed');
    markFindings(place.dataset.found, id => elements.get(id) !== undefined, canvas, viewer.get<Overlays>('overlays'));
    remember(place, id => elements.get(id), canvas);
    describe(place, elements);
    fit(place, canvas);
  } catch (failure) {
    console.error(failure);
    place.replaceChildren(element('p', { class: 'muted' }, texts.diagram.failed));
  }
}

function describe(place: HTMLElement, elements: Elements): void {
  const active = ids(place.dataset.active).map(id => elements.get(id)?.businessObject.name).filter(Boolean).join('、');
  const process = place.dataset.label
    ?? elements.find(({ type }) => type === 'bpmn:Participant' || type === 'bpmn:Process')?.businessObject.name;
  // on the drawing alone: beside it stands bpmn.io's mark, which is a link
  const drawing = place.querySelector('.djs-container > svg');
  drawing?.setAttribute('role', 'img');
  drawing?.setAttribute('aria-label', `${fill(texts.diagram.label, process ?? texts.diagram.unnamed)}。${
    active ? fill(texts.diagram.now, active) : texts.diagram.none}`);
}

/** Fits now and whenever the place gets another width: a folded part opens, a phone is turned. */
function fit(place: HTMLElement, canvas: Canvas): void {
  let width = 0;
  new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0) return;
    width = place.clientWidth;
    canvas.zoom(canvas.zoom('fit-viewport', 'auto') * MARGIN, 'auto');
  }).observe(place);
}
