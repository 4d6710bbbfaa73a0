import { useState, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { PAPERS, type PaperName, type SheetFit, type SheetOptions } from '../export/plan-sheets.ts';
import {
  exportPdf,
  exportPng,
  exportSvg,
  pictureSize,
  pngDensity,
  sheetPlan,
  sheetSvgs,
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

/** The whole Gantt as a file or on paper. */
export function ExportDialog({ input, onClose }: ExportDialogProps): ReactNode {
  const [format, setFormat] = useState<Format>('pdf');
  const [options, setOptions] = useState<SheetOptions>({ paper: 'A4', landscape: true, fit: 'width' });
  const plan = sheetPlan(input, options);
  const size = pictureSize(input);
  const tooMany = plan.sheets.length > MOST_PAGES;
  const tooLarge = format === 'png' && pngDensity(size) === null;
  const blocked = format === 'pdf' ? tooMany : tooLarge;

  async function save(): Promise<void> {
    const bytes = format === 'pdf' ? exportPdf(input, options) : format === 'svg' ? exportSvg(input) : await exportPng(input);
    saveFile({ name: `${fileName(input.drawing.title)}.${format}`, bytes });
    onClose();
  }

  return (
    <Dialog title={t('gantt.export')} onClose={onClose}>
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
          {format !== 'pdf'
            ? t(tooLarge ? 'gantt.export.too-large' : 'gantt.export.size', { width: size.widthPx, height: size.heightPx })
            : t(tooMany ? 'gantt.export.too-many' : 'gantt.export.pages', { n: plan.sheets.length })}
        </p>
      </div>
      <div className="dialog__actions">
        {format === 'pdf' ? (
          <Button
            isDisabled={tooMany}
            onPress={() => {
              onClose();
              // Once the dialog is gone: what is printed must not have it in front.
              setTimeout(() => printSheets(document, sheetSvgs(input, plan), plan));
            }}
          >
            {t('gantt.export.print')}
          </Button>
        ) : null}
        <Button look="primary" isDisabled={blocked} onPress={() => void save()}>
          {t('gantt.export.save')}
        </Button>
      </div>
    </Dialog>
  );
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
