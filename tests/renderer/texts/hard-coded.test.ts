import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../renderer');
/** Attributes that people read or hear. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-valuetext',
  'description',
  'label',
  'placeholder',
  'text',
  'title',
]);
/** What is the same in every language. */
const ALLOWED = new Set(['wss://relay.example.org', 'Baton', 'Markdown', 'WBS']);

describe('texts of the interface', () => {
  it('stand in the catalogue, not in components', () => {
    const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => hardCodedIn(join(RENDERER, path)))).toEqual([]);
  });

  it('are found where they are hard-coded', () => {
    const source =
      '<p title="Read this">Some text<Field label={"Name"} hint="Ctrl K" id="x" placeholder={`of ${n}`} /> {n} · 3</p>';
    expect(hardCoded('sample.tsx', source).map(({ text }) => text)).toEqual(['Read this', 'Some text', 'Name', 'of']);
  });
});

function hardCodedIn(path: string): readonly string[] {
  return hardCoded(path, readFileSync(path, 'utf8')).map(({ line, text }) => `${relative(RENDERER, path)}:${line} ${text}`);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
  readonly name?: { readonly name?: unknown };
  readonly expression?: Node;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
}

function hardCoded(path: string, source: string): readonly { readonly line: number; readonly text: string }[] {
  const found: { line: number; text: string }[] = [];
  const judge = (node: Node, text: string): void => {
    const trimmed = text.trim();
    if (!/\p{L}{2}/u.test(trimmed) || ALLOWED.has(trimmed)) return;
    found.push({ line: source.slice(0, node.start).split('\n').length, text: trimmed });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      if (value.type === 'JSXText') judge(value, String(value.value));
      if (value.type === 'JSXAttribute' && SPOKEN.has(String(value.name?.name)))
        for (const text of literalsOf(value.value)) judge(value, text);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseSync(path, source).program);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** What an attribute says by itself: a string, a string in braces, or the words between values. */
function literalsOf(value: unknown): readonly string[] {
  const inner = isNode(value) && value.type === 'JSXExpressionContainer' ? value.expression : value;
  if (!isNode(inner)) return [];
  if (inner.type === 'Literal' && typeof inner.value === 'string') return [inner.value];
  return inner.quasis?.map((quasi) => quasi.value.raw) ?? [];
}
