import type { Catalogue } from './catalogue.ts';

/** German: the inbox, long work, windows, workspaces and clients. */
export const deShell: Catalogue = {
  'action.reload': 'Neu starten',

  'commands.workspace': 'Arbeitsbereich',

  'do.add-me': 'Mich zu den Personen hinzufügen',
  'do.go-inbox': 'Eingang',
  'do.language': 'Sprache',
  'do.language-system': 'Sprache des Systems',
  'do.new-window': 'Neues Fenster',
  'do.new-workspace': 'Neuer Arbeitsbereich…',
  'do.open-workspace': 'Arbeitsbereich öffnen…',
  'do.rename-workspace': 'Arbeitsbereich umbenennen',
  'do.who': 'Sagen, wer hier ist',

  'help.inbox-done': 'Ablegen oder zurückholen',
  'help.inbox-next': 'Nächstes und voriges',
  'help.inbox-open': 'Öffnen, worum es geht',
  'help.inbox-unread': 'Als gelesen oder ungelesen markieren',

  'inbox.asked': '{who} wartet auf dich: {text}',
  'inbox.assigned': '{who} hat sie dir gegeben',
  'inbox.assigned-when': '{who} hat sie dir gegeben: {dates}',
  'inbox.comment': '{who}: {text}',
  'inbox.conflict': 'Zwei getrennt gemachte Änderungen vertragen sich nicht. Eine wurde beiseitegelegt.',
  'inbox.dates': '{who} hat die Termine geändert: jetzt {dates}',
  'inbox.decision': '{who} hat eine Entscheidung festgehalten',
  'inbox.decision-because': '{who} hat eine Entscheidung festgehalten: {text}',
  'inbox.done': 'Abgelegt',
  'inbox.done.empty': 'Nichts ist abgelegt',
  'inbox.done.empty.text': 'Was du mit E ablegst, bleibt dreißig Tage hier.',
  'inbox.empty': 'Du hast alles gesehen',
  'inbox.empty.text':
    'Hierher kommt, was andere tun und dich betrifft: Aufgaben, die deine werden, neue Termine und Status, Kommentare und @Erwähnungen, Arbeit, die du beginnen kannst. Nichts von dem, was du selbst tust.',
  'inbox.is-unread': 'Ungelesen',
  'inbox.keys': 'J und K gehen ab und auf, Enter öffnet, E legt ab, U markiert als ungelesen.',
  'inbox.mark-read': 'Als gelesen markieren',
  'inbox.mark-unread': 'Als ungelesen markieren',
  'inbox.mention': '{who} hat dich erwähnt: {text}',
  'inbox.more': { one: 'und {n} weitere', other: 'und {n} weitere' },
  'inbox.no-dates': 'keine Termine',
  'inbox.put-away': 'Ablegen',
  'inbox.read-all': 'Alles als gelesen markieren',
  'inbox.ready': 'Du kannst beginnen: {who} hat „{text}“ erledigt',
  'inbox.removed': '{who} hat sie in den Papierkorb gelegt',
  'inbox.shelf': 'Was gezeigt wird',
  'inbox.status': '{who} hat den Status geändert: {status}',
  'inbox.take-back': 'Zurückholen',
  'inbox.title': 'Eingang',
  'inbox.today': 'Heute',
  'inbox.unassigned': '{who} hat dich davon abgezogen',
  'inbox.unread': { one: '{n} ungelesen', other: '{n} ungelesen' },
  'inbox.yesterday': 'Gestern',

  'jobs.imported': '„{name}“ ist importiert',
  'jobs.imported-notes': {
    one: '„{name}“ ist importiert; {n} Sache wurde ausgelassen oder geändert',
    other: '„{name}“ ist importiert; {n} Sachen wurden ausgelassen oder geändert',
  },
  'jobs.in-background': 'Weiterarbeiten',
  'jobs.label': 'Lange Arbeiten',
  'jobs.show': 'Zeigen',
  'jobs.stopping': 'Wird angehalten…',
  'jobs.sync': 'Abgleich mit den anderen',
  'jobs.sync-pending': {
    one: 'Abgleich mit den anderen: {n} Änderung zu senden',
    other: 'Abgleich mit den anderen: {n} Änderungen zu senden',
  },

  'menu.edit': 'Bearbeiten',
  'menu.file': 'Datei',
  'menu.go': 'Gehe zu',
  'menu.help': 'Hilfe',
  'menu.project': 'Projekt',
  'menu.share': 'Teilen',
  'menu.view': 'Ansicht',

  'palette.i-am': 'Ich bin {name}',

  'toasts.unanswered': 'Baton hat nicht geantwortet, dies kann also veraltet sein: {reason}',
};
