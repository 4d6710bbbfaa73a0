import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';
import { t } from '../texts/t.ts';
import { Finder } from '../ui/finder.tsx';
import { rankItems, type PaletteItem, type RankedItem } from './rank-items.ts';

interface PaletteDialogProps {
  readonly items: readonly PaletteItem[];
  readonly recent: readonly string[];
  /** What was typed already. */
  readonly start: string;
  readonly onRun: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything that can be done here, found by a few letters. */
export function PaletteDialog({ items, recent, start, onRun, onClose }: PaletteDialogProps): ReactNode {
  const [text, setText] = useState(start);
  const ranked = useMemo(() => rankItems(items, text, recent), [items, text, recent]);
  return (
    <Finder
      label={t('palette.label')}
      hint={t('palette.hint')}
      icon={<ChevronRight size={18} className="faint" aria-hidden="true" />}
      text={text}
      onText={setText}
      resultsLabel={t('palette.results')}
      noneText={t('palette.none')}
      onClose={onClose}
    >
      {ranked.map(({ item, at }) => (
        <ListBoxItem key={item.id} id={item.id} textValue={item.label} className="list-item" onAction={() => onRun(item.id)}>
          <span className="list-item__label" dir="auto">
            <Label ranked={{ item, at }} />
          </span>
          <span className="list-item__hint">{item.group}</span>
          {item.shortcut === undefined ? null : <kbd className="kbd">{item.shortcut}</kbd>}
        </ListBoxItem>
      ))}
    </Finder>
  );
}

/** The label with what was found in it set apart. */
function Label({ ranked: { item, at } }: { readonly ranked: RankedItem }): ReactNode {
  const runs: { text: string; found: boolean; from: number }[] = [];
  for (const [index, letter] of Array.from(item.label).entries()) {
    const found = at.includes(index);
    const last = runs.at(-1);
    if (last?.found === found) last.text += letter;
    else runs.push({ text: letter, found, from: index });
  }
  return runs.map(({ text, found, from }) => (found ? <mark key={from}>{text}</mark> : text));
}
