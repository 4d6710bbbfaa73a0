import { foldText } from '../../shared/model/fold-letters.ts';

/** A name that is being written after an `@`: where the `@` stands, and what follows it up to the caret. */
export interface MentionDraft {
  readonly at: number;
  readonly typed: string;
}

const LONGEST_NAME = 40;

/** The name that is being written before the caret; null where none is. An `@` inside a word, as in an address, begins none. */
export function mentionAt(text: string, caret: number): MentionDraft | null {
  const at = text.lastIndexOf('@', caret - 1);
  if (at < 0 || /[\p{L}\p{N}_]/u.test(text.charAt(at - 1))) return null;
  const typed = text.slice(at + 1, caret);
  return typed.length > LONGEST_NAME || /[\n@]/.test(typed) || typed.startsWith(' ') ? null : { at, typed };
}

/** The names that what is typed can mean, each once: those that begin so, or a later part of which does; none once a name is complete. */
export function fittingNames(names: readonly string[], typed: string): readonly string[] {
  const wanted = foldText(typed);
  const fits = (name: string): boolean => name.startsWith(wanted) || name.split(/\s+/).some((part) => part.startsWith(wanted));
  return [...new Set(names)].filter((name) => foldText(name) !== wanted && fits(foldText(name))).toSorted();
}

/** The text with the name in full, and where the caret goes. */
export function withMention(text: string, { at, typed }: MentionDraft, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(at + 1 + typed.length).replace(/^ /, ''), caret: before.length };
}

/** Markdown in which the names that are called stand out. */
export function withNamesMarked(markdown: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => name.trim() !== '').toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0 || !markdown.includes('@')) return markdown;
  const escaped = longestFirst.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return markdown.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_])@(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'giu'), '**$&**');
}
