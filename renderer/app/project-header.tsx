import { Ellipsis, Redo2, Search, Undo2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { formatFinishDay, formatLongDate } from '../ui/format-date.ts';
import { Menu } from '../ui/menu.tsx';
import { stepName } from '../ui/step-name.ts';
import { commandShortcut, useCommands } from './commands/commands.ts';
import { ConflictBadge } from './conflict-badge.tsx';
import { PresenceAvatars } from './presence-avatars.tsx';
import type { Route } from './route.ts';
import type { OpenDialog } from './shell-dialogs.tsx';
import { ViewTabs } from './view-tabs.tsx';

interface ProjectHeaderProps {
  readonly project: Project;
  readonly plan: PlanReplica | undefined;
  readonly route: Extract<Route, { screen: 'project' }>;
  readonly go: (route: Route) => void;
  readonly open: (dialog: OpenDialog) => void;
  readonly onOpenTask: (id: Id) => void;
}

/** Stands still while tasks are selected. */
export const ProjectHeader = memo(Header);

function Header({ project, plan, route, go, open, onOpenTask }: ProjectHeaderProps): ReactNode {
  const actions = useActions();
  const finishMin = plan?.project?.finishMin;
  return (
    <header className="project-head">
      <div className="project-head__row">
        <span className="swatch" style={{ background: project.colour }} />
        <h1 className="visually-hidden">{project.name}</h1>
        <div className="project-head__name">
          <DraftField
            label={t('project.name')}
            hideLabel
            value={project.name}
            onCommit={(name) => {
              if (name.trim() === '') return t('project.name.empty');
              void actions.run({ type: 'project.update', id: project.id, fields: { name: name.trim() } });
              return null;
            }}
          />
        </div>
        <span className="spring" />
        <PresenceAvatars projectId={project.id} />
        <HistoryButtons />
        <IconButton
          label={t('nav.search')}
          {...shortcutOf('search')}
          icon={<Search size={16} />}
          onPress={() => open({ kind: 'search' })}
        />
        <ProjectMenu />
      </div>
      <div className="project-head__row">
        <ViewTabs tab={route.tab} onChange={(tab) => go({ ...route, tab })} />
        <span className="spring" />
        <div className="project-head__facts">
          {plan ? <ConflictBadge plan={plan} onOpenTask={onOpenTask} /> : null}
          {finishMin === undefined || plan?.tables.task.size === 0 ? null : (
            <span title={formatLongDate(finishMin)}>
              {t('project.finish')} <strong className="numeric">{formatFinishDay(finishMin)}</strong>
            </span>
          )}
        </div>
      </div>
    </header>
  );
}

function shortcutOf(id: string): { readonly shortcut?: string } {
  const shortcut = commandShortcut(id);
  return shortcut === undefined ? {} : { shortcut };
}

function HistoryButtons(): ReactNode {
  const actions = useActions();
  const history = useReplica((state) => state.history);
  return (
    <>
      <IconButton
        label={history.undo === null ? t('action.undo') : t('action.undo-step', { step: stepName(history.undo) })}
        {...shortcutOf('undo')}
        icon={<Undo2 size={16} />}
        isDisabled={history.undo === null}
        onPress={() => void actions.undo()}
      />
      <IconButton
        label={history.redo === null ? t('action.redo') : t('action.redo-step', { step: stepName(history.redo) })}
        {...shortcutOf('redo')}
        icon={<Redo2 size={16} />}
        isDisabled={history.redo === null}
        onPress={() => void actions.redo()}
      />
    </>
  );
}

function ProjectMenu(): ReactNode {
  const commands = useCommands();
  return (
    <Menu
      label={t('project.menu')}
      trigger={<IconButton label={t('project.menu')} icon={<Ellipsis size={16} />} />}
      entries={[
        ...commands.entries([
          'project.settings',
          'project.baselines',
          'project.decide',
          'project.export-mspdi',
          'project.export-csv',
          'project.export-json',
        ]),
        ...commands.entries(['project.delete']).map((entry) => ({ ...entry, danger: true })),
      ]}
    />
  );
}
