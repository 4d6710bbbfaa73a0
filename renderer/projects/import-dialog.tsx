import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { CsvMapping, FileContent } from '../../shared/contract/action.ts';
import type { ImportOutcome } from '../../shared/contract/import-outcome.ts';
import type { CsvPreview } from '../../shared/contract/query.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { sayingText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { CsvMappingForm } from './csv-mapping-form.tsx';
import { ImportResult } from './import-result.tsx';
import './projects.css';
import { useJob } from './use-job.ts';

interface ImportDialogProps {
  readonly jobId: Id;
  /** A file that was dropped, or null to ask for one. */
  readonly file: FileContent | null;
  readonly onClose: () => void;
  readonly onDone: (projectId: Id) => void;
  /** It was ready after the dialog had been closed, and its outcome is asked for. */
  readonly onLater: (outcome: ImportOutcome) => void;
}

const ACCEPTED = ['.xml', '.mspdi', '.gan', '.csv', '.tsv', '.json', '.baton.json'];

/** Takes a file, for a CSV file its columns, shows progress, and in the end what was left out. */
export function ImportDialog({ jobId, file, onClose, onDone, onLater }: ImportDialogProps): ReactNode {
  const actions = useActions();
  const actorId = useReplica((state) => state.personId);
  const job = useJob(jobId, onLater);
  const [csv, setCsv] = useState<{ readonly file: FileContent; readonly preview: CsvPreview } | null>(null);
  const taken = useRef<FileContent | null>(null);

  const read = (content: FileContent, mapping?: CsvMapping): void => {
    setCsv(null);
    void job.start({ type: 'import', jobId, file: content, actorId, ...(mapping ? { csv: mapping } : {}) });
  };

  async function take(content: FileContent): Promise<void> {
    const preview = /\.(csv|tsv|txt)$/i.test(content.name)
      ? await actions.query({ type: 'csv-preview', bytes: content.bytes })
      : null;
    if (preview) setCsv({ file: content, preview });
    else read(content);
  }

  useEffect(() => {
    if (!file || taken.current === file) return;
    taken.current = file;
    void take(file);
  });

  async function choose(files: FileList | null): Promise<void> {
    const chosen = files?.[0];
    if (chosen) await take({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
  }

  return (
    <Dialog title={t('import.title')} onClose={onClose} size={csv ? 'large' : 'medium'}>
      {csv ? <CsvMappingForm preview={csv.preview} onCancel={onClose} onMap={(mapping) => read(csv.file, mapping)} /> : null}
      {job.state === 'running' ? (
        <>
          <ProgressBar
            label={job.progress ? sayingText(job.progress.label) : t('import.reading')}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? 0}
          />
          <div className="dialog__actions">
            <Button onPress={job.cancel}>{t('action.cancel')}</Button>
            <Button look="primary" onPress={onClose}>
              {t('jobs.in-background')}
            </Button>
          </div>
        </>
      ) : null}
      {job.outcome ? <ImportResult outcome={job.outcome} onOpen={onDone} /> : null}
      {!csv && (job.state === 'idle' || job.state === 'failed') ? (
        <>
          {job.error === null ? null : (
            <p className="callout callout--danger" role="alert">
              {job.error}
            </p>
          )}
          <div className="drop-target">
            <FileUp size={28} className="faint" aria-hidden="true" />
            <p className="soft">{t('import.text')}</p>
            <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => void choose(files)}>
              <Button look="primary">{t('import.choose')}</Button>
            </FileTrigger>
            <p className="faint">{t('import.formats')}</p>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
