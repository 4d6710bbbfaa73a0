import { describe, expect, it } from 'vitest';
import { at } from '../support/a-project.ts';
import { runImport } from './support/run-import.ts';

const gan = (tasks: string, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<project name="Garden" company="" version="3.3">
  <description><![CDATA[A <small> garden]]></description>
  <calendars>
    <day-types><default-week id="1" name="default" sun="1" mon="0" tue="0" wed="0" thu="0" fri="0" sat="1"/><only-show-weekends value="false"/></day-types>
    <date year="2026" month="3" date="5" type="HOLIDAY"><![CDATA[Fair]]></date>
    <date year="" month="12" date="25" type="HOLIDAY"/>
  </calendars>
  <tasks empty-milestones="true">
    <taskproperties><taskproperty id="tpc0" name="Room" type="custom" valuetype="text"/></taskproperties>
    ${tasks}
  </tasks>
  ${more}
</project>`;

const resources = `<resources><resource id="0" name="Ana" function="1" contacts="ana@x.org"/><resource id="1" name="Bo" function="Default:1"/></resources>
<allocations><allocation task-id="2" resource-id="0" responsible="true" load="50.0"/><allocation task-id="2" resource-id="1" load="100"/></allocations>
<vacations><vacation start="2026-03-09" end="2026-03-11" resourceid="0"/></vacations>
<roles><role id="1" name="Gardener"/></roles>`;

describe('a GanttProject file', () => {
  it('[X17] comes in with its outline, links, people, days off and holidays', async () => {
    const { task, plan, workspace, outcome } = await runImport(
      gan(
        `<task id="0" name="Beds" start="2026-03-02" duration="6" complete="0">
           <task id="1" name="Dig" start="2026-03-02" duration="2" complete="0" priority="2"><depend id="2" type="2" difference="1" hardness="Strong"/><depend id="3" type="1" difference="0" hardness="Rubber"/></task>
           <task id="2" name="Plant" start="2026-03-06" duration="2" complete="0"><notes><![CDATA[Roses & lilies]]></notes><customproperty taskproperty-id="tpc0" value="South"/></task>
           <task id="3" name="Open" meeting="true" start="2026-03-10" duration="0"/>
         </task>`,
        resources,
      ),
      { name: 'garden.gan' },
    );
    expect(outcome).toMatchObject({
      projectName: 'Garden',
      counts: { tasks: 4, dependencies: 2, people: 2, assignments: 2, calendars: 1 },
    });
    expect([...workspace.project.values()][0]).toMatchObject({ outcome: 'A <small> garden', startMin: at('2026-03-02T08:00') });
    expect(task('Plant')).toMatchObject({
      parentId: task('Beds').id,
      description: 'Roses & lilies',
      custom: { Room: 'South' },
      durationMin: 960,
      sourceId: '2',
    });
    expect(task('Dig').priority).toBe(700);
    expect(task('Open')).toMatchObject({ milestone: true, durationMin: 0 });
    expect([...plan.dependency.values()].map(({ type, lag }) => [type, 'minutes' in lag ? lag.minutes : NaN])).toEqual([
      ['FS', 480],
      ['SS', 0],
    ]);
    expect([...plan.assignment.values()].map(({ units }) => units)).toEqual([0.5, 1]);
    expect([...workspace.person.values()].map(({ name, role, email }) => [name, role, email])).toEqual([
      ['Ana', 'Gardener', 'ana@x.org'],
      ['Bo', 'Project manager', ''],
    ]);
    expect(task('Plant').ownerId).toBe([...workspace.person.keys()][0]);
    expect([...workspace.timeOff.values()]).toMatchObject([{ fromMin: at('2026-03-09'), toMin: at('2026-03-11') }]);
    expect([...workspace.calendarException.values()].map(({ name, repeats }) => [name, repeats])).toEqual([
      ['Fair', null],
      ['', { every: 'year-day', month: 12, monthDay: 25 }],
    ]);
  });

  it('[X18] has the dates that it had there', async () => {
    const { task, source } = await runImport(
      gan(
        `<task id="1" name="Free" start="2026-03-04" duration="3" complete="0"><depend id="2" type="2" difference="0" hardness="Strong"/><depend id="4" type="2" difference="0" hardness="Rubber"/></task>
         <task id="2" name="Bound" start="2026-03-10" duration="1" complete="0"/>
         <task id="3" name="Done" start="2026-03-03" duration="2" complete="100"/>
         <task id="4" name="Later" start="2026-03-12" duration="1" complete="0"/>
         <task id="5" name="Earliest" start="2026-03-16" duration="1" complete="0" thirdDate="2026-03-16" thirdDate-constraint="1"/>`,
        resources,
      ),
    );
    const row = (name: string) => source.rows.get(task(name).id);
    expect(row('Free')).toMatchObject({ startMin: at('2026-03-04T08:00'), finishMin: at('2026-03-09T17:00') });
    expect(row('Bound')?.startMin).toBe(at('2026-03-10T08:00'));
    expect(row('Later')?.startMin).toBe(at('2026-03-12T08:00'));
    expect(task('Done')).toMatchObject({
      status: 'done',
      actualStartMin: at('2026-03-03T08:00'),
      actualFinishMin: at('2026-03-04T17:00'),
    });
    expect(task('Bound').constraint).toEqual({ type: 'ASAP' });
    expect(task('Earliest').constraint).toEqual({ type: 'SNET', atMin: at('2026-03-16T08:00') });
  });

  it('[X18] has its milestones on the morning after the work, also when that ends in a milestone', async () => {
    const { task, source, note } = await runImport(
      gan(
        `<task id="0" name="Beds" start="2026-03-02" duration="4" complete="0"><depend id="4" type="2" difference="0" hardness="Strong"/>
           <task id="1" name="Dig" start="2026-03-02" duration="4" complete="0"><depend id="2" type="2" difference="0" hardness="Strong"/></task>
           <task id="2" name="Dug" meeting="true" start="2026-03-09" duration="0"><depend id="3" type="2" difference="0" hardness="Strong"/></task>
         </task>
         <task id="3" name="Seen" meeting="true" start="2026-03-09" duration="0"/>
         <task id="4" name="Paid" meeting="true" start="2026-03-09" duration="0"/>
         <task id="5" name="Lawn" start="2026-03-02" duration="4" complete="0"><depend id="6" type="2" difference="0" hardness="Strong"/>
           <task id="7" name="Level" meeting="true" start="2026-03-02" duration="0"/>
           <task id="8" name="Sow" start="2026-03-02" duration="4" complete="0"/>
         </task>
         <task id="6" name="Done" meeting="true" start="2026-03-09" duration="0"/>`,
      ),
    );
    const starts = ['Dug', 'Seen', 'Paid', 'Done'].map((name) => source.rows.get(task(name).id)?.startMin);
    expect(starts).toEqual([1, 2, 3, 4].map(() => at('2026-03-09T08:00')));
    expect(note('morning after')?.count).toBe(2);
  });

  it('[X18] keeps its dates though its people have time off, which it never planned around', async () => {
    const { task, source, note } = await runImport(
      gan('<task id="2" name="Plant" start="2026-03-09" duration="2" complete="0"/>', resources),
    );
    expect(source.rows.get(task('Plant').id)).toMatchObject({
      startMin: at('2026-03-09T08:00'),
      finishMin: at('2026-03-10T17:00'),
    });
    expect(note('time off')?.count).toBe(1);
  });

  it('[X17] has its earlier versions as baselines', async () => {
    const { plan } = await runImport(
      gan(
        '<task id="1" name="A" start="2026-03-04" duration="1"/>',
        '<previous><previous-tasks name="Agreed"><previous-task id="1" start="2026-03-04" duration="2" meeting="false" super="-1"/></previous-tasks></previous>',
      ),
    );
    expect([...plan.baseline.values()]).toMatchObject([{ number: 0, name: 'Agreed' }]);
    expect([...plan.baselineTask.values()]).toMatchObject([
      { startMin: at('2026-03-04T08:00'), finishMin: at('2026-03-06T17:00'), durationMin: 960 },
    ]);
  });
});
