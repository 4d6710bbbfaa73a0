import type { ReactNode, RefObject } from 'react';
import type { StageRefs } from './use-stage.ts';

export interface TimelineProps {
  readonly refs: StageRefs;
  readonly tip: RefObject<HTMLDivElement | null>;
}

/** The elements of the timeline. The canvases are a picture of the rows beside them, which carry the names for screen readers. */
export function Timeline({ refs: { scroller, spacer, content, overlay }, tip }: TimelineProps): ReactNode {
  return (
    <div className="gantt-timeline" data-testid="gantt-timeline">
      <canvas ref={content} aria-hidden="true" />
      <canvas ref={overlay} className="gantt-overlay" aria-hidden="true" />
      <div ref={scroller} className="gantt-scroller" tabIndex={-1}>
        <div ref={spacer} />
      </div>
      <div ref={tip} className="gantt-tip" hidden />
    </div>
  );
}
