import { element } from '../page/element';
import { ids } from './ids';

export interface Overlays {
  add(id: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): string;
}

export interface Finding {
  number: string;
  kind: string;
  id: string;
}

/** What stands in data-found: "1:error:user_a,2:warning:xor_b". */
export function findings(list: string | undefined): Finding[] {
  return ids(list).map(entry => entry.split(':')).filter(parts => parts.length === 3)
    .map(([number = '', kind = '', id = '']) => ({ number, kind, id }));
}

/** Colours each element that something was found at and puts the finding's number on it. */
export function markFindings(list: string | undefined, isDrawn: (id: string) => boolean,
                             canvas: { addMarker(id: string, marker: string): void }, overlays: Overlays): void {
  const seen = new Map<string, number>();
  for (const { number, kind, id } of findings(list)) {
    if (!isDrawn(id)) continue;
    canvas.addMarker(id, `is-${kind}`);
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    overlays.add(id, {
      position: { top: -14, right: 12 + before * 26 },
      html: element('span', { class: `found ${kind}` }, number),
    });
  }
}
