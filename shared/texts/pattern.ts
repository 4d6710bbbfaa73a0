/** A text, or one for each plural form of its language. The form is chosen by the value `n`. */
export type Forms = string | (Readonly<Partial<Record<PluralForm, string>>> & { readonly other: string });
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type PatternOf<F> = F extends { readonly one: infer One extends string; readonly other: infer Other extends string }
  ? One | Other
  : F extends string
    ? F
    : never;
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The names in braces that a text has places for. */
export type PlacesOf<F> = NamesIn<PatternOf<F>>;

/** The arguments that a text takes: its values, or nothing where it has no places. */
export type ValuesOf<F, V = string | number> = [PlacesOf<F>] extends [never] ? [] : [values: Readonly<Record<PlacesOf<F>, V>>];

/** A text with its values in place. `write` turns a number into words of the language. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>, write: (n: number) => string): string {
  return pattern.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? write(value) : value;
  });
}

/** The values that make a text out of a pattern; null where the text is not made of it. */
export function valuesIn(pattern: string, text: string): Readonly<Record<string, string>> | null {
  const places = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parts = pattern.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`^${parts.join('(.+)')}$`, 'su').exec(text);
  return found && Object.fromEntries(places.map((name, index) => [name, found[index + 1] ?? '']));
}
