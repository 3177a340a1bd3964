type Attributes = Record<string, string | boolean | EventListener>;

/** An element with attributes and listeners (onclick: …); children are elements or text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Attributes = {}, ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') created.addEventListener(key.slice(2), value);
    else if (value !== false) created.setAttribute(key, value === true ? '' : value);
  }
  created.append(...children.filter(child => child !== null));
  return created;
}
