/** Make and find elements; text is only ever set as text. */

type Content = Node | string;

/** An element with a class and contents; strings become text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = "", ...contents: Content[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...contents);
  return made;
}

/** A button that does something. */
export function button(text: string, className: string, act: () => void): HTMLButtonElement {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** A link to the web; text alone where the address leads elsewhere. */
export function link(text: string, address: string | null | undefined): HTMLElement {
  if (!address || !/^https?:\/\//i.test(address)) return element("strong", "", text);
  const made = element("a", "", text);
  made.href = address;
  made.rel = "noopener noreferrer";
  made.target = "_blank";
  return made;
}

/** The element of an id that the page has. */
export function byId<Made extends HTMLElement = HTMLElement>(id: string): Made {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Made;
}

export function count(number: number, one: string, several: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : several}`;
}
