/** Text in XML. */

/** Text that can stand in an element or attribute; characters that XML does not have are left out. */
export function xml(text: string | number): string {
  return String(text)
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
