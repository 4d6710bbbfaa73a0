import { en } from './en.ts';

type Catalogue = typeof en;
export type TextKey = keyof Catalogue;
type Forms = string | { readonly one: string; readonly other: string };
type Pattern<F> = F extends { readonly one: infer One extends string; readonly other: infer Other extends string }
  ? One | Other
  : F extends string
    ? F
    : never;
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Parameters<K extends TextKey> = [Names<Pattern<Catalogue[K]>>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Pattern<Catalogue[K]>>, string | number>>];

const plural = new Intl.PluralRules('en');

/** A text of the interface with its values put in. A text with forms takes the one that fits `n`. */
export function t<K extends TextKey>(key: K, ...[values]: Parameters<K>): string {
  const forms: Forms = en[key];
  const given = (values ?? {}) as Readonly<Record<string, string | number>>;
  const pattern = typeof forms === 'string' ? forms : forms[plural.select(Number(given['n'])) === 'one' ? 'one' : 'other'];
  return pattern.replace(/\{(\w+)\}/g, (_match, name: string) => String(given[name] ?? ''));
}
