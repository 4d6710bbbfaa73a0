import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { MarkdownView } from './markdown-view.tsx';
import type { PanelContext } from './task-panel.tsx';

/** The description: Markdown as it reads, and a field to write it. */
export function DescriptionSection({ context: { task, update } }: { readonly context: PanelContext }): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  function save(): void {
    if (draft !== null && draft !== task.description) update({ description: draft });
    setDraft(null);
  }
  return (
    <section className="panel__section">
      <h3 className="row">
        <span className="grow">{t('panel.description')}</span>
        {draft === null ? (
          <IconButton
            small
            label={t('panel.edit-description')}
            icon={<Pencil size={13} />}
            onPress={() => setDraft(task.description)}
          />
        ) : null}
      </h3>
      {draft === null ? (
        task.description === '' ? (
          <Button look="quiet" onPress={() => setDraft('')}>
            {t('panel.add-description')}
          </Button>
        ) : (
          <MarkdownView text={task.description} />
        )
      ) : (
        <TextField
          className="stack"
          aria-label={t('panel.description')}
          value={draft}
          onChange={setDraft}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            if (event.key === 'Escape') setDraft(null);
          }}
        >
          <TextArea className="input" rows={8} />
          <div className="row">
            <Button look="primary" onPress={save}>
              {t('action.save')}
            </Button>
            <Button look="quiet" onPress={() => setDraft(null)}>
              {t('action.cancel')}
            </Button>
            <span className="faint">{t('panel.markdown')}</span>
          </div>
        </TextField>
      )}
    </section>
  );
}
