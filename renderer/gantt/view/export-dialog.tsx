import { useRef, useState, type ReactNode } from 'react';
import type { FileContent } from '../../../shared/contract/action.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import type { ExportRun } from '../export/run-export.ts';
import { PAPERS, type PaperName, type SheetFit, type SheetOptions } from '../export/plan-sheets.ts';
import {
  exportPdf,
  exportPng,
  exportSvg,
  onPaper,
  pictureSize,
  sheetPlan,
  sheetSvgs,
  tilePlan,
  type ExportInput,
} from './export-gantt.ts';
import { printSheets } from './print-sheets.ts';

export interface ExportDialogProps {
  readonly input: ExportInput;
  readonly onClose: () => void;
}

type Format = 'pdf' | 'svg' | 'png';

/** More would keep the browser busy for minutes and nobody would turn them over. */
const MOST_PAGES = 400;
const MOST_TILES = 100;

/** The whole Gantt as a file or on paper. */
export function ExportDialog({ input, onClose }: ExportDialogProps): ReactNode {
  const [format, setFormat] = useState<Format>('pdf');
  const [options, setOptions] = useState<SheetOptions>({ paper: 'A4', landscape: true, fit: 'width' });
  const { running, start, cancel } = useExportRun(onClose);
  const paper = onPaper(input, options);
  const plan = sheetPlan(paper, options);
  const name = fileName(input.drawing.title);

  const save = (): void =>
    start(async (run) => {
      const file = await fileOf(format, format === 'pdf' ? paper : input, { name, options, run });
      if (file !== null) saveFile(file);
    });
  const print = (): void =>
    start(async (run) => {
      const svgs = await sheetSvgs(paper, plan, run);
      // Once the dialog is gone: what is printed must not have it in front.
      if (svgs !== null) setTimeout(() => printSheets(document, svgs, plan));
    });

  const { text, blocked } = extentOf(format, input, plan.sheets.length);
  return (
    <Dialog title={t('gantt.export')} onClose={cancel}>
      <div className="gantt-export">
        <Segmented
          label={t('gantt.export.format')}
          value={format}
          options={[
            { id: 'pdf', label: 'PDF' },
            { id: 'svg', label: 'SVG' },
            { id: 'png', label: 'PNG' },
          ]}
          onChange={setFormat}
        />
        {format === 'pdf' ? <PaperOptions options={options} onChange={setOptions} /> : null}
        <p className={blocked ? 'gantt-export-problem' : 'soft'} role="status">
          {text}
        </p>
        {running === null ? null : <ProgressBar label={t('gantt.export.running')} {...running} />}
      </div>
      <div className="dialog__actions">
        {running === null ? null : <Button onPress={cancel}>{t('action.cancel')}</Button>}
        {format === 'pdf' ? (
          <Button isDisabled={blocked || running !== null} onPress={print}>
            {t('gantt.export.print')}
          </Button>
        ) : null}
        <Button look="primary" isDisabled={blocked || running !== null} onPress={save}>
          {t('gantt.export.save')}
        </Button>
      </div>
    </Dialog>
  );
}

interface FileInput {
  readonly name: string;
  readonly options: SheetOptions;
  readonly run: ExportRun;
}

/** Null: cancelled. */
async function fileOf(format: Format, input: ExportInput, { name, options, run }: FileInput): Promise<FileContent | null> {
  if (format === 'png') return exportPng(input, name, run);
  const bytes = format === 'svg' ? await exportSvg(input, run) : await exportPdf(input, options, run);
  return bytes === null ? null : { name: `${name}.${format}`, bytes };
}

/** How much it will be, and whether that is too much. */
function extentOf(format: Format, input: ExportInput, pages: number): { readonly text: string; readonly blocked: boolean } {
  if (format === 'pdf') {
    const blocked = pages > MOST_PAGES;
    return { blocked, text: t(blocked ? 'gantt.export.too-many' : 'gantt.export.pages', { n: pages }) };
  }
  const { widthPx: width, heightPx: height } = pictureSize(input);
  const tiles = format === 'png' ? tilePlan(input).tiles.length : 1;
  if (tiles > MOST_TILES) return { blocked: true, text: t('gantt.export.too-large', { width, height }) };
  if (tiles > 1) return { blocked: false, text: t('gantt.export.tiles', { n: tiles }) };
  return { blocked: false, text: t('gantt.export.size', { width, height }) };
}

interface RunState {
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly start: (work: (run: ExportRun) => Promise<void>) => void;
  /** Stops what is under way, and closes. */
  readonly cancel: () => void;
}

/** One export at a time; the dialog closes when it is through. */
function useExportRun(onClose: () => void): RunState {
  const [running, setRunning] = useState<RunState['running']>(null);
  const abort = useRef<AbortController>(null);
  const start = (work: (run: ExportRun) => Promise<void>): void => {
    const controller = new AbortController();
    abort.current = controller;
    setRunning({ done: 0, total: 0 });
    const run: ExportRun = {
      signal: controller.signal,
      progress: (done, total) => setRunning({ done, total }),
      breathe: () => new Promise((resume) => setTimeout(resume)),
    };
    void work(run).then(onClose);
  };
  const cancel = (): void => {
    abort.current?.abort();
    onClose();
  };
  return { running, start, cancel };
}

function PaperOptions({
  options,
  onChange,
}: {
  readonly options: SheetOptions;
  readonly onChange: (options: SheetOptions) => void;
}): ReactNode {
  const papers = Object.keys(PAPERS) as PaperName[];
  const fits: readonly SheetFit[] = ['width', 'page', 'none'];
  return (
    <>
      <Select
        label={t('gantt.export.paper')}
        value={options.paper}
        options={papers.map((id) => ({ id, label: id }))}
        onChange={(paper) => onChange({ ...options, paper })}
      />
      <Select
        label={t('gantt.export.orientation')}
        value={options.landscape ? 'landscape' : 'portrait'}
        options={(['landscape', 'portrait'] as const).map((id) => ({ id, label: t(`gantt.export.${id}`) }))}
        onChange={(way) => onChange({ ...options, landscape: way === 'landscape' })}
      />
      <Select
        label={t('gantt.export.fit')}
        value={options.fit}
        options={fits.map((id) => ({ id, label: t(`gantt.export.fit.${id}`) }))}
        onChange={(fit) => onChange({ ...options, fit })}
      />
    </>
  );
}

/** A project's name without what file systems refuse. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'Gantt';
}
