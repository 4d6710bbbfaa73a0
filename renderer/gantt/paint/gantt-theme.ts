/** The colours and fonts of the canvas, resolved from the style sheet's custom properties. */
export interface GanttTheme {
  readonly surface: string;
  readonly header: string;
  readonly headerText: string;
  readonly headerStrong: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly nonWorking: string;
  readonly rowHover: string;
  readonly rowSelected: string;
  readonly bar: string;
  readonly barDone: string;
  readonly barText: string;
  readonly critical: string;
  readonly criticalDone: string;
  readonly manual: string;
  readonly closed: string;
  readonly summary: string;
  readonly milestone: string;
  readonly baseline: string;
  readonly slack: string;
  readonly link: string;
  readonly linkCritical: string;
  readonly label: string;
  readonly note: string;
  readonly deadline: string;
  readonly warning: string;
  readonly today: string;
  readonly statusDate: string;
  readonly ghost: string;
  readonly accent: string;
  readonly refusal: string;
  readonly fontFamily: string;
}

const TOKENS: Readonly<Record<Exclude<keyof GanttTheme, 'fontFamily'>, string>> = {
  surface: '--gantt-surface',
  header: '--gantt-header',
  headerText: '--gantt-header-text',
  headerStrong: '--gantt-header-strong',
  line: '--gantt-line',
  lineStrong: '--gantt-line-strong',
  nonWorking: '--gantt-non-working',
  rowHover: '--gantt-row-hover',
  rowSelected: '--gantt-row-selected',
  bar: '--gantt-bar',
  barDone: '--gantt-bar-done',
  barText: '--gantt-bar-text',
  critical: '--gantt-critical',
  criticalDone: '--gantt-critical-done',
  manual: '--gantt-manual',
  closed: '--gantt-closed',
  summary: '--gantt-summary',
  milestone: '--gantt-milestone',
  baseline: '--gantt-baseline',
  slack: '--gantt-slack',
  link: '--gantt-link',
  linkCritical: '--gantt-link-critical',
  label: '--gantt-label',
  note: '--gantt-note',
  deadline: '--gantt-deadline',
  warning: '--gantt-warning',
  today: '--gantt-today',
  statusDate: '--gantt-status-date',
  ghost: '--gantt-ghost',
  accent: '--gantt-accent',
  refusal: '--gantt-refusal',
};

/**
 * Reads the tokens as they hold inside `host`. A probe element turns each into a plain colour: a custom property itself
 * comes back as it was written (`light-dark(…)`, `color-mix(…)`), which a canvas doesn't take.
 */
export function readGanttTheme(host: HTMLElement): GanttTheme {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  // Where the system chooses the colours it would choose one for all: a chart keeps its own.
  probe.style.setProperty('forced-color-adjust', 'none');
  host.append(probe);
  const style = getComputedStyle(probe);
  const colours = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, style.color];
  });
  const fontFamily = getComputedStyle(host).fontFamily;
  probe.remove();
  return { ...(Object.fromEntries(colours) as Omit<GanttTheme, 'fontFamily'>), fontFamily };
}
