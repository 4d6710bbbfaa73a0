import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from '../../../renderer/palette/fuzzy-match.ts';
import { rankItems, withRecent, type PaletteItem } from '../../../renderer/palette/rank-items.ts';

const item = (id: string, label: string, group = 'Project'): PaletteItem => ({ id, label, group });

const ITEMS = [
  item('new', 'New project'),
  item('gantt', 'Show the Gantt', 'Go to'),
  item('export', 'Export as CSV'),
  item('settings', 'Project settings'),
];

const idsFor = (text: string, recent: readonly string[] = []): readonly string[] =>
  rankItems(ITEMS, text, recent).map((ranked) => ranked.item.id);

describe('fuzzyMatch', () => {
  it('finds letters in their order and says where', () => {
    expect(fuzzyMatch('np', 'New project')?.at).toEqual([0, 4]);
    expect(fuzzyMatch('pn', 'New project')).toBeNull();
  });

  it('prefers beginnings of words and letters in a row', () => {
    const score = (query: string, text: string): number => fuzzyMatch(query, text)?.score ?? -Infinity;
    expect(score('set', 'Project settings')).toBeGreaterThan(score('set', 'Use the tab'));
    expect(score('gantt', 'Show the Gantt')).toBeGreaterThan(score('gantt', 'Going and then to it'));
  });

  it('finds letters as people write them who lack them on their keyboard, and says where they stand', () => {
    expect(fuzzyMatch('strasse', 'Hohe Straße')?.at).toEqual([5, 6, 7, 8, 9, 10]);
    expect(fuzzyMatch('lodz', 'Łódź')?.at).toEqual([0, 1, 2, 3]);
  });

  it('looks through case and accents, and through spaces in the query', () => {
    expect(fuzzyMatch('projet', 'Résumé du Projet')).not.toBeNull();
    expect(fuzzyMatch('resume', 'Résumé du projet')?.at).toEqual([0, 1, 2, 3, 4, 5]);
    expect(fuzzyMatch('ex csv', 'Export as CSV')?.at).toEqual([0, 1, 10, 11, 12]);
  });
});

describe('rankItems', () => {
  it('keeps the order without a text, what was used last first', () => {
    expect(idsFor('')).toEqual(['new', 'gantt', 'export', 'settings']);
    expect(idsFor('', ['settings', 'export'])).toEqual(['settings', 'export', 'new', 'gantt']);
  });

  it('puts the best match first', () => {
    expect(idsFor('sett')[0]).toBe('settings');
    expect(idsFor('proj')[0]).toBe('settings');
  });

  it('finds by the name of the group, after what the label holds', () => {
    expect(idsFor('go gantt')).toEqual(['gantt']);
    expect(idsFor('project').slice(0, 2).toSorted()).toEqual(['new', 'settings']);
    expect(idsFor('project')).toContain('export');
  });

  it('has nothing for letters that are nowhere', () => {
    expect(idsFor('zzz')).toEqual([]);
  });
});

describe('withRecent', () => {
  it('puts an id first, once, and forgets the oldest', () => {
    expect(withRecent(['a', 'b', 'c'], 'b', 3)).toEqual(['b', 'a', 'c']);
    expect(withRecent(['a', 'b', 'c'], 'd', 3)).toEqual(['d', 'a', 'b']);
  });
});
