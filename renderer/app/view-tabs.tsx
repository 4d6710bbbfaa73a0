import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { alongReading } from '../ui/along-reading.ts';
import { PROJECT_TABS, type ProjectTab } from './route.ts';

/** The id of what the tabs switch. */
export const VIEW_ID = 'project-view';

interface ViewTabsProps {
  readonly tab: ProjectTab;
  readonly onChange: (tab: ProjectTab) => void;
}

/** The views of a project. The panel stands elsewhere in the page, so the tabs are made by hand: arrow keys go round, Tab leaves. */
export function ViewTabs({ tab, onChange }: ViewTabsProps): ReactNode {
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const key = alongReading(event.key);
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = PROJECT_TABS[(PROJECT_TABS.indexOf(tab) + by + PROJECT_TABS.length) % PROJECT_TABS.length];
    if (by === 0 || !next || event.altKey) return;
    event.preventDefault();
    onChange(next);
    document.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  }
  return (
    <div className="tab-list" role="tablist" aria-label={t('project.tabs')} onKeyDown={onKeyDown}>
      {PROJECT_TABS.map((each) => (
        <button
          key={each}
          type="button"
          id={tabId(each)}
          role="tab"
          className="tab tab--plain"
          aria-selected={each === tab}
          aria-controls={VIEW_ID}
          tabIndex={each === tab ? 0 : -1}
          {...(each === tab ? { 'data-selected': true } : {})}
          onClick={() => onChange(each)}
        >
          {t(`tab.${each}`)}
        </button>
      ))}
    </div>
  );
}

export function tabId(tab: ProjectTab): string {
  return `project-tab-${tab}`;
}
