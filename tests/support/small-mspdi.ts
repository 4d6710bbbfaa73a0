/** A hand-written MSPDI file: two tasks under a summary, one link, one milestone, one person. Dates are those of its project start. */
export function smallMspdi({ name = 'Town hall' } = {}): Uint8Array {
  const task = (uid: number, fields: string): string => `<Task><UID>${uid}</UID><ID>${uid}</ID>${fields}</Task>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <Name>${name}</Name><Title>${name}</Title>
  <StartDate>2026-03-02T08:00:00</StartDate><ScheduleFromStart>1</ScheduleFromStart>
  <MinutesPerDay>480</MinutesPerDay><DefaultStartTime>08:00:00</DefaultStartTime><DefaultFinishTime>17:00:00</DefaultFinishTime>
  <Tasks>
    ${task(1, '<Name>Build</Name><OutlineLevel>1</OutlineLevel><OutlineNumber>1</OutlineNumber><Summary>1</Summary>')}
    ${task(2, '<Name>Foundations</Name><OutlineLevel>2</OutlineLevel><OutlineNumber>1.1</OutlineNumber><Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat>')}
    ${task(
      3,
      '<Name>Walls</Name><OutlineLevel>2</OutlineLevel><OutlineNumber>1.2</OutlineNumber><Duration>PT24H0M0S</Duration><DurationFormat>7</DurationFormat><PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink>',
    )}
    ${task(
      4,
      '<Name>Handover</Name><OutlineLevel>1</OutlineLevel><OutlineNumber>2</OutlineNumber><Milestone>1</Milestone><Duration>PT0H0M0S</Duration><PredecessorLink><PredecessorUID>3</PredecessorUID><Type>1</Type></PredecessorLink>',
    )}
  </Tasks>
  <Resources><Resource><UID>1</UID><ID>1</ID><Name>Anna</Name><Type>1</Type></Resource></Resources>
  <Assignments><Assignment><UID>1</UID><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units></Assignment></Assignments>
</Project>`;
  return new TextEncoder().encode(xml);
}
