import { addDecimals, type Decimal, formatDecimal, parseDecimal } from './decimal';
import { type Component, type Content, property } from './component';

/** Every `sumOf` field of the schema and its value now; null while all its parts are blank. */
export function totals(schema: Component, content: Content): Record<string, number | null> {
  const sums = collect(schema);
  return Object.fromEntries([...sums.keys()].map(key => {
    const sum = add(key, content, sums, []);
    return [key, sum && Number(formatDecimal(sum))];
  }));
}

function collect(component: Component): Map<string, string[]> {
  return new Map((component.components ?? []).flatMap(child => {
    const parts = property(child, 'sumOf').split(',').map(key => key.trim()).filter(Boolean);
    return child.key && parts.length > 0 ? [[child.key, parts] as const] : [...collect(child)];
  }));
}

/** A part may be a total itself; one that leads back to itself counts as it stands. */
function add(key: string, content: Content, sums: Map<string, string[]>, above: string[]): Decimal | null {
  const parts = sums.get(key);
  if (!parts || above.includes(key)) return parseDecimal(content[key]);
  const filled = parts.map(part => add(part, content, sums, [...above, key])).filter(part => part !== null);
  return filled.length > 0 ? addDecimals(filled) : null;
}
