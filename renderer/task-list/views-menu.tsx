import { Bookmark, Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { USUAL_LIST_VIEW } from '../../shared/model/saved-view.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Popover } from '../ui/popover.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ListViewState } from './use-list-view.ts';
import { sameView, useSavedViews, type NamedView } from './use-saved-views.ts';

interface ViewsMenuProps {
  readonly projectId: Id;
  readonly state: ListViewState;
}

/** Named views: chosen, saved and deleted. Private ones are on this device, shared ones in the workspace. */
export function ViewsMenu({ projectId, state }: ViewsMenuProps): ReactNode {
  const saved = useSavedViews(projectId);
  const current = saved.views.find(({ view }) => sameView(view, state.view));
  return (
    <Popover
      label={t('view.label')}
      placement="bottom start"
      trigger={
        <Button look="quiet">
          <Bookmark size={14} aria-hidden="true" />
          <span className="list-toolbar__word">{current?.name ?? t('view.button')}</span>
        </Button>
      }
    >
      <div className="views">
        <ul className="views__list">
          <li className="views__item">
            <Button look="quiet" onPress={() => state.change(USUAL_LIST_VIEW)}>
              {t('view.usual')}
            </Button>
          </li>
          {saved.views.map((named) => (
            <ViewItem
              key={named.id}
              named={named}
              isCurrent={named === current}
              onChoose={() => state.change(named.view)}
              onUpdate={() => saved.update(named, state.view)}
              onDelete={() => saved.remove(named)}
            />
          ))}
        </ul>
        {saved.views.length === 0 ? <p className="faint views__hint">{t('view.none')}</p> : null}
        <SaveForm onSave={(name, how) => saved.save({ name, view: state.view, ...how })} />
      </div>
    </Popover>
  );
}

interface ViewItemProps {
  readonly named: NamedView;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onUpdate: () => void;
  readonly onDelete: () => void;
}

function ViewItem({ named, isCurrent, onChoose, onUpdate, onDelete }: ViewItemProps): ReactNode {
  const { name, shared } = named;
  return (
    <li className="views__item">
      <Button look="quiet" onPress={onChoose} aria-current={isCurrent}>
        <span className="ellipsis" dir="auto">
          {name}
        </span>
        <span className="faint views__kind">{shared ? t('view.shared') : t('view.private')}</span>
      </Button>
      {isCurrent ? null : (
        <IconButton small label={t('view.update', { name })} icon={<Bookmark size={14} />} onPress={onUpdate} />
      )}
      <IconButton small label={t('view.delete', { name })} icon={<Trash2 size={14} />} onPress={onDelete} />
    </li>
  );
}

interface SaveFormProps {
  readonly onSave: (name: string, how: { readonly shared: boolean; readonly everywhere: boolean }) => void;
}

function SaveForm({ onSave }: SaveFormProps): ReactNode {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [everywhere, setEverywhere] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim(), { shared, everywhere });
    setName('');
  }

  return (
    <form className="stack views__form" onSubmit={submit}>
      <TextField label={t('view.save-as')} value={name} onChange={setName} placeholder={t('view.name')} />
      <Checkbox label={t('view.shared')} isSelected={shared} onChange={setShared} />
      <Checkbox label={t('view.everywhere')} isSelected={everywhere} onChange={setEverywhere} />
      <Button type="submit">{t('view.save')}</Button>
    </form>
  );
}
