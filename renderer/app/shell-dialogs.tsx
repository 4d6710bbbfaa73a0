import type { ReactNode } from 'react';
import type { FileContent } from '../../shared/contract/action.ts';
import type { Id } from '../../shared/model/id.ts';
import { ImportDialog } from '../projects/import-dialog.tsx';
import { ProjectDialog } from '../projects/project-dialog.tsx';
import { SampleDialog } from '../projects/sample-dialog.tsx';
import { SearchDialog } from '../search/search-dialog.tsx';
import { JoinDialog } from '../sync/join-dialog.tsx';
import { ShareDialog } from '../sync/share-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';

/** The dialogs that belong to no screen. */
export type OpenDialog =
  | { readonly kind: 'new-project' }
  | { readonly kind: 'project-settings'; readonly projectId: Id }
  | { readonly kind: 'import'; readonly file: FileContent | null }
  | { readonly kind: 'sample'; readonly jobId: Id }
  | { readonly kind: 'share' }
  | { readonly kind: 'join' }
  | { readonly kind: 'search' }
  | { readonly kind: 'help' };

interface ShellDialogsProps {
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
  readonly openTask: (projectId: Id, taskId: Id | null) => void;
  readonly open: (dialog: OpenDialog) => void;
}

export function ShellDialogs({ dialog, onClose, openTask }: ShellDialogsProps): ReactNode {
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
      return <ImportDialog file={dialog.file} onClose={onClose} onDone={goToProject} />;
    case 'sample':
      return <SampleDialog jobId={dialog.jobId} onClose={onClose} onDone={goToProject} />;
    case 'share':
      return <ShareDialog onClose={onClose} />;
    case 'join':
      return <JoinDialog onClose={onClose} />;
    case 'search':
      return (
        <SearchDialog
          onClose={onClose}
          onOpen={(projectId, taskId) => {
            onClose();
            openTask(projectId, taskId);
          }}
        />
      );
    case 'help':
      return <HelpDialog onClose={onClose} />;
  }
}
