import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { languageFor, loadCatalogue, localeFor, type Language } from '../../../renderer/texts/catalogue.ts';
import { speak, t } from '../../../renderer/texts/t.ts';
import { formatDuration, parseDuration } from '../../../renderer/ui/duration-text.ts';
import { readDate } from '../../../renderer/ui/date-field.tsx';
import { formatDateTime, formatDay, todayDay, weekdayName } from '../../../renderer/ui/format-date.ts';
import { parseDateInput } from '../../../renderer/ui/parse-date-input.ts';
import { stepName } from '../../../renderer/ui/step-name.ts';
import { dayToIso, dayToMin, isoToMin, minToDay } from '../../../shared/model/time.ts';
import { DURATION_UNITS } from '../../../shared/model/task.ts';

const SCALE = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 };
// A Wednesday.
const TODAY = minToDay(isoToMin('2026-03-11') ?? 0);
const LOCALES: readonly (readonly [Language, string])[] = [
  ['en', 'en-GB'],
  ['en', 'en-US'],
  ['en', 'en-DE'],
  ['de', 'de-DE'],
  ['de', 'de-AT'],
  ['de', 'de-CH'],
  ['ar', 'ar-EG'],
  ['ar', 'ar-SA'],
  ['ar', 'ar-AE'],
];

async function speakLanguage(language: Language, system: string = language): Promise<void> {
  speak({ language, locale: localeFor(language, [system]), catalogue: await loadCatalogue(language) });
}

afterEach(() => speakLanguage('en', 'en-GB'));

describe('the language', () => {
  it('is the first of the system that there are texts for', () => {
    expect(languageFor(['fr-CA', 'de-AT', 'en'])).toBe('de');
    expect(languageFor(['fr'])).toBe('en');
  });

  it('writes dates as it is used where the user is, with Latin digits and the Gregorian calendar', () => {
    expect(new Intl.Locale(localeFor('de', ['de-AT'])).region).toBe('AT');
    expect(new Intl.Locale(localeFor('en', ['de-DE'])).region).toBe('DE');
    const format = new Intl.DateTimeFormat(localeFor('ar', ['ar-SA']), { timeZone: 'UTC' });
    expect(format.resolvedOptions()).toMatchObject({ numberingSystem: 'latn', calendar: 'gregory' });
  });

  it('takes its own plural forms', async () => {
    await speakLanguage('ar');
    const forms = [1, 2, 3, 11, 100].map((n) => t('conflicts.count', { n }));
    expect(new Set(forms).size).toBe(5);
    await speakLanguage('de');
    expect([1, 2].map((n) => t('conflicts.count', { n }))).toEqual(['1 Konflikt', '2 Konflikte']);
  });

  it('shows English where a text is missing, in English forms', () => {
    speak({ language: 'ar', locale: localeFor('ar', []), catalogue: {} });
    expect([1, 2, 11].map((n) => t('conflicts.count', { n }))).toEqual(['1 conflict', '2 conflicts', '11 conflicts']);
  });

  it('names the steps of the history', async () => {
    expect(stepName('task.move')).toBe('move task');
    await speakLanguage('de');
    expect(stepName('task.move')).toBe('Aufgabe verschieben');
    expect(stepName('person.create')).toBe('Person hinzufügen');
    expect(stepName('Wände hochziehen')).toBe('Wände hochziehen');
  });
});

describe.each(LOCALES)('%s on a system in %s', (language, system) => {
  it('reads the dates that it shows', async () => {
    await speakLanguage(language, system);
    for (let day = todayDay() - 150; day < todayDay() + 200; day += 5) {
      const min = dayToMin(day) + 17 * 60 + 30;
      expect(readDate(formatDateTime(min), 0), formatDateTime(min)).toBe(min);
      expect(readDate(formatDay(min), 0), formatDay(min)).toBe(dayToMin(day));
    }
  });

  it('reads the weekdays that it shows', async () => {
    await speakLanguage(language, system);
    for (let weekday = 0; weekday < 7; weekday += 1)
      expect(parseDateInput(weekdayName(weekday), TODAY)?.day, weekdayName(weekday)).toBe(TODAY + ((weekday - 3 + 6) % 7) + 1);
  });

  it('reads the durations that it shows', async () => {
    await speakLanguage(language, system);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(...DURATION_UNITS),
        fc.constantFrom('working' as const, 'elapsed' as const),
        (minutes, unit, kind) => {
          expect(parseDuration(formatDuration(minutes, SCALE, { unit, kind }), SCALE)).toMatchObject({ minutes, kind });
        },
      ),
    );
  });

  it.each([
    ['next fri', '2026-03-20'],
    ['+3d', '2026-03-14'],
    ['9 mar 2027', '2027-03-09'],
    ['2026-05-01', '2026-05-01'],
  ])('still reads %s', async (typed, expected) => {
    await speakLanguage(language, system);
    expect(dayToIso(parseDateInput(typed, TODAY)?.day ?? 0)).toBe(expected);
    expect(parseDuration('2d 4h', SCALE)).toMatchObject({ minutes: 1200 });
  });
});

describe('typed words', () => {
  it.each([
    ['de', 'heute', '2026-03-11'],
    ['de', 'Morgen', '2026-03-12'],
    ['de', 'nächsten Freitag', '2026-03-20'],
    ['de', 'Do', '2026-03-12'],
    ['de', '+2 Wochen', '2026-03-25'],
    ['de', '9. März 2027', '2027-03-09'],
    ['de', '1.5.', '2026-05-01'],
    ['ar', 'غدًا', '2026-03-12'],
    ['ar', 'الجمعة القادمة', '2026-03-20'],
    ['ar', '٩ مارس ٢٠٢٧', '2027-03-09'],
    ['ar', '3 أيام', '2026-03-14'],
  ] as const)('in %s: %s', async (language, typed, expected) => {
    await speakLanguage(language);
    expect(dayToIso(parseDateInput(typed, TODAY)?.day ?? 0)).toBe(expected);
  });

  it.each([
    ['de', '3 Tage', 1440],
    ['de', '1,5W', 3600],
    ['de', '2T 4 Std.', 1200],
    ['ar', '3 أيام', 1440],
    ['ar', '٢ يوم ٤ ساعات', 1200],
  ] as const)('durations in %s: %s', async (language, typed, minutes) => {
    await speakLanguage(language);
    expect(parseDuration(typed, SCALE)?.minutes).toBe(minutes);
  });

  it('say the time of day', async () => {
    await speakLanguage('de');
    expect(parseDateInput('morgen um 14 Uhr', TODAY)).toEqual({ day: TODAY + 1, minuteOfDay: 840 });
    await speakLanguage('ar');
    expect(parseDateInput('غدا 2 م', TODAY)).toEqual({ day: TODAY + 1, minuteOfDay: 840 });
  });
});
