import { FolderKanban, Gavel, MessageSquare, Search } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';
import type { SearchHit } from '../../shared/contract/query.ts';
import { foldText } from '../../shared/model/fold-letters.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Finder } from '../ui/finder.tsx';
import { StatusGlyph } from '../ui/status-glyph.tsx';
import { excerptParts } from './excerpt-parts.ts';
import './search.css';

interface SearchDialogProps {
  readonly onOpen: (projectId: Id, taskId: Id | null) => void;
  readonly onOpenDecisions: (projectId: Id) => void;
  readonly onClose: () => void;
  /** `>` asks for commands instead; what follows it was typed already. */
  readonly onCommands: (start: string) => void;
}

const LIMIT = 40;
const NOTHING: readonly SearchHit[] = [];

/** Finds tasks, comments, decisions and projects as one types. */
export function SearchDialog({ onOpen, onOpenDecisions, onClose, onCommands }: SearchDialogProps): ReactNode {
  const [text, setText] = useState('');
  const hits = useSearch(text);
  const projects = useReplica((state) => state.workspace.project);
  const wanted = foldText(text.trim());
  const byName = [...projects.values()].filter(
    (project) => project.deletedAtMs === null && foldText(project.name).includes(wanted),
  );
  const shown = text.trim() === '' ? byName.slice(0, 8) : byName.slice(0, 4);
  return (
    <Finder
      label={t('nav.search')}
      hint={t('search.hint')}
      icon={<Search size={18} className="faint" aria-hidden="true" />}
      text={text}
      onText={(typed) => (typed.startsWith('>') ? onCommands(typed.slice(1).trimStart()) : setText(typed))}
      resultsLabel={t('search.results')}
      noneText={t('search.none')}
      onClose={onClose}
    >
      {shown.map((project) => (
        <ListBoxItem
          key={`p/${project.id}`}
          id={`p/${project.id}`}
          textValue={project.name}
          className="list-item"
          onAction={() => onOpen(project.id, null)}
        >
          <FolderKanban size={15} aria-hidden="true" />
          <span className="list-item__label" dir="auto">
            {project.name}
          </span>
          <span className="list-item__hint">{t('search.project')}</span>
        </ListBoxItem>
      ))}
      {hits.map((hit) => (
        <ListBoxItem
          key={`${hit.kind}/${hit.projectId}/${hit.id}`}
          id={`${hit.kind}/${hit.projectId}/${hit.id}`}
          textValue={plainText(hit.title)}
          className="list-item search__hit"
          onAction={() => {
            if (hit.kind === 'decision') onOpenDecisions(hit.projectId);
            else onOpen(hit.projectId, hit.kind === 'task' ? hit.id : hit.taskId);
          }}
        >
          <HitIcon hit={hit} />
          <span className="search__words">
            <span className="ellipsis" dir="auto">
              <Marked text={hit.title} />
            </span>
            {hit.excerpt !== '' && (
              <span className="search__excerpt faint">
                <Marked text={hit.excerpt} />
              </span>
            )}
          </span>
          <span className="list-item__hint">{projects.get(hit.projectId)?.name ?? ''}</span>
        </ListBoxItem>
      ))}
    </Finder>
  );
}

/** A text with its found words in bold. */
function Marked({ text }: { readonly text: string }): ReactNode {
  return excerptParts(text).map(({ text: part, found }, index) => (found ? <mark key={`${index}:${part}`}>{part}</mark> : part));
}

function plainText(marked: string): string {
  return excerptParts(marked)
    .map(({ text }) => text)
    .join('');
}

function HitIcon({ hit }: { readonly hit: SearchHit }): ReactNode {
  const status = useReplica((state) => state.plans.get(hit.projectId)?.tables.task.get(hit.id)?.status);
  if (hit.kind === 'comment') return <MessageSquare size={15} aria-hidden="true" />;
  if (hit.kind === 'decision') return <Gavel size={15} aria-hidden="true" />;
  return <StatusGlyph status={status ?? 'not-started'} />;
}

/** The hits of the last text that was answered. An answer that was overtaken is dropped. */
function useSearch(text: string): readonly SearchHit[] {
  const actions = useActions();
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const asked = text.trim() !== '';
  useEffect(() => {
    if (!asked) return undefined;
    let current = true;
    actions.query({ type: 'search', text, limit: LIMIT }).then(
      (found) => current && setHits(found),
      () => current && setHits([]),
    );
    return () => {
      current = false;
    };
  }, [actions, text, asked]);
  return asked ? hits : NOTHING;
}
