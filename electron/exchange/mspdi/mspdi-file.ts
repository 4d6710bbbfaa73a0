import type { XmlNode } from '../xml/xml-node.ts';

/** What a task's element says, before anything refers to anything. Times in minutes. */
export interface RawTask {
  readonly uid: string;
  readonly line: number;
  readonly level: number;
  readonly node: TaskValues;
  readonly links: readonly RawLink[];
  readonly baselines: readonly RawBaseline[];
  readonly custom: readonly { readonly fieldId: string; readonly value: string }[];
}

/** The plain values of a task. Undefined: the file doesn't say. */
export interface TaskValues {
  readonly name: string;
  readonly notes: string | undefined;
  readonly active: boolean;
  readonly manual: boolean;
  readonly type: number;
  readonly createMin: number | undefined;
  readonly contact: string | undefined;
  readonly wbs: string | undefined;
  readonly outlineNumber: string | undefined;
  readonly hyperlink: string | undefined;
  readonly priority: number | undefined;
  readonly startMin: number | undefined;
  readonly finishMin: number | undefined;
  readonly durationMin: number | undefined;
  readonly manualStartMin: number | undefined;
  readonly manualFinishMin: number | undefined;
  readonly manualDurationMin: number | undefined;
  readonly durationFormat: number | undefined;
  readonly workMin: number | undefined;
  readonly stopMin: number | undefined;
  readonly resumeMin: number | undefined;
  readonly estimated: boolean;
  readonly milestone: boolean;
  readonly external: boolean;
  readonly progressPct: number | undefined;
  readonly actualStartMin: number | undefined;
  readonly actualFinishMin: number | undefined;
  readonly remainingMin: number | undefined;
  readonly constraintType: number | undefined;
  readonly constraintMin: number | undefined;
  readonly calendarUid: string | undefined;
  readonly deadlineMin: number | undefined;
  readonly levellingDelay: number | undefined;
  readonly levellingDelayFormat: number | undefined;
  readonly ignoresResourceCalendar: boolean;
}

export interface RawLink {
  readonly fromUid: string;
  readonly type: number | undefined;
  readonly lag: number;
  readonly lagFormat: number | undefined;
  readonly crossProject: boolean;
}

export interface RawBaseline {
  readonly number: number;
  readonly startMin: number | undefined;
  readonly finishMin: number | undefined;
  readonly durationMin: number | undefined;
  readonly workMin: number | undefined;
}

export interface RawResource {
  readonly uid: string;
  readonly name: string;
  readonly work: boolean;
  readonly email: string;
  readonly group: string;
  readonly maxUnits: number | undefined;
  readonly calendarUid: string | undefined;
}

export interface RawAssignment {
  readonly uid: string | undefined;
  readonly taskUid: string;
  readonly resourceUid: string;
  readonly units: number | undefined;
  readonly workMin: number | undefined;
  readonly actualWorkMin: number | undefined;
  readonly delay: number;
  readonly startMin: number | undefined;
  readonly finishMin: number | undefined;
  /** The same work in every hour, without overtime: it lasts work ÷ units. */
  readonly even: boolean;
}

/** A whole file in small records. Calendars stay elements: they are few, and what they say depends on each other. */
export interface MspdiFile {
  readonly header: ReadonlyMap<string, string>;
  /** Field id → the name that people gave it, else MS Project's. */
  readonly customNames: ReadonlyMap<string, string>;
  readonly calendars: readonly XmlNode[];
  /** The project summary, UID 0. */
  readonly summary: RawTask | undefined;
  readonly tasks: readonly RawTask[];
  readonly resources: readonly RawResource[];
  readonly assignments: readonly RawAssignment[];
}
