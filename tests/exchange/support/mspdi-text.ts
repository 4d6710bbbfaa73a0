/** Values of an element: text, nested elements, or several of the same name. */
export interface Elements {
  readonly [name: string]: string | number | Elements | readonly Elements[] | undefined;
}

/** `element({UID: 1, PredecessorLink: [{…}, {…}]})` → the elements, in the order given. */
export function elements(values: Elements): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      if (Array.isArray(value))
        return (value as readonly Elements[]).map((each) => `<${name}>${elements(each)}</${name}>`).join('');
      return `<${name}>${typeof value === 'object' ? elements(value as Elements) : value}</${name}>`;
    })
    .join('\n');
}

export interface MspdiParts {
  readonly header?: Elements;
  readonly calendars?: readonly Elements[];
  readonly tasks?: readonly Elements[];
  readonly resources?: readonly Elements[];
  readonly assignments?: readonly Elements[];
}

/** A file as MS Project writes it, cut down to what a test cares about. It starts on Monday 2026-03-02 at 08:00. */
export function mspdi({ header = {}, calendars = [], tasks = [], resources = [], assignments = [] }: MspdiParts): string {
  const filled = tasks.map((task, index) => ({
    UID: index + 1,
    ID: index + 1,
    Name: `T${index + 1}`,
    OutlineLevel: 1,
    Duration: 'PT8H0M0S',
    ...task,
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
${elements({ Name: 'Plan', StartDate: '2026-03-02T08:00:00', ...header })}
${elements({ Calendars: { Calendar: calendars } })}
${elements({ Tasks: { Task: filled } })}
${elements({ Resources: { Resource: resources } })}
${elements({ Assignments: { Assignment: assignments } })}
</Project>`;
}

const HOURS = [
  { FromTime: '08:00:00', ToTime: '12:00:00' },
  { FromTime: '13:00:00', ToTime: '17:00:00' },
];

/** A base calendar from Monday to Friday, with more elements after its week. */
export function standardCalendar(more: Elements = {}): Elements {
  const days = [1, 2, 3, 4, 5, 6, 7].map((type) => ({
    DayType: type,
    DayWorking: type > 1 && type < 7 ? 1 : 0,
    ...(type > 1 && type < 7 && { WorkingTimes: { WorkingTime: HOURS } }),
  }));
  return { UID: 1, Name: 'Standard', IsBaseCalendar: 1, BaseCalendarUID: -1, WeekDays: { WeekDay: days }, ...more };
}
