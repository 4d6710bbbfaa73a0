import { memo, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { hitTest } from '../layout/hit-test.ts';
import { placeIn } from './place-in.ts';
import type { Stage } from './stage.ts';
import type { StageRefs } from './use-stage.ts';

export interface TimelineProps {
  readonly refs: StageRefs;
  readonly tip: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<Stage | null>;
  /** A task's menu is asked for. */
  readonly onMenu: (id: Id, at: { readonly clientX: number; readonly clientY: number }) => void;
}

/** The elements of the timeline. The canvases are a picture of the rows beside them, which carry the names for screen readers. */
export const Timeline = memo(function Timeline({
  refs: { scroller, spacer, content, overlay },
  tip,
  stage,
  onMenu,
}: TimelineProps): ReactNode {
  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const scene = stage.current?.scene();
    const { xPx, yPx } = placeIn(box, event);
    const hit = scene && hitTest(scene, xPx, yPx);
    if (hit === undefined || hit.kind === 'nothing' || hit.kind === 'link') return;
    event.preventDefault();
    onMenu(hit.id, event);
  }

  return (
    <div className="gantt-timeline" data-testid="gantt-timeline">
      <canvas ref={content} aria-hidden="true" />
      <canvas ref={overlay} className="gantt-overlay" aria-hidden="true" />
      <div ref={scroller} className="gantt-scroller" tabIndex={-1} onContextMenu={onContextMenu}>
        <div ref={spacer} />
      </div>
      <div ref={tip} className="gantt-tip" hidden />
    </div>
  );
});
