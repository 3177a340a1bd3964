/** The ids in a comma-separated attribute. */
export function ids(list: string | undefined): string[] {
  return (list ?? '').split(',').map(id => id.trim()).filter(Boolean);
}
