import { createRef, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createTickLabels } from '../layout/tick-labels.ts';
import { spoken } from '../../texts/t.ts';
import type { TimeScale } from '../layout/time-scale.ts';
import { createStage, type Stage, type StageElements, type StageInputs, type StageOptions } from './stage.ts';
import { useNewest } from './use-newest.ts';
import { watchStyle } from './watch-style.ts';

export interface StageRefs {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly spacer: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLCanvasElement | null>;
  readonly overlay: RefObject<HTMLCanvasElement | null>;
}

export interface UseStageOptions {
  readonly inputs: StageInputs;
  readonly firstScale: (widthPx: number) => TimeScale;
  readonly onFrame: StageOptions['onFrame'];
  readonly onRestyle: () => void;
  /** Attaches what lives as long as the stage; gives how to detach it. */
  readonly attach: (stage: Stage, elements: StageElements) => () => void;
}

export function useStageRefs(): StageRefs {
  const [refs] = useState(() => ({
    scroller: createRef<HTMLDivElement>(),
    spacer: createRef<HTMLDivElement>(),
    content: createRef<HTMLCanvasElement>(),
    overlay: createRef<HTMLCanvasElement>(),
  }));
  return refs;
}

/** A stage on these elements for as long as the component stands, always with the latest inputs. */
export function useStage(refs: StageRefs, options: UseStageOptions): RefObject<Stage | null> {
  const stage = useRef<Stage | null>(null);
  const latest = useNewest(options);
  useInputs(stage, options.inputs);
  // Before the first paint: no frame shows an empty chart.
  useLayoutEffect(() => {
    const elements = elementsOf(refs);
    const { inputs, firstScale } = latest.current;
    const created = createStage({
      elements,
      labels: createTickLabels(spoken().locale),
      inputs,
      firstScale,
      onFrame: (view) => latest.current.onFrame(view),
    });
    stage.current = created;
    const detach = latest.current.attach(created, elements);
    const stopWatching = watchStyle(elements.scroller.ownerDocument, () => {
      latest.current.onRestyle();
      created.restyle();
    });
    return () => {
      stopWatching();
      detach();
      created.close();
      stage.current = null;
    };
    // The refs are the elements' own and never change.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);
  return stage;
}

function useInputs(stage: RefObject<Stage | null>, inputs: StageInputs): void {
  useLayoutEffect(() => stage.current?.setInputs(inputs), [stage, inputs]);
}

function elementsOf({ scroller, spacer, content, overlay }: StageRefs): StageElements {
  if (scroller.current === null || spacer.current === null || content.current === null || overlay.current === null) {
    throw new Error('The stage is made before its elements');
  }
  return { scroller: scroller.current, spacer: spacer.current, content: content.current, overlay: overlay.current };
}
