import { isoToMin } from '../../../shared/model/time.ts';

/** One element of a file with everything in it. Names are without their namespace prefix. */
export interface XmlNode {
  readonly name: string;
  /** Counts from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The children of a name, in order. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** A child's text without the space around it; undefined when there is none. */
export function textOf(node: XmlNode | undefined, name: string): string | undefined {
  const text = childOf(node, name)?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** A child's number. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  return parseNumber(textOf(node, name));
}

/** A child's 1 or 0, `true` or `false`. */
export function flagOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const text = textOf(node, name)?.toLowerCase();
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}

/** A child's date and time. A zone at its end is dropped: plans are local and floating. Units: minutes. */
export function dateOf(node: XmlNode | undefined, name: string): number | undefined {
  return parseDate(textOf(node, name));
}

/** A child's ISO 8601 duration. Units: minutes, rounded. */
export function durationOf(node: XmlNode | undefined, name: string): number | undefined {
  return parseDuration(textOf(node, name));
}

/** Reads a finite number. */
export function parseNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Reads `2026-03-09T08:00:00`, with or without a zone. */
export function parseDate(text: string | undefined): number | undefined {
  return text === undefined
    ? undefined
    : isoToMin(text.replace(/(Z|[+-]\d\d:?\d\d)$/, (zone, _match, offset: number) => (offset > 10 ? '' : zone)));
}

/** Reads `PT16H0M0S`; a day in it is 24 hours. */
export function parseDuration(text: string | undefined): number | undefined {
  const match = /^(-)?P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
    text ?? '',
  );
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [number, number, number, number];
  const total = Math.round(days * 1440 + hours * 60 + minutes + seconds / 60);
  return match[1] === '-' ? -total : total;
}
