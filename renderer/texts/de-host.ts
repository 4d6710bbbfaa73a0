import type { Catalogue } from './catalogue.ts';

/** German: what a host says of workspaces, sync and files. */
export const deHost: Catalogue = {
  'commit.damaged':
    '{path} ist beschädigt, die Änderung wurde nicht ausgeführt. Baton schließen und „baton doctor {path}“ ausführen.',
  'commit.disk-full':
    'Der Datenträger von {path} ist voll, die Änderung wurde nicht ausgeführt. Platz schaffen und noch einmal versuchen; sonst ging nichts verloren.',
  'commit.not-written':
    '{path} konnte nicht geschrieben werden ({detail}), die Änderung wurde nicht ausgeführt. Den Datenträger prüfen und noch einmal versuchen.',
  'commit.unreadable':
    'Das Protokoll von {id} ist nicht lesbar, die Änderung wurde nicht ausgeführt. Baton schließen und „baton doctor {path}“ ausführen.',

  'file.at-line': '{message} (Zeile {line})',
  'file.at-line-column': '{message} (Zeile {line}, Spalte {column})',
  'file.bzip2': 'Das ist ein bzip2-Archiv. Entpacken und den Inhalt importieren.',
  'file.cancelled': 'Der Import wurde abgebrochen. Es wurde nichts geändert.',
  'file.database': 'Das ist eine Datenbank. Einen Baton-Arbeitsbereich mit Datei > Arbeitsbereich öffnen aufmachen.',
  'file.empty': 'Die Datei ist leer.',
  'file.entities':
    'Die Datei vereinbart eigene Entitäten. Das tut kein Planungsprogramm, und es kann Schaden anrichten. Sie wurde abgelehnt.',
  'file.gzip': 'Das ist ein gzip-Archiv. Entpacken und den Inhalt importieren.',
  'file.icalendar': 'Das ist eine iCalendar-Datei. Baton importiert MS-Project-XML, GanttProject, CSV und sein eigenes JSON.',
  'file.json-damaged': 'Die Datei ist beschädigt oder wurde von Hand geändert: {path} {reason}. Noch einmal exportieren.',
  'file.json-deep': 'Die Datei ist tiefer als {deepest} Ebenen geschachtelt und wurde abgelehnt.',
  'file.json-foreign':
    'Dieses JSON stammt nicht von Baton. Den Plan aus dem Programm, mit dem er gemacht wurde, als XML oder CSV exportieren.',
  'file.json-incomplete': 'Die Datei ist kein vollständiges JSON (Zeile {line}). Noch einmal exportieren oder herunterladen.',
  'file.json-no-project': 'Die Datei ist beschädigt: records.project enthält kein Projekt {projectId}. Noch einmal exportieren.',
  'file.mapping-beyond': '„{field}“ ist Spalte {column} zugeordnet, die Datei hat aber nur {columns} Spalten.',
  'file.mapping-name': 'Keine der Spalten ({columns}) enthält erkennbar die Namen der Aufgaben. Welche ist es?',
  'file.mapping-unknown': '„{field}“ kann keine Spalte enthalten. Möglich sind {fields} oder {prefix}NAME.',
  'file.microsoft':
    'Das ist eine binäre Microsoft-Datei, vermutlich von MS Project (.mpp). In MS Project Datei > Speichern unter > XML-Format (*.xml) wählen und das importieren.',
  'file.mpx':
    'Das ist eine MPX-Datei, wie sie MS Project vor XML schrieb. In einem Programm öffnen, das sie liest, etwa ProjectLibre, als MS-Project-XML speichern und das importieren.',
  'file.office-document':
    'Das ist ein Dokument eines Office-Programms. Enthält es eine Tabelle, diese in eine Tabellenkalkulation kopieren, als CSV speichern und das importieren.',
  'file.old-workbook':
    'Das ist eine Excel-Arbeitsmappe (.xls). Öffnen, Datei > Speichern unter > CSV UTF-8 wählen und das importieren.',
  'file.projectlibre':
    'Das ist eine ProjectLibre-Datei (.pod). In ProjectLibre Datei > Speichern unter > MS Project XML wählen und das importieren.',
  'file.spreadsheet':
    'Das ist eine Tabelle (.xlsx oder .ods). Öffnen, Datei > Speichern unter > CSV UTF-8 wählen und das importieren.',
  'file.newer': 'Die Datei stammt von einem neueren Baton (Format {version}). Baton aktualisieren und noch einmal importieren.',
  'file.no-rows': 'Die Datei hat keine Zeilen.',
  'file.no-text': 'Das ist keine Textdatei. Baton importiert MS-Project-XML, GanttProject, CSV und sein eigenes JSON.',
  'file.other-encoding': 'Die Datei ist in „{encoding}“ geschrieben, was Baton nicht liest. Als UTF-8 speichern.',
  'file.pdf': 'Das ist ein PDF. Den Plan aus dem Programm, mit dem er gemacht wurde, als XML oder CSV exportieren.',
  'file.primavera-xer': 'Das ist eine XER-Datei von Primavera. Den Plan dort als XML für MS Project exportieren.',
  'file.primavera-xml': 'Das ist XML von Primavera. Den Plan dort als XML für MS Project exportieren.',
  'file.quote-open':
    'Eine Zelle in Anführungszeichen, die nach Zeile {line} beginnt, endet nie oder ist zu lang. Die Datei noch einmal exportieren.',
  'file.seven-zip': 'Das ist ein 7-Zip-Archiv. Entpacken und den Inhalt importieren.',
  'file.space': 'Die Datei enthält nichts als Leerraum.',
  'file.too-large': 'Die Datei ist größer als {size} MB. Einen Teil des Plans exportieren.',
  'file.too-many-columns': 'Die Datei hat mehr als {most} Spalten. Ist es die richtige?',
  'file.too-many-entries':
    'Die Datei hat mehr als {most} Einträge einer Art, mehr als Baton auf einmal aufnimmt. Einen Teil des Plans exportieren.',
  'file.too-many-rows': 'Die Datei hat mehr als {most} Zeilen. Einen Teil davon exportieren.',
  'file.unknown': 'Diese Datei kennt Baton nicht. Es importiert MS-Project-XML, GanttProject, CSV und sein eigenes JSON.',
  'file.web-page': 'Das ist eine Webseite, vielleicht eine Fehlermeldung statt der Datei. Noch einmal herunterladen.',
  'file.wrong-encoding':
    'Der Text nach Zeile {line} ist nicht in der Kodierung geschrieben, die die Datei nennt. Als UTF-8 speichern.',
  'file.xml-attributes': 'Die Datei hat ein Element mit mehr als {most} Attributen und wurde abgelehnt. Ist es die richtige?',
  'file.xml-deep': 'Die Datei ist tiefer als {most} Ebenen geschachtelt und wurde abgelehnt. Ist es die richtige?',
  'file.xml-elements': 'Die Datei hat mehr als {most} Elemente und wurde abgelehnt. Ist es die richtige?',
  'file.xml-empty': 'Das ist XML ohne Element. Baton importiert MS-Project-XML (<Project>) und GanttProject (<project>).',
  'file.xml-entry': 'Die Datei hat einen Eintrag von mehr als {most} Elementen und wurde abgelehnt. Ist es die richtige?',
  'file.xml-malformed':
    'Die Datei ist kein vollständiges, wohlgeformtes XML (Zeile {line}: {reason}). Noch einmal speichern oder herunterladen.',
  'file.xml-other':
    'Das ist XML anderer Art (die Wurzel ist <{root}>). Baton importiert MS-Project-XML (<Project>) und GanttProject (<project>).',
  'file.xml-text': 'Die Datei hat einen Text von mehr als {most} Zeichen und wurde abgelehnt. Ist es die richtige?',
  'file.xz': 'Das ist ein xz-Archiv. Entpacken und den Inhalt importieren.',
  'file.zip': 'Das ist ein zip-Archiv. Entpacken oder den Plan als XML oder CSV exportieren und das importieren.',
  'file.zstandard': 'Das ist ein Zstandard-Archiv. Entpacken und den Inhalt importieren.',

  'host.closing': 'Baton wird gerade beendet. Neu starten.',
  'host.desktop-only': 'Das kann nur die Desktop-App.',
  'host.exporting': '{name} wird geschrieben',
  'host.gone': 'Baton antwortet nicht mehr. Neu starten; dieses Fenster macht dann von selbst weiter.',
  'host.job-in-use': 'Ein Auftrag mit dieser Kennung läuft schon. Jeder Auftrag braucht eine eigene.',
  'host.no-answer':
    'Baton hat nicht geantwortet, es wurde nichts geändert ({detail}). Baton neu starten und es noch einmal versuchen.',
  'host.reading': '{name} wird gelesen',
  'host.saving': '{name} wird gespeichert',
  'host.skipped': {
    one: 'Ein Paket mit Änderungen vom Relay ist nicht lesbar und wurde beiseitegelegt. Alles andere ist da; wer es geschickt hat, sollte Baton aktualisieren und sich neu verbinden.',
    other:
      '{n} Pakete mit Änderungen vom Relay sind nicht lesbar und wurden beiseitegelegt. Alles andere ist da; wer sie geschickt hat, sollte Baton aktualisieren und sich neu verbinden.',
  },
  'host.skipped-newer': {
    one: 'Ein Paket mit Änderungen vom Relay ist nicht lesbar und wurde beiseitegelegt. Es stammt von einem neueren Baton: dieses hier aktualisieren.',
    other:
      '{n} Pakete mit Änderungen vom Relay sind nicht lesbar und wurden beiseitegelegt. Sie stammen von einem neueren Baton: dieses hier aktualisieren.',
  },
  'host.values-unreadable':
    'Einige Werte, die für {id} kamen, sind nicht lesbar und erscheinen leer. Sie bleiben erhalten; ein aktueller Baton zeigt sie.',

  'invitation.damaged':
    'Diese Einladung ist unvollständig oder wurde unterwegs verändert. Den ganzen Link noch einmal kopieren oder um einen neuen bitten.',
  'invitation.newer': 'Diese Einladung stammt von einem neueren Baton. Baton aktualisieren und den Link noch einmal öffnen.',
  'invitation.none':
    'Das ist keine Einladung in einen Baton-Arbeitsbereich. Den ganzen Link einfügen; er beginnt mit baton://join#.',

  'open.corrupt':
    '{path} ist beschädigt ({detail}). Es wurde nichts geändert. Mit „baton doctor {path} --extract COPY.baton“ retten, was lesbar ist, oder zu einer Sicherung zurückgehen.',
  'open.disk-full':
    'Auf dem Datenträger von {path} ist kein Platz mehr. Platz schaffen und den Arbeitsbereich noch einmal öffnen; es ging nichts verloren.',
  'open.folder-missing':
    'Es gibt keinen Ordner {folder}. Den Ordner anlegen oder einen anderen Ort wählen; Baton legt Dateien an, keine Ordner.',
  'open.from-newer':
    '{path} wurde von einem neueren Baton geschrieben (Dateiversion {fileVersion}, dieses kennt sie bis {ownVersion}). Zum Öffnen Baton aktualisieren.',
  'open.locked': '{path} ist in einem anderen Baton geöffnet. Dort schließen oder mit einer Kopie der Datei arbeiten.',
  'open.missing': 'Es gibt keine Datei {path}. Den Pfad prüfen oder dort einen neuen Arbeitsbereich anlegen.',
  'open.no-access': '{path} lässt sich nicht öffnen ({detail}). Die Rechte der Datei und ihres Ordners prüfen.',
  'open.not-a-workspace':
    '{path} ist kein Baton-Arbeitsbereich. Es wurde nichts geändert. Eine .baton-Datei wählen oder diese in einen Arbeitsbereich importieren. War es ein Arbeitsbereich, ist er beschädigt: mit „baton doctor {path} --extract COPY.baton“ retten, was lesbar ist.',

  'relay.no-password': 'Name und Passwort gehören nicht in die Adresse; den Zugang gibt ein Zugangsschlüssel.',
  'relay.no-query': 'Alles ab ? oder # aus der Adresse weglassen.',
  'relay.not-an-address': 'Das ist nicht die Adresse eines Relays. Sie sieht aus wie wss://relay.example.org.',
  'relay.scheme': 'Die Adresse eines Relays beginnt mit wss:// oder ws://, nicht mit {scheme}//.',

  'sharing.key-missing':
    'Dieser Arbeitsbereich ist geteilt, aber auf diesem Gerät fehlt der Schlüssel. Jemanden, der teilnimmt, um einen Einladungslink bitten und ihn hier öffnen.',
  'sharing.no-keychain':
    'Dieses System hat keinen Schlüsselbund, in dem Baton den Schlüssel aufbewahren könnte. Einen einrichten und entsperren (GNOME Keyring oder KWallet), dann noch einmal versuchen.',
  'sharing.not-empty':
    'Dieser Arbeitsbereich enthält schon etwas, und das Beitreten würde beides vermischen. Eine neue Datei anlegen (Datei › Neuer Arbeitsbereich in der Desktop-App, sonst `baton serve --workspace NEW.baton`) und die Einladung dort öffnen.',
  'sharing.not-kept': 'Der Schlüssel konnte auf diesem Gerät nicht aufbewahrt werden: {detail}',
  'sharing.not-shared': 'Dieser Arbeitsbereich ist noch nicht geteilt. Erst teilen oder eine Einladung öffnen.',

  'sync-error.access-denied':
    'Das Relay nimmt diesen Zugangsschlüssel nicht an. Die einladende Person um eine neue Einladung bitten und sie hier öffnen; wer selbst teilt, teilt noch einmal mit einem Zugangsschlüssel dieses Relays.',
  'sync-error.access-expired':
    'Der Zugang zum Relay ist abgelaufen. Die einladende Person um eine neue Einladung bitten und sie hier öffnen.',
  'sync-error.access-revoked':
    'Der Zugang zum Relay wurde entzogen. Die Arbeit ist auf diesem Gerät sicher. Falls das ein Irrtum ist, beim Betreiber des Relays um eine neue Einladung bitten.',
  'sync-error.failed':
    'Der Abgleich wurde durch einen Fehler in Baton angehalten: {detail}. Die Arbeit ist auf diesem Gerät sicher. Baton neu starten und den Fehler melden, wenn er wiederkommt.',
  'sync-error.misbehaves':
    'Das Relay hat etwas geschickt, das Baton ablehnt: {detail}. Die Arbeit ist auf diesem Gerät sicher. Wer das Relay betreibt, sollte es prüfen und aktualisieren.',
  'sync-error.not-a-relay':
    'Unter dieser Adresse ist kein Baton-Relay. Die Adresse mit den Betreibern prüfen; sie sieht aus wie wss://relay.example.org.',
  'sync-error.read-only':
    'Der Zugang zu diesem Arbeitsbereich gilt nur zum Lesen; eigene Änderungen bleiben auf diesem Gerät. Um eine Einladung bitten, die Änderungen erlaubt.',
  'sync-error.room-full':
    'Das Relay hat für diesen Arbeitsbereich keinen Platz mehr. Die Betreiber bitten, --max-room-mb zu erhöhen.',
  'sync-error.too-large':
    'Ein Dokument dieses Arbeitsbereichs ist größer, als das Relay in einer Nachricht annimmt. Die Arbeit ist auf diesem Gerät sicher. Die Betreiber des Relays bitten, --max-message-mb zu erhöhen, und dann neu verbinden.',
  'sync-error.too-many-rooms':
    'Das Relay nimmt von diesem Arbeitsbereich keine weiteren Dokumente an. Die Betreiber bitten, die Grenze zu erhöhen.',

  'token.expired': 'Dieser Zugangsschlüssel ist abgelaufen. Die Betreiber des Relays um einen neuen bitten.',
  'token.no-token':
    'Das ist kein Zugangsschlüssel. Wer das Relay betreibt, macht einen mit `relay token`; bei einem Relay ohne Zugangskontrolle leer lassen.',
  'token.other-workspace':
    'Dieser Zugangsschlüssel gilt für einen anderen Arbeitsbereich. Um einen aus `relay token --workspace {workspace}` bitten.',
  'token.read-only': 'Dieser Zugangsschlüssel gilt nur zum Lesen. Zum Teilen braucht es einen, der Änderungen erlaubt.',
};
