import type { expectationTexts } from '../../shared/texts/expectation-texts.ts';
import type { readOnlyTexts } from '../../shared/texts/read-only-texts.ts';
import type { refusalTexts } from '../../shared/texts/refusal-texts.ts';
import type { Translated } from './catalogue.ts';

/** German: why something was refused. A record stands by its kind and name: `Aufgabe „Streichen“`. */
export const deRefusals: Translated<typeof refusalTexts & typeof expectationTexts & typeof readOnlyTexts> = {
  'expects.blocker': 'ein Grund und wer oder was die Blockade lösen kann',
  'expects.blocker-other': 'eine andere Aufgabe, eine Person oder etwas anderes',
  'expects.boolean': 'ja oder nein',
  'expects.calendar-week': 'sieben Tage mit Arbeitszeiten, ab Sonntag',
  'expects.colour': 'eine Farbe wie #2f6f4e',
  'expects.constraint': 'eine Einschränkung, außer bei ASAP und ALAP mit Datum',
  'expects.custom': 'Text, eine Zahl, ja oder nein',
  'expects.day-hours': 'Arbeitszeiten eines Tages, sortiert und ohne Überschneidung',
  'expects.decimal': 'eine Zahl von {min} bis {max}',
  'expects.finish-date': 'ein Datum, wenn ab dem Ende geplant wird',
  'expects.from-subtasks': 'kein Wert: Ein Sammelvorgang hat Fortschritt und tatsächliche Termine von seinen Teilaufgaben',
  'expects.id': 'eine Kennung',
  'expects.integer': 'eine ganze Zahl von {min} bis {max}',
  'expects.lag': 'ein Zeitabstand in Minuten oder Prozent',
  'expects.or-null': '{what}, oder nichts',
  'expects.not-blocked': 'nichts, solange die Aufgabe nicht blockiert ist',
  'expects.one-of': 'eines von {words}',
  'expects.recurrence': 'eine Wiederholung',
  'expects.some-text': 'ein Text',
  'expects.text': 'Text von höchstens {max} Zeichen',

  'named.by-id': '{kind} {id}',
  'named.by-name': '{kind} „{name}“',
  'named.chain-more': '{n} weitere',
  'named.ends': '{kind} ({from}, {to})',
  'named.nameless': '{kind} ohne Namen',
  'named.of': '{kind} ({what})',
  'named.workspace': 'Arbeitsbereich',

  'read-only.file':
    '{path} ist schreibgeschützt. Um den Plan zu ändern, die Datei in einen eigenen Ordner kopieren oder um Schreibrechte bitten.',
  'read-only.folder':
    'Der Ordner {folder} ist schreibgeschützt. Um den Plan zu ändern, die Datei in einen eigenen Ordner kopieren.',
  'read-only.newer':
    'Ein neueres Baton hat hier etwas geschrieben, was dieses falsch lesen würde. Baton aktualisieren, um es zu ändern.',
  'read-only.wanted': 'Der Arbeitsbereich wurde zum Lesen geöffnet.',
  'refusal.already-exists': '{what} gibt es schon. Dort ändern oder eine neue Kennung nehmen.',
  'refusal.blocked-needs-reason': '{what}: Warum blockiert, und wer oder was kann die Blockade lösen?',
  'refusal.calendar-would-cycle':
    '{what} kann nicht auf {base} aufbauen, weil dieser schon darauf aufbaut. Einen anderen Basiskalender wählen.',
  'refusal.dependency-on-itself': '{what} kann nicht von sich selbst abhängen. Eine andere Aufgabe wählen.',
  'refusal.dependency-on-own-summary':
    '{from} und {to} lassen sich nicht verknüpfen: Eine ist Teil der anderen. Mit einer Aufgabe außerhalb verknüpfen oder zuerst die Verknüpfung entfernen.',
  'refusal.dependency-would-cycle':
    '{what} müsste auf sich selbst warten: {chain}. Zuerst eine Verknüpfung aus dieser Kette entfernen.',
  'refusal.field-invalid': '{field}: Dieser Wert passt nicht. Erwartet wird {expects}.',
  'refusal.field-unknown': '{kind} hat kein Feld „{field}“, das ein Befehl setzen kann.',
  'refusal.finish-before-start': '{what}: Das Ende liegt vor dem Anfang. Ein späteres Ende oder einen früheren Anfang wählen.',
  'refusal.in-batch': 'Es wurde nichts geändert. Schritt {step}: {message}',
  'refusal.in-trash': '{what} liegt im Papierkorb. Zuerst wiederherstellen.',
  'refusal.malformed': 'Der Befehl ist nicht lesbar: Erwartet wird {expects}.',
  'refusal.malformed-at': 'Der Befehl ist bei {path} nicht lesbar: Erwartet wird {expects}.',
  'refusal.name-required': '{kind}: Es fehlt ein Name.',
  'refusal.not-found':
    '{what} gibt es nicht. Vielleicht wurde der Eintrag endgültig entfernt: einen anderen wählen oder neu anlegen.',
  'refusal.not-in-trash': '{what} liegt nicht im Papierkorb; es gibt nichts wiederherzustellen.',
  'refusal.nothing-to-redo': 'Es gibt nichts zu wiederholen.',
  'refusal.nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'refusal.read-only': 'Dieser Arbeitsbereich lässt sich nicht ändern: {reason}',
  'refusal.still-in-use': '{what} wird noch gebraucht: {users}. Dort zuerst etwas anderes wählen ({kind}).',
  'refusal.task-in-itself': '{what} kann nicht unter sich selbst stehen. Einen Platz außerhalb wählen.',
  'refusal.task-would-contain-itself':
    '{what} kann nicht unter {parent} stehen, weil diese darin enthalten ist. Einen Platz außerhalb wählen.',
  'refusal.title-required': '{kind}: Es fehlt ein Titel.',
};
