import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../renderer');
const THEME = join(RENDERER, 'ui/theme.css');

interface Declaration {
  readonly at: string;
  readonly property: string;
  readonly value: string;
}

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => join(RENDERER, path));
const declarations = files.filter((path) => path !== THEME).flatMap(declarationsOf);

/** What the styles of views say about a property: the theme alone gives figures. */
const said = (property: RegExp, wrong: RegExp): readonly string[] =>
  declarations
    .filter((each) => property.test(each.property) && wrong.test(each.value))
    .map(({ at, property: name, value }) => `${at} ${name}: ${value}`);

describe('the styles of views', () => {
  it('are found', () => {
    expect(declarations.length).toBeGreaterThan(1500);
  });

  it('take type from the scale', () => {
    expect(said(/^font-size$/, /\d(px|rem|em|pt)/)).toEqual([]);
    expect(said(/^font-weight$/, /\d/)).toEqual([]);
    expect(said(/^font-family$/, /^(?!var|inherit)/)).toEqual([]);
  });

  it('take corners from the set', () => {
    expect(said(/^border-.*radius$/, /[1-9]\d*px/)).toEqual([]);
  });

  it('take space from the scale, but for hairlines and places that are computed', () => {
    expect(said(/^(padding|margin|gap|row-gap|column-gap)/, /^(?!.*calc).*\b(?!1px)(?!1[3-9]|2[1-9]|[4-9]\d)\d{1,2}px/)).toEqual(
      [],
    );
  });

  it('name their colours: a figure stands only where a name is given to it', () => {
    expect(said(/^(?!--)/, /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)\(/i)).toEqual([]);
  });

  it('use no name that nothing gives', () => {
    const sources = files.map((path) => readFileSync(path, 'utf8'));
    const given = new Set(sources.flatMap((css) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)));
    const used = declarations.flatMap(({ at, value }) =>
      [...value.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => ({ at, name })),
    );
    const setByCode = /^--(trigger-|page-|visual-|x|y|w|h)/;
    const unknown = used
      .filter(({ name = '' }) => !given.has(name) && !setByCode.test(name))
      .map(({ at, name }) => `${at} ${name}`);
    const inCode = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(RENDERER, path), 'utf8'))
      .join('\n');
    expect(unknown.filter((text) => !inCode.includes(text.split(' ')[1] ?? ''))).toEqual([]);
  });
});

function declarationsOf(path: string): readonly Declaration[] {
  const css = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map(({ 1: property = '', 2: value = '', index }) => ({
    at: `${relative(RENDERER, path)}:${css.slice(0, index).split('\n').length}`,
    property,
    value: value.trim(),
  }));
}
