/**
 * What people type and read as figures: the words of dates and durations, and the letters of units. Words that mean the same are
 * parted by `|`; English ones are understood in every language.
 */
export const enTyped = {
  'appearance.language': 'Language: {name}',

  'typed.am': 'am|a.m.',
  'typed.at': 'at',
  'typed.date-day': 'd|day|days',
  'typed.date-month': 'm|month|months',
  'typed.date-week': 'w|week|weeks',
  'typed.date-year': 'y|year|years',
  'typed.day': 'd|day|days',
  'typed.hour': 'h|hr|hrs|hour|hours',
  'typed.minute': 'm|min|mins|minute|minutes',
  'typed.month': 'mo|month|months',
  'typed.next': 'next',
  'typed.o-clock': 'o’clock',
  'typed.pm': 'pm|p.m.',
  'typed.today': 'today',
  'typed.tomorrow': 'tomorrow',
  'typed.week': 'w|wk|wks|week|weeks',
  'typed.yesterday': 'yesterday',

  'unit.day': '{n}{elapsed}d',
  'unit.hour': '{n}{elapsed}h',
  'unit.hours': '{n} h',
  'unit.minute': '{n}{elapsed}min',
  'unit.month': '{n}{elapsed}mo',
  'unit.week': '{n}{elapsed}w',
} as const;
