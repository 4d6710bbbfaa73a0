import { Plus, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Id } from '../../shared/model/id.ts';
import { liveByName } from '../replica/live-records.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { personColour } from '../ui/person-colour.ts';
import { CalendarsTab } from './calendars-tab.tsx';
import './people.css';
import { PeopleTable } from './people-table.tsx';
import { TeamsTab } from './teams-tab.tsx';
import { TimeOffDialog } from './time-off-dialog.tsx';
import { unusedName } from './unused-name.ts';

/** Who there is, how much they work, and the working hours that people and projects build on. */
export function PeopleScreen(): ReactNode {
  const actions = useActions();
  const table = useReplica((state) => state.workspace.person);
  const [timeOffFor, setTimeOffFor] = useState<Id | null>(null);
  const people = liveByName(table);
  const add = (): void => {
    const id = actions.newId();
    const name = unusedName(t('people.new'), people);
    void actions.run({ type: 'person.create', id, fields: { name, colour: personColour(id) } });
  };
  return (
    <>
      <Tabs className="screen tabs">
        <div className="screen__head">
          <h1>{t('nav.people')}</h1>
          <TabList className="tab-list" aria-label={t('people.tabs')}>
            <Tab id="people" className="tab">
              {t('people.people')}
            </Tab>
            <Tab id="teams" className="tab">
              {t('people.teams')}
            </Tab>
            <Tab id="calendars" className="tab">
              {t('people.calendars')}
            </Tab>
          </TabList>
          <Button look="primary" onPress={add}>
            <Plus size={14} />
            {t('people.add')}
          </Button>
        </div>
        <TabPanel id="people" className="tab-panel">
          {people.length === 0 ? (
            <EmptyState icon={<Users size={36} />} title={t('people.none')} text={t('people.none.text')}>
              <Button look="primary" onPress={add}>
                {t('people.add')}
              </Button>
            </EmptyState>
          ) : (
            <PeopleTable people={people} onTimeOff={setTimeOffFor} />
          )}
        </TabPanel>
        <TabPanel id="teams" className="tab-panel">
          <TeamsTab people={people} />
        </TabPanel>
        <TabPanel id="calendars" className="tab-panel">
          <CalendarsTab />
        </TabPanel>
      </Tabs>
      {/* Outside of the tabs: what stands in them is rendered a second time, to collect the tabs. */}
      {timeOffFor === null ? null : <TimeOffDialog personId={timeOffFor} onClose={() => setTimeOffFor(null)} />}
    </>
  );
}
