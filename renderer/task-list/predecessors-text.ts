import type { Dependency, Lag, LinkType } from '../../shared/model/dependency.ts';
import type { Id } from '../../shared/model/id.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { DurationScale } from '../ui/duration-text.ts';
import { formatLag, parseLag } from '../ui/lag-text.ts';

/** A predecessor as it is typed. */
export interface TypedLink {
  readonly fromId: Id;
  readonly type: LinkType;
  readonly lag: Lag;
}

/** What of the text can't be read. */
export type LinkTextError = { readonly code: 'unreadable' | 'unknown-task' | 'twice'; readonly part: string };

const PART = /^(\d+(?:\.\d+)*)\s*(FS|SS|FF|SF)?\s*(?:([+-])\s*(.+))?$/i;

/**
 * Reads `1.2; 3FS+2d; 4SS-50%`: outline numbers with a link type (FS where none is said) and a lag or lead.
 * Errors: the first part that can't be read, names no task, or names one twice.
 */
export function parsePredecessors(
  text: string,
  idOfWbs: ReadonlyMap<string, Id>,
  scale: DurationScale,
): Result<readonly TypedLink[], LinkTextError> {
  const links: TypedLink[] = [];
  for (const part of text.split(/[;,]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const match = PART.exec(part);
    if (!match) return err({ code: 'unreadable', part });
    const fromId = idOfWbs.get(match[1] ?? '');
    if (fromId === undefined) return err({ code: 'unknown-task', part: match[1] ?? part });
    if (links.some((link) => link.fromId === fromId)) return err({ code: 'twice', part });
    const lag = parseLag(match[3], match[4], scale);
    if (!lag) return err({ code: 'unreadable', part });
    links.push({ fromId, type: (match[2]?.toUpperCase() ?? 'FS') as LinkType, lag });
  }
  return ok(links);
}

/** `3FS+2d`; a plain finish-to-start link is only the number. */
export function formatLink(wbs: string, link: Pick<Dependency, 'type' | 'lag'>, scale: DurationScale): string {
  const lag = formatLag(link.lag, scale);
  return link.type === 'FS' && lag === '' ? wbs : `${wbs}${link.type}${lag}`;
}
