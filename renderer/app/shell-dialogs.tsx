import type { ReactNode } from 'react';
import type { FileContent } from '../../shared/contract/action.ts';
import type { ImportNote, ImportOutcome } from '../../shared/contract/import-outcome.ts';
import type { Id } from '../../shared/model/id.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { PaletteDialog } from '../palette/palette-dialog.tsx';
import { withRecent } from '../palette/rank-items.ts';
import { BaselineDialog } from '../projects/baseline-dialog.tsx';
import { ClientsDialog } from '../projects/clients-dialog.tsx';
import { ExportNotesDialog } from '../projects/export-notes-dialog.tsx';
import { ImportDialog } from '../projects/import-dialog.tsx';
import { ImportResult } from '../projects/import-result.tsx';
import { ProjectDialog } from '../projects/project-dialog.tsx';
import { SampleDialog } from '../projects/sample-dialog.tsx';
import { SearchDialog } from '../search/search-dialog.tsx';
import { AddMeDialog } from '../sync/add-me-dialog.tsx';
import { JoinDialog } from '../sync/join-dialog.tsx';
import { LeaveDialog } from '../sync/leave-dialog.tsx';
import { ShareDialog } from '../sync/share-dialog.tsx';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useCommands } from './commands/commands.ts';
import { HelpDialog } from './help-dialog.tsx';
import { WorkspaceDialog } from './workspace-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

/** The dialogs that belong to no screen. */
export type OpenDialog =
  | { readonly kind: 'new-project' }
  | { readonly kind: 'project-settings'; readonly projectId: Id }
  | { readonly kind: 'import'; readonly jobId: Id; readonly file: FileContent | null }
  | { readonly kind: 'imported'; readonly outcome: ImportOutcome }
  | { readonly kind: 'sample'; readonly jobId: Id }
  | { readonly kind: 'baselines'; readonly projectId: Id }
  | { readonly kind: 'decision'; readonly projectId: Id; readonly taskId: Id | null }
  | { readonly kind: 'share' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'join' }
  | { readonly kind: 'export-notes'; readonly fileName: string; readonly notes: readonly ImportNote[] }
  | { readonly kind: 'workspace'; readonly asking: 'rename' | 'open' | 'create' }
  | { readonly kind: 'add-me' }
  | { readonly kind: 'clients' }
  | { readonly kind: 'search' }
  | { readonly kind: 'palette'; readonly start: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' };

interface ShellDialogsProps {
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
  readonly openTask: (projectId: Id, taskId: Id | null) => void;
  readonly openDecisions: (projectId: Id) => void;
  readonly open: (dialog: OpenDialog) => void;
}

export function ShellDialogs({ dialog, onClose, openTask, openDecisions, open }: ShellDialogsProps): ReactNode {
  const goToProject = (projectId: Id): void => {
    onClose();
    openTask(projectId, null);
  };
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'new-project':
      return <ProjectDialog projectId={null} onClose={onClose} onDone={goToProject} />;
    case 'project-settings':
      return <ProjectDialog projectId={dialog.projectId} onClose={onClose} onDone={onClose} />;
    case 'import':
      return (
        <ImportDialog
          jobId={dialog.jobId}
          file={dialog.file}
          onClose={onClose}
          onDone={goToProject}
          onLater={(outcome) => open({ kind: 'imported', outcome })}
        />
      );
    case 'imported':
      return (
        <Dialog title={t('import.title')} onClose={onClose}>
          <ImportResult outcome={dialog.outcome} onOpen={goToProject} />
        </Dialog>
      );
    case 'sample':
      return (
        <SampleDialog
          jobId={dialog.jobId}
          onClose={onClose}
          onDone={goToProject}
          onLater={(outcome) => open({ kind: 'imported', outcome })}
        />
      );
    case 'baselines':
      return <BaselineDialog projectId={dialog.projectId} onClose={onClose} />;
    case 'decision':
      return <DecisionDialog projectId={dialog.projectId} decision={null} taskId={dialog.taskId} onClose={onClose} />;
    case 'leave':
      return <LeaveDialog onClose={onClose} />;
    case 'share':
      return <ShareDialog onClose={onClose} />;
    case 'join':
      return <JoinDialog onClose={onClose} />;
    case 'workspace':
      return <WorkspaceDialog asking={dialog.asking} onClose={onClose} />;
    case 'clients':
      return <ClientsDialog onClose={onClose} />;
    case 'add-me':
      return <AddMeDialog onClose={onClose} />;
    case 'search':
      return (
        <SearchDialog
          onClose={onClose}
          onOpenDecisions={(projectId) => {
            onClose();
            openDecisions(projectId);
          }}
          onCommands={(start) => open({ kind: 'palette', start })}
          onOpen={(projectId, taskId) => {
            onClose();
            openTask(projectId, taskId);
          }}
        />
      );
    case 'palette':
      return <Palette start={dialog.start} onClose={onClose} />;
    case 'export-notes':
      return <ExportNotesDialog fileName={dialog.fileName} notes={dialog.notes} onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'help':
      return <HelpDialog onClose={onClose} />;
  }
}

const RECENT_SETTING = 'recent-commands';
const MOST_RECENT = 8;

function Palette({ start, onClose }: { readonly start: string; readonly onClose: () => void }): ReactNode {
  const actions = useActions();
  const commands = useCommands();
  const kept = useReplica((state) => state.settings[RECENT_SETTING]);
  const recent = Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  return (
    <PaletteDialog
      items={commands.items()}
      recent={recent}
      start={start}
      onClose={onClose}
      onRun={(id) => {
        onClose();
        actions.remember(RECENT_SETTING, withRecent(recent, id, MOST_RECENT));
        commands.run(id);
      }}
    />
  );
}
