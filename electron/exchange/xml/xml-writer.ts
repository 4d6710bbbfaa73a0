/** Builds an XML text from elements in the order they are written. */
export interface XmlWriter {
  open(name: string): void;
  close(name: string): void;
  /** One element with text. Undefined and null write nothing. */
  element(name: string, value: string | number | boolean | null | undefined): void;
  toText(): string;
}

/** A writer that begins with the declaration. `rootAttributes` go to the first element opened. */
export function createXmlWriter(rootAttributes = ''): XmlWriter {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  let depth = 0;
  const indent = (): string => '\t'.repeat(depth);
  return {
    open: (name) => {
      parts.push(`${indent()}<${name}${depth === 0 && rootAttributes !== '' ? ` ${rootAttributes}` : ''}>\n`);
      depth += 1;
    },
    close: (name) => {
      depth -= 1;
      parts.push(`${indent()}</${name}>\n`);
    },
    element: (name, value) => {
      if (value === undefined || value === null) return;
      parts.push(
        `${indent()}<${name}>${escapeText(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}</${name}>\n`,
      );
    },
    toText: () => parts.join(''),
  };
}

/** Text as XML allows it: markup escaped, carriage returns kept as references, characters that XML 1.0 has no way to write dropped. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
// eslint-disable-next-line no-control-regex -- the control characters are what it is about
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
