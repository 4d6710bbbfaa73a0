import { MessageSquare, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { Comment } from '../../shared/model/comment.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import { live } from '../replica/live-records.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { formatInstant } from '../ui/format-date.ts';
import { MarkdownView } from './markdown-view.tsx';
import { MentionArea } from './mention-area.tsx';
import { withNamesMarked } from './mention-draft.ts';
import { useJournalQuery } from '../replica/use-journal-query.ts';

interface CommentsSectionProps {
  readonly projectId: Id;
  readonly taskId: Id;
}

export function CommentsSection({ projectId, taskId }: CommentsSectionProps): ReactNode {
  const actions = useActions();
  const authorId = useReplica((state) => state.personId);
  const comments = useJournalQuery(projectId, { type: 'comments', projectId, taskId });
  const add = (body: string): Promise<boolean> =>
    actions.run({
      type: 'comment.create',
      projectId,
      id: actions.newId(),
      fields: { taskId, authorId, body, atMs: actions.nowMs() },
    });
  return (
    <section className="panel__section comments">
      {comments?.length === 0 ? (
        <p className="row faint">
          <MessageSquare size={14} aria-hidden="true" />
          {t('comments.none')}
        </p>
      ) : null}
      <ol className="comments__list">
        {comments?.map((comment) => (
          <CommentItem key={comment.id} projectId={projectId} comment={comment} />
        ))}
      </ol>
      <CommentForm label={t('comments.add')} action={t('comments.send')} start="" onSend={add} />
    </section>
  );
}

function CommentItem({ projectId, comment }: { readonly projectId: Id; readonly comment: Comment }): ReactNode {
  const actions = useActions();
  const author = useReplica((state) => (comment.authorId === null ? undefined : state.workspace.person.get(comment.authorId)));
  const names = useLivePeople().map((person) => person.name);
  const [editing, setEditing] = useState(false);
  const name = author?.name ?? t('comments.somebody');
  const scope = { projectId, id: comment.id };
  return (
    <li className="comment">
      <Avatar name={name} colour={author?.colour ?? '#5b6b7a'} decorative large />
      <div className="comment__body">
        <div className="row">
          <strong className="ellipsis" dir="auto">
            {name}
          </strong>
          <span className="faint grow">
            {formatInstant(comment.atMs)}
            {comment.editedAtMs === null ? '' : ` · ${t('comments.edited')}`}
          </span>
          <IconButton small label={t('comments.edit')} icon={<Pencil size={13} />} onPress={() => setEditing(true)} />
          <IconButton
            small
            label={t('comments.delete')}
            icon={<Trash2 size={13} />}
            onPress={() => void actions.run({ type: 'comment.delete', ...scope }, { message: t('comments.deleted') })}
          />
        </div>
        {editing ? (
          <CommentForm
            label={t('comments.edit')}
            action={t('action.save')}
            start={comment.body}
            onCancel={() => setEditing(false)}
            onSend={async (body) => {
              const done = await actions.run({ type: 'comment.update', ...scope, fields: { body, editedAtMs: actions.nowMs() } });
              if (done) setEditing(false);
              return done;
            }}
          />
        ) : (
          <MarkdownView text={withNamesMarked(comment.body, names)} />
        )}
      </div>
    </li>
  );
}

function useLivePeople(): readonly Person[] {
  const people = useReplica((state) => state.workspace.person);
  return useMemo(() => live(people), [people]);
}

interface CommentFormProps {
  readonly label: string;
  readonly action: string;
  readonly start: string;
  readonly onSend: (body: string) => Promise<boolean>;
  readonly onCancel?: () => void;
}

function CommentForm({ label, action, start, onSend, onCancel }: CommentFormProps): ReactNode {
  const people = useLivePeople();
  const [body, setBody] = useState(start);
  async function send(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (body.trim() !== '' && (await onSend(body.trim()))) setBody('');
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <MentionArea
        label={label}
        placeholder={t('comments.hint')}
        value={body}
        onChange={setBody}
        people={people}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === 'Escape') onCancel?.();
        }}
      />
      <div className="row">
        <Button look="primary" type="submit" isDisabled={body.trim() === ''}>
          {action}
        </Button>
        {onCancel ? (
          <Button look="quiet" onPress={onCancel}>
            {t('action.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
