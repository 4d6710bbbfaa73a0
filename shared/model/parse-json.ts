/** What a text says in JSON, for whoever treats a text that is none like one that says nothing of use. Errors: undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
