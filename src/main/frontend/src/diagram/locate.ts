interface Point {
  x: number;
  y: number;
}

/** An element as the drawing knows it: a box, or a line of points. */
export interface Locatable {
  businessObject: { name?: string };
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  waypoints?: Point[];
}

interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
}

const SHOWN = 'is-shown';
const drawn = new WeakMap<HTMLElement, (id: string) => void>();

/** Where an element is; a line is where its middle is. */
export function centerOf(found: Locatable): Point {
  if (found.waypoints) {
    const middle = Math.floor((found.waypoints.length - 1) / 2);
    const [one, other] = [found.waypoints[middle], found.waypoints[middle + 1]];
    return { x: ((one?.x ?? 0) + (other?.x ?? one?.x ?? 0)) / 2, y: ((one?.y ?? 0) + (other?.y ?? one?.y ?? 0)) / 2 };
  }
  return { x: (found.x ?? 0) + (found.width ?? 0) / 2, y: (found.y ?? 0) + (found.height ?? 0) / 2 };
}

/** Lets a drawing be asked to show one of its elements. */
export function remember(place: HTMLElement, find: (id: string) => Locatable | undefined, canvas: Canvas): void {
  let last = '';
  drawn.set(place, id => {
    const found = find(id);
    if (!found) return;
    if (last) canvas.removeMarker(last, SHOWN);
    last = id;
    const { x, y } = centerOf(found);
    const { clientWidth: width, clientHeight: height } = place;
    canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height });
    canvas.addMarker(id, SHOWN);
  });
}

/** <button data-show-element="user_a" data-in="after"> brings the drawing #after into view, with that element in its middle. */
export function locateOnClick(page: Document): void {
  page.addEventListener('click', event => {
    const control = (event.target as Element).closest<HTMLElement>('[data-show-element]');
    const place = control && page.getElementById(control.dataset.in ?? '');
    if (!place) return;
    const folded = place.closest('details');
    if (folded) folded.open = true;
    place.scrollIntoView({ block: 'center', behavior: 'smooth' });
    // an unfolded drawing first fits itself into its new width
    requestAnimationFrame(() => requestAnimationFrame(() => drawn.get(place)?.(control.dataset.showElement ?? '')));
  });
}
