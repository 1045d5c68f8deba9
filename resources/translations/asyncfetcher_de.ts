<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AsyncFetcher::AboutBox</name>
    <message>
        <source>About AsyncFetcher</source>
        <translation>Über AsyncFetcher</translation>
    </message>
    <message>
        <source>AsyncFetcher %1</source>
        <translation>AsyncFetcher %1</translation>
    </message>
    <message>
        <source>Runs batches of HTTP requests, and shows what became of every one.

Qt %1
Licence: GNU General Public License, version 3 or later. There is no warranty, as far as the law allows.</source>
        <translation>Führt Stapel von HTTP-Anfragen aus und zeigt, was aus jeder geworden ist.

Qt %1
Lizenz: GNU General Public License, Version 3 oder später. Es gibt keine Gewährleistung, soweit das Gesetz es zulässt.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::AttemptsTab</name>
    <message>
        <source>Attempts (%1)</source>
        <translation>Versuche (%1)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::AttemptsView</name>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>The request went out %1 times</source>
        <translation>Die Anfrage ging %1-mal hinaus</translation>
    </message>
    <message>
        <source>blocked %1</source>
        <translation>angehalten %1</translation>
    </message>
    <message>
        <source>DNS %1</source>
        <translation>DNS %1</translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation>verbinden %1</translation>
    </message>
    <message>
        <source>of it TLS %1</source>
        <translation>davon TLS %1</translation>
    </message>
    <message>
        <source>send %1</source>
        <translation>senden %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>warten %1</translation>
    </message>
    <message>
        <source>receive %1</source>
        <translation>empfangen %1</translation>
    </message>
    <message>
        <source>HTTP/%1</source>
        <translation>HTTP/%1</translation>
    </message>
    <message>
        <source>connection reused</source>
        <translation>Verbindung wiederverwendet</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>neue Verbindung</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BatchDocument</name>
    <message>
        <source>Change Options</source>
        <translation>Optionen ändern</translation>
    </message>
    <message>
        <source>Change Variables</source>
        <translation>Variablen ändern</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BatchReading</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>die Zwischenablage</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyEditor</name>
    <message>
        <source>Choose &amp;File…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>&amp;Apply Body</source>
        <translation>Inhalt &amp;übernehmen</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Art des Inhalts</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>Formularfelder</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Text, as it is</source>
        <translation>Text, wie er ist</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Object: a form, or JSON by Content-Type</source>
        <translation>Objekt: ein Formular, oder JSON je nach Content-Type</translation>
    </message>
    <message>
        <source>Multipart: fields and files</source>
        <translation>Multipart: Felder und Dateien</translation>
    </message>
    <message>
        <source>Content of a file</source>
        <translation>Inhalt einer Datei</translation>
    </message>
    <message>
        <source>The bodies of the selected rows differ.</source>
        <translation>Die Inhalte der ausgewählten Zeilen sind verschieden.</translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>Choose a File to Send</source>
        <translation>Zu sendende Datei wählen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyNature</name>
    <message>
        <source>Content-Type says %1, but this is not JSON: %2</source>
        <translation>Content-Type sagt %1, aber das ist kein JSON: %2</translation>
    </message>
    <message>
        <source>Content-Type says %1, but the body is this: %2.</source>
        <translation>Content-Type sagt %1, der Inhalt ist aber: %2.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyPreviewer</name>
    <message>
        <source>The image is damaged or too large to be shown.</source>
        <translation>Das Bild ist beschädigt oder zu groß, um gezeigt zu werden.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyView</name>
    <message>
        <source>Show &amp;More</source>
        <translation>&amp;Mehr zeigen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>View of the body</source>
        <translation>Ansicht des Inhalts</translation>
    </message>
    <message>
        <source>About the type of the body</source>
        <translation>Über die Art des Inhalts</translation>
    </message>
    <message>
        <source>The file with this body is no longer there.</source>
        <translation>Die Datei mit diesem Inhalt ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The body is empty.</source>
        <translation>Der Inhalt ist leer.</translation>
    </message>
    <message>
        <source>First %1 of %2</source>
        <translation>Die ersten %1 von %2</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>the text ends earlier</source>
        <translation>der Text endet früher</translation>
    </message>
    <message>
        <source>long lines are broken here, not in the body</source>
        <translation>lange Zeilen sind hier umbrochen, nicht im Inhalt</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CellCommands</name>
    <message>
        <source>Clear Cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Select the cell to fill from and those below it.</source>
        <translation>Wählen Sie die Zelle, aus der gefüllt wird, und die darunter aus.</translation>
    </message>
    <message>
        <source>Fill Down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Select cells of a column that can be edited.</source>
        <translation>Wählen Sie Zellen einer Spalte aus, die bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>Set Value</source>
        <translation>Wert setzen</translation>
    </message>
    <message>
        <source>%1 of the selected rows (%2):</source>
        <translation>%1 der ausgewählten Zeilen (%2):</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Select a cell that can be edited to paste into.</source>
        <translation>Wählen Sie zum Einfügen eine Zelle aus, die bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>Paste Cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <source>The table ends before the pasted cells: %1 lines were left out.</source>
        <translation>Die Tabelle endet vor den eingefügten Zellen: %1 Zeilen wurden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CellData</name>
    <message>
        <source>Not set in this row: %1 holds</source>
        <translation>In dieser Zeile nicht gesetzt: es gilt %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Final URL</source>
        <translation>Endgültige URL</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CellReplacement</name>
    <message>
        <source>Type what to find.</source>
        <translation>Geben Sie ein, was gesucht werden soll.</translation>
    </message>
    <message>
        <source>The regular expression is not valid at its character %1: %2.</source>
        <translation>Der reguläre Ausdruck ist an seinem Zeichen %1 ungültig: %2.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ChartsPanel</name>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Kilobytes a second</source>
        <translation>Kilobyte pro Sekunde</translation>
    </message>
    <message>
        <source>Response time, ms</source>
        <translation>Antwortzeit, ms</translation>
    </message>
    <message>
        <source>Rows by response time, ms</source>
        <translation>Zeilen nach Antwortzeit, ms</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>Statuscodes</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ChecksTab</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Checks (%1 of %2)</source>
        <translation>Prüfungen (%1 von %2)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ColumnMapping</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Is the field</source>
        <translation>Ist das Feld</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Was die Spalten sind</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>Was %1 ist</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Geben Sie ein, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CompareDialog</name>
    <message>
        <source>Compare Again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 and %2 – Compare Runs</source>
        <translation>%1 und %2 – Läufe vergleichen</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Alle Unterschiede</translation>
    </message>
    <message>
        <source>Regressions</source>
        <translation>Rückschritte</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>Neue Zeilen</translation>
    </message>
    <message>
        <source>Gone rows</source>
        <translation>Weggefallene Zeilen</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>Art des Unterschieds</translation>
    </message>
    <message>
        <source>do not count</source>
        <translation>zählen nicht</translation>
    </message>
    <message>
        <source>factor </source>
        <translation>Faktor </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Ignored paths of JSON:</source>
        <translation>Nicht beachtete JSON-Pfade:</translation>
    </message>
    <message>
        <source>Ignored headers:</source>
        <translation>Nicht beachtete Header:</translation>
    </message>
    <message>
        <source>Response times:</source>
        <translation>Antwortzeiten:</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>Not compared to the end.</source>
        <translation>Nicht bis zum Ende verglichen.</translation>
    </message>
    <message>
        <source>%1 changed, %2 new, %3 gone, %4 the same; %5 regressions</source>
        <translation>%1 geändert, %2 neu, %3 weggefallen, %4 gleich; %5 Rückschritte</translation>
    </message>
    <message>
        <source>Export Differences</source>
        <translation>Unterschiede exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>differences.jsonl</source>
        <translation>unterschiede.jsonl</translation>
    </message>
    <message>
        <source>The differences are in %1.</source>
        <translation>Die Unterschiede sind in %1.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ConnectionTab</name>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>wiederverwendet</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>none: not encrypted</source>
        <translation>keines: unverschlüsselt</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DataRows</name>
    <message>
        <source>Rows from Data</source>
        <translation>Zeilen aus Daten</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.json *.jsonl);;All Files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.json *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The column %1 has the name of a secret: its values would stand in the rows.</source>
        <translation>Die Spalte %1 heißt wie ein Geheimnis: Ihre Werte stünden in den Zeilen.</translation>
    </message>
    <message>
        <source>No rows can be made: select rows, and a table with records.</source>
        <translation>Es lassen sich keine Zeilen bilden: Wählen Sie Zeilen aus und eine Tabelle mit Datensätzen.</translation>
    </message>
    <message>
        <source>The data make more than %1 rows. The command line sends them without keeping them: asyncfetcher-cli run --data.</source>
        <translation>Die Daten ergeben mehr als %1 Zeilen. Die Befehlszeile sendet sie, ohne sie zu behalten: asyncfetcher-cli run --data.</translation>
    </message>
    <message>
        <source>Rows that are selected: %1. Records of the data: %2. In the place of the selected rows there will be %3.</source>
        <translation>Ausgewählte Zeilen: %1. Datensätze: %2. An der Stelle der ausgewählten Zeilen stehen dann %3.</translation>
    </message>
    <message>
        <source>&amp;Make Rows</source>
        <translation>Zeilen &amp;bilden</translation>
    </message>
    <message>
        <source>Making rows</source>
        <translation>Zeilen werden gebildet</translation>
    </message>
    <message>
        <source>No rows were made: the list was edited meanwhile.</source>
        <translation>Es wurden keine Zeilen gebildet: Die Liste wurde inzwischen bearbeitet.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DiffModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weggefallen</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Rückschritt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What Differs</source>
        <translation>Was verschieden ist</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DocumentControl</name>
    <message>
        <source>%1 was not opened.</source>
        <translation>%1 wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>1 row could not be understood; it is marked with the reason.</source>
        <translation>1 Zeile war nicht zu verstehen; der Grund steht bei ihr.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be understood; they are marked with the reason.</source>
        <translation>
            <numerusform>%n Zeile war nicht zu verstehen; der Grund steht bei ihr.</numerusform>
            <numerusform>%n Zeilen waren nicht zu verstehen; der Grund steht bei ihnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Batch</source>
        <translation>Stapel speichern</translation>
    </message>
    <message>
        <source>requests.json</source>
        <translation>anfragen.json</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Nothing was saved; the file is as it was.</source>
        <translation>Nichts wurde gespeichert; die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>%1 cannot hold everything in this batch.</source>
        <translation>%1 kann nicht alles aus diesem Stapel aufnehmen.</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern …</translation>
    </message>
    <message>
        <source>Save Anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>These requests have not been saved.</source>
        <translation>Diese Anfragen sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>The changes in %1 have not been saved.</source>
        <translation>Die Änderungen an %1 sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>A run is under way and would be stopped.</source>
        <translation>Ein Lauf ist im Gange und würde abgebrochen.</translation>
    </message>
    <message>
        <source>The results of the last run have not been exported and would be lost.</source>
        <translation>Die Ergebnisse des letzten Laufs sind nicht exportiert und gingen verloren.</translation>
    </message>
    <message>
        <source>AsyncFetcher</source>
        <translation>AsyncFetcher</translation>
    </message>
    <message>
        <source>Export Results…</source>
        <translation>Ergebnisse exportieren …</translation>
    </message>
    <message>
        <source>Don&apos;t Save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Open Batch or Run</source>
        <translation>Stapel oder Lauf öffnen</translation>
    </message>
    <message>
        <source>A run is opened by itself: %1 was left out.</source>
        <translation>Ein Lauf wird allein geöffnet: %1 wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DocumentFiles</name>
    <message>
        <source>The suffix of %1 names no format that can be written; .json is the usual one.</source>
        <translation>Die Endung von %1 gehört zu keinem Format, das geschrieben werden kann; üblich ist .json.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::EmptyState</name>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>Paste a list of URLs, open a file, or add rows by hand. Then press Run and watch what becomes of each. The demo has a server of its own, so it works without a network.</source>
        <translation>Fügen Sie eine Liste von URLs ein, öffnen Sie eine Datei oder legen Sie Zeilen von Hand an. Drücken Sie dann Ausführen und sehen Sie zu, was aus jeder wird. Die Demo hat einen eigenen Server und braucht daher kein Netz.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::EndNotice</name>
    <message>
        <source>%1 succeeded, %2 failed, in %3</source>
        <translation>%1 erfolgreich, %2 fehlgeschlagen, in %3</translation>
    </message>
    <message>
        <source>The run has ended</source>
        <translation>Der Lauf ist beendet</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::EnvironmentDialog</name>
    <message>
        <source>As &amp;secrets: values are written to no file</source>
        <translation>Als &amp;Geheimnisse: Werte werden in keine Datei geschrieben</translation>
    </message>
    <message>
        <source>Variables of the Environment</source>
        <translation>Variablen der Umgebung</translation>
    </message>
    <message>
        <source>Filter the names</source>
        <translation>Namen filtern</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::FactsTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::FilterBar</name>
    <message>
        <source>Filter: status:5xx time:&gt;2s host:api.* or any text</source>
        <translation>Filter: status:5xx time:&gt;2s host:api.* oder beliebiger Text</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter falsch ist</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>&lt;p&gt;Terms that hold together:&lt;br&gt;&lt;b&gt;status:&lt;/b&gt;5xx, 404,410, &amp;gt;=400, none · &lt;b&gt;time:&lt;/b&gt;&amp;gt;2s · &lt;b&gt;size:&lt;/b&gt;&amp;lt;1k · &lt;b&gt;attempts:&lt;/b&gt;&amp;gt;1&lt;br&gt;&lt;b&gt;state:&lt;/b&gt;failed · &lt;b&gt;error:&lt;/b&gt;timeout · &lt;b&gt;wait:&lt;/b&gt;back-off&lt;br&gt;&lt;b&gt;host:&lt;/b&gt;api.* · &lt;b&gt;path:&lt;/b&gt;/v1/* · &lt;b&gt;url:&lt;/b&gt;/\d+$/ · &lt;b&gt;method:&lt;/b&gt;POST · &lt;b&gt;name:&lt;/b&gt; · &lt;b&gt;id:&lt;/b&gt; · &lt;b&gt;tag:&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A minus sign turns a term round, OR and brackets join terms, quotes keep text as it is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Bedingungen, die zusammen gelten:&lt;br&gt;&lt;b&gt;status:&lt;/b&gt;5xx, 404,410, &amp;gt;=400, none · &lt;b&gt;time:&lt;/b&gt;&amp;gt;2s · &lt;b&gt;size:&lt;/b&gt;&amp;lt;1k · &lt;b&gt;attempts:&lt;/b&gt;&amp;gt;1&lt;br&gt;&lt;b&gt;state:&lt;/b&gt;failed · &lt;b&gt;error:&lt;/b&gt;timeout · &lt;b&gt;wait:&lt;/b&gt;back-off&lt;br&gt;&lt;b&gt;host:&lt;/b&gt;api.* · &lt;b&gt;path:&lt;/b&gt;/v1/* · &lt;b&gt;url:&lt;/b&gt;/\d+$/ · &lt;b&gt;method:&lt;/b&gt;POST · &lt;b&gt;name:&lt;/b&gt; · &lt;b&gt;id:&lt;/b&gt; · &lt;b&gt;tag:&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ein Minuszeichen kehrt eine Bedingung um, OR und Klammern verbinden Bedingungen, Anführungszeichen lassen Text, wie er ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>&amp;Save This Filter</source>
        <translation>Diesen Filter &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Forget This Filter</source>
        <translation>Diesen Filter &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::FindBar</name>
    <message>
        <source>Next (F3)</source>
        <translation>Nächster (F3)</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorheriger (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find in the body</source>
        <translation>Im Inhalt suchen</translation>
    </message>
    <message>
        <source>Text to find in the body</source>
        <translation>Im Inhalt zu suchender Text</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 or more</source>
        <translation>%1 von %2 oder mehr</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HeadersTab</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>Header (%1)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HexModel</name>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HexView</name>
    <message>
        <source>Body as bytes</source>
        <translation>Inhalt als Bytes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HostTree</name>
    <message>
        <source>as all</source>
        <translation>wie alle</translation>
    </message>
    <message>
        <source>Requests at once to this host</source>
        <translation>Anfragen zugleich an diesen Host</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Ansteht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Requests at once to this host; a double click changes it</source>
        <translation>Anfragen zugleich an diesen Host; ein Doppelklick ändert die Zahl</translation>
    </message>
    <message>
        <source>Rows that end in a second</source>
        <translation>Zeilen, die in einer Sekunde enden</translation>
    </message>
    <message>
        <source>(no address)</source>
        <translation>(keine Adresse)</translation>
    </message>
    <message>
        <source>%1, %2 s more</source>
        <translation>%1, noch %2 s</translation>
    </message>
    <message>
        <source>&amp;Resume Host</source>
        <translation>Host &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause Host</source>
        <translation>Host &amp;pausieren</translation>
    </message>
    <message>
        <source>Change &amp;Limit</source>
        <translation>&amp;Grenze ändern</translation>
    </message>
    <message>
        <source>Limit as &amp;All Hosts</source>
        <translation>Grenze &amp;wie alle Hosts</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Body as an image</source>
        <translation>Inhalt als Bild</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ImportDialog</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>What could not be understood, or was left out</source>
        <translation>Was nicht verstanden oder weggelassen wurde</translation>
    </message>
    <message>
        <source>&amp;Replace them</source>
        <translation>Diese e&amp;rsetzen</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere importieren</numerusform>
            <numerusform>%1 und %n weitere importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add behind the %n rows that are there</source>
        <translation>
            <numerusform>Hinter der %n vorhandenen Zeile &amp;anfügen</numerusform>
            <numerusform>Hinter den %n vorhandenen Zeilen &amp;anfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>First %1 of %2 Rows</source>
        <translation>Die ersten %1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n Rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more rows that could not be understood.</source>
        <translation>
            <numerusform>Und %n weitere Zeile, die nicht verstanden wurde.</numerusform>
            <numerusform>Und %n weitere Zeilen, die nicht verstanden wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Rows</source>
        <translation>
            <numerusform>%n Zeile &amp;importieren</numerusform>
            <numerusform>%n Zeilen &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be understood; they come with the reason, and are not sent.</source>
        <translation>
            <numerusform>%n Zeile wird nicht verstanden; sie kommt mit dem Grund und wird nicht gesendet.</numerusform>
            <numerusform>%n Zeilen werden nicht verstanden; sie kommen mit dem Grund und werden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no requests in it.</source>
        <translation>Darin sind keine Anfragen.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Importing</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Options hold for whole runs, so these of the import were left out: %1.</source>
        <translation>Optionen gelten für ganze Durchläufe, deshalb wurden diese des Imports weggelassen: %1.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::JsonProblem</name>
    <message>
        <source>arrays and objects are nested too deeply</source>
        <translation>Listen und Objekte sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>der Text endet zu früh</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>ein Komma oder } wurde erwartet</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>ein Komma oder ] wurde erwartet</translation>
    </message>
    <message>
        <source>a member&apos;s name in double quotes was expected</source>
        <translation>ein Name in doppelten Anführungszeichen wurde erwartet</translation>
    </message>
    <message>
        <source>a colon was expected</source>
        <translation>ein Doppelpunkt wurde erwartet</translation>
    </message>
    <message>
        <source>a control character must be written as an escape</source>
        <translation>ein Steuerzeichen muss als Escape-Folge geschrieben werden</translation>
    </message>
    <message>
        <source>the string is not closed</source>
        <translation>die Zeichenkette ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>the string is not valid UTF-8</source>
        <translation>die Zeichenkette ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>a string was expected</source>
        <translation>eine Zeichenkette wurde erwartet</translation>
    </message>
    <message>
        <source>the escape is unknown</source>
        <translation>die Escape-Folge ist unbekannt</translation>
    </message>
    <message>
        <source>the escape is half of a surrogate pair</source>
        <translation>die Escape-Folge ist ein halbes Ersatzzeichenpaar</translation>
    </message>
    <message>
        <source>a digit was expected</source>
        <translation>eine Ziffer wurde erwartet</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>eine Zahl wurde erwartet</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>ein Wert wurde erwartet</translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation>true oder false wurde erwartet</translation>
    </message>
    <message>
        <source>null was expected</source>
        <translation>null wurde erwartet</translation>
    </message>
    <message>
        <source>there is something behind the value</source>
        <translation>nach dem Wert steht noch etwas</translation>
    </message>
    <message>
        <source>line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::JsonTreeModel</name>
    <message>
        <source>(value)</source>
        <translation>(Wert)</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::JsonTreeView</name>
    <message>
        <source>Body as a tree</source>
        <translation>Inhalt als Baum</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Make This an &amp;Expectation</source>
        <translation>Daraus eine &amp;Erwartung machen</translation>
    </message>
    <message>
        <source>Make This a Co&amp;lumn</source>
        <translation>Daraus eine Spa&amp;lte machen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Keychain</name>
    <message>
        <source>no secret service answers</source>
        <translation>kein Geheimnisdienst antwortet</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ListEditor</name>
    <message>
        <source>Another change is still being made.</source>
        <translation>Eine andere Änderung ist noch im Gange.</translation>
    </message>
    <message>
        <source>%1 was cancelled; no row has changed.</source>
        <translation>%1 wurde abgebrochen; keine Zeile ist verändert.</translation>
    </message>
    <message>
        <source>The rows were edited meanwhile, so nothing was changed. Try again.</source>
        <translation>Die Zeilen wurden inzwischen bearbeitet, daher ist nichts verändert. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LiveCells</name>
    <message>
        <source>%1 s, %2</source>
        <translation>%1 s, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Until %1, in %2 s</source>
        <translation>Bis %1, in %2 s</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>The row has been edited since: this is the result of what it was.</source>
        <translation>Die Zeile wurde seitdem bearbeitet: dies ist das Ergebnis dessen, was sie war.</translation>
    </message>
    <message>
        <source>Skipped: the row is marked so and is not sent. Enable it to send it.</source>
        <translation>Übersprungen: Die Zeile ist so markiert und wird nicht gesendet. Aktivieren Sie sie, um sie zu senden.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LogJump</name>
    <message>
        <source>No row of this batch is called %1.</source>
        <translation>Keine Zeile dieses Stapels heißt %1.</translation>
    </message>
    <message>
        <source>The filter hides row %1.</source>
        <translation>Der Filter verbirgt Zeile %1.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LogPanel</name>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Info und Schlimmeres</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Protokollstufe</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Text in log lines</source>
        <translation>Text in Protokollzeilen</translation>
    </message>
    <message>
        <source>request=17 shows the lines of row 17 alone</source>
        <translation>request=17 zeigt nur die Zeilen von Zeile 17</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
    <message>
        <source>Open File</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open the log file in another program</source>
        <translation>Die Protokolldatei in einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Go to Row</source>
        <translation>&amp;Gehe zur Zeile</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::MainWindow</name>
    <message>
        <source>Sort Rows</source>
        <translation>Zeilen sortieren</translation>
    </message>
    <message>
        <source>a new batch</source>
        <translation>ein neuer Stapel</translation>
    </message>
    <message>
        <source>The program ended before the edits of %1 were saved.</source>
        <translation>Das Programm endete, bevor die Änderungen an %1 gespeichert waren.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>New Batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>%1[*] – AsyncFetcher</source>
        <translation>%1[*] – AsyncFetcher</translation>
    </message>
    <message>
        <source>The demo server could not start: %1</source>
        <translation>Der Demo-Server konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>This run is kept in no file, so export its results: %1</source>
        <translation>Dieser Lauf steht in keiner Datei, exportieren Sie daher seine Ergebnisse: %1</translation>
    </message>
    <message>
        <source>Responses can be kept again: the run goes on.</source>
        <translation>Antworten können wieder aufbewahrt werden: der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>Add Expectation</source>
        <translation>Erwartung hinzufügen</translation>
    </message>
    <message>
        <source>Add Column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::OptionGroup</name>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::OptionsPanel</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Requests under way at the same time</source>
        <translation>Anfragen, die gleichzeitig im Gange sind</translation>
    </message>
    <message>
        <source>Per host</source>
        <translation>Pro Host</translation>
    </message>
    <message>
        <source>Requests under way to one host at the same time</source>
        <translation>Anfragen an einen Host, die gleichzeitig im Gange sind</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Requests started in a second; 0: no limit</source>
        <translation>Anfragen, die in einer Sekunde begonnen werden; 0: unbegrenzt</translation>
    </message>
    <message>
        <source>Rate per host</source>
        <translation>Rate pro Host</translation>
    </message>
    <message>
        <source>Requests started in a second to one host; 0: no limit</source>
        <translation>Anfragen an einen Host, die in einer Sekunde begonnen werden; 0: unbegrenzt</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Zeitgrenzen</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>One attempt on the wire, its redirects included</source>
        <translation>Ein Versuch auf der Leitung, mit seinen Weiterleitungen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Until a connection stands, TLS included</source>
        <translation>Bis eine Verbindung steht, TLS eingeschlossen</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>The longest time without a byte</source>
        <translation>Die längste Zeit ohne ein Byte</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>All attempts of a row and the waits between them</source>
        <translation>Alle Versuche einer Zeile und die Wartezeiten dazwischen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Retries after the first attempt</source>
        <translation>Wiederholungen nach dem ersten Versuch</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>Erste Wartezeit</translation>
    </message>
    <message>
        <source>The longest wait before the first retry; it doubles</source>
        <translation>Die längste Wartezeit vor der ersten Wiederholung; sie verdoppelt sich</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>No back-off is longer than this</source>
        <translation>Keine Wartezeit vor einer Wiederholung ist länger</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuscodes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Statuses that are tried again: 429, 500-599</source>
        <translation>Statuscodes, bei denen wiederholt wird: 429, 500-599</translation>
    </message>
    <message>
        <source>POST and PATCH, too</source>
        <translation>Auch POST und PATCH</translation>
    </message>
    <message>
        <source>Sends again what may have had an effect already</source>
        <translation>Sendet noch einmal, was schon gewirkt haben kann</translation>
    </message>
    <message>
        <source>Honour Retry-After</source>
        <translation>Retry-After beachten</translation>
    </message>
    <message>
        <source>A host that asks for a pause gets it</source>
        <translation>Ein Host, der um eine Pause bittet, bekommt sie</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>0: a redirect is the final reply</source>
        <translation>0: eine Weiterleitung ist die endgültige Antwort</translation>
    </message>
    <message>
        <source>Largest body</source>
        <translation>Größter Inhalt</translation>
    </message>
    <message>
        <source>Larger bodies fail their row; 0: no limit</source>
        <translation>Bei größeren Inhalten scheitert die Zeile; 0: unbegrenzt</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Keep cookies</source>
        <translation>Cookies behalten</translation>
    </message>
    <message>
        <source>Rows send back the cookies that earlier ones got</source>
        <translation>Zeilen senden die Cookies zurück, die frühere bekamen</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>Beim ersten Fehlschlag anhalten</translation>
    </message>
    <message>
        <source>Proxy and TLS</source>
        <translation>Proxy und TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Der des Systems</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>Dieser:</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy URL</source>
        <translation>URL des Proxys</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port</source>
        <translation>http://host:port oder socks5://host:port</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>A PEM file with the certificates of authorities to trust</source>
        <translation>Eine PEM-Datei mit den Zertifikaten der Stellen, denen vertraut wird</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>A PEM file with our own certificate</source>
        <translation>Eine PEM-Datei mit unserem eigenen Zertifikat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>in the certificate file</source>
        <translation>in der Zertifikatsdatei</translation>
    </message>
    <message>
        <source>A PEM file with our private key</source>
        <translation>Eine PEM-Datei mit unserem privaten Schlüssel</translation>
    </message>
    <message>
        <source>Accept any certificate</source>
        <translation>Jedes Zertifikat annehmen</translation>
    </message>
    <message>
        <source>Connections can be read and changed by others</source>
        <translation>Andere können Verbindungen mitlesen und verändern</translation>
    </message>
    <message>
        <source>Type http://host:port or socks5://host:port</source>
        <translation>Geben Sie http://host:port oder socks5://host:port ein</translation>
    </message>
    <message>
        <source>Brakes</source>
        <translation>Bremsen</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>So many rows go first; the others when you say so</source>
        <translation>So viele Zeilen laufen zuerst; die anderen, wenn Sie es sagen</translation>
    </message>
    <message>
        <source> rows</source>
        <translation> Zeilen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> % failed</source>
        <translation> % fehlgeschlagen</translation>
    </message>
    <message>
        <source>Pause the run at</source>
        <translation>Lauf anhalten bei</translation>
    </message>
    <message>
        <source>When so many of the rows that ended last have failed, the run pauses</source>
        <translation>Wenn so viele der zuletzt beendeten Zeilen fehlgeschlagen sind, hält der Lauf an</translation>
    </message>
    <message>
        <source>Pause a host at</source>
        <translation>Host anhalten bei</translation>
    </message>
    <message>
        <source>The same for each host by itself</source>
        <translation>Dasselbe für jeden Host für sich</translation>
    </message>
    <message>
        <source>Of the last</source>
        <translation>Von den letzten</translation>
    </message>
    <message>
        <source>How many rows a brake looks at</source>
        <translation>So viele Zeilen sieht eine Bremse an</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>With fewer rows than these nothing brakes</source>
        <translation>Mit weniger Zeilen bremst nichts</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::PairTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::PartsTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Teile des Inhalts</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::PreferencesDialog</name>
    <message>
        <source>No preference has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s follows the desktop</source>
        <translation>Hell oder dunkel; die des Systems folgen dem Desktop</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Counts from the next start on</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Font size of bodies</source>
        <translation>Schriftgröße von Inhalten</translation>
    </message>
    <message>
        <source>Of the text of responses</source>
        <translation>Für den Text von Antworten</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>New Batches</source>
        <translation>Neue Stapel</translation>
    </message>
    <message>
        <source>Batches that you begin from now on; the Options panel has those of this one</source>
        <translation>Stapel, die Sie von jetzt an beginnen; die Optionen haben die Werte für diesen</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen gleichzeitig</translation>
    </message>
    <message>
        <source>Requests at once per host</source>
        <translation>Anfragen gleichzeitig pro Host</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rate per host</source>
        <translation>Rate pro Host</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open what was open last</source>
        <translation>Zuletzt Geöffnetes wieder öffnen</translation>
    </message>
    <message>
        <source>The file and the filter of the last session come back</source>
        <translation>Datei und Filter der letzten Sitzung kommen wieder</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Protokollstufe</translation>
    </message>
    <message>
        <source>What the log file has; Debug has a line for each success</source>
        <translation>Was in der Protokolldatei steht; Debug hat eine Zeile für jeden Erfolg</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Info und Schlimmeres</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Check before a run of more rows than</source>
        <translation>Prüfen vor einem Lauf von mehr Zeilen als</translation>
    </message>
    <message>
        <source>Counts hosts, invalid rows and duplicates before anything is sent</source>
        <translation>Zählt Hosts, ungültige und doppelte Zeilen, bevor etwas gesendet wird</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Preflight</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Not retried</source>
        <translation>Nicht wiederholt</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Remove &amp;Invalid Rows</source>
        <translation>&amp;Ungültige Zeilen entfernen</translation>
    </message>
    <message>
        <source>Remove &amp;Duplicates</source>
        <translation>&amp;Doppelte entfernen</translation>
    </message>
    <message>
        <source>Check Before the Run</source>
        <translation>Prüfung vor dem Lauf</translation>
    </message>
    <message>
        <source>Why rows are invalid</source>
        <translation>Warum Zeilen ungültig sind</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Es wird gezählt</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Remove Invalid Rows</source>
        <translation>Ungültige Zeilen entfernen</translation>
    </message>
    <message>
        <source>Remove Duplicates</source>
        <translation>Doppelte entfernen</translation>
    </message>
    <message>
        <source>%1, most rows to %2</source>
        <translation>%1, die meisten Zeilen an %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No run can start: %1</source>
        <translation>Kein Lauf kann beginnen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2), after %3</source>
        <translation>%1 (%2), nach %3</translation>
    </message>
    <message>
        <source>%1: their retries are 0</source>
        <translation>%1: ihre Wiederholungen stehen auf 0</translation>
    </message>
    <message>
        <source>%1: what %2 does would happen twice, so they are not sent again once they were sent</source>
        <translation>%1: Was %2 bewirkt, geschähe zweimal; einmal gesendet, werden sie daher nicht noch einmal gesendet</translation>
    </message>
    <message>
        <source>about %1, if hosts answer as they did (%2 responses of the last run); retries come on top</source>
        <translation>etwa %1, wenn die Hosts antworten wie zuletzt (%2 Antworten des letzten Laufs); Wiederholungen kommen dazu</translation>
    </message>
    <message>
        <source>at least %1, because of the rate</source>
        <translation>mindestens %1, wegen der Rate</translation>
    </message>
    <message>
        <source>unknown: there are no earlier responses to go by</source>
        <translation>unbekannt: Es gibt keine früheren Antworten, nach denen es zu schätzen wäre</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, skipped: %2</source>
        <translation>%1, übersprungen: %2</translation>
    </message>
    <message>
        <source>rows that go first: %1; then you are asked about the others</source>
        <translation>zuerst laufende Zeilen: %1; dann werden Sie nach den übrigen gefragt</translation>
    </message>
    <message>
        <source>rows that go first: %1, and all that others wait for; then you are asked about the others</source>
        <translation>zuerst laufende Zeilen: %1 und alle, auf die andere warten; dann werden Sie nach den übrigen gefragt</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ProgressStrip</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Counts by state</source>
        <translation>Anzahl nach Zustand</translation>
    </message>
    <message>
        <source>Rate and time</source>
        <translation>Rate und Zeit</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, %2 ausgewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>1 retry</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation>%1 Wiederholungen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 vergangen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ReadingOptions</name>
    <message>
        <source>The commands use variables that are not set. A value may be a {{name}} of the batch, too.</source>
        <translation>Die Befehle verwenden Variablen, die nicht gesetzt sind. Ein Wert kann auch ein {{Name}} des Stapels sein.</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>&amp;Spalten:</translation>
    </message>
    <message>
        <source>Separator: as found</source>
        <translation>Trennzeichen: wie gefunden</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Header: as found</source>
        <translation>Kopfzeile: wie gefunden</translation>
    </message>
    <message>
        <source>The first line is a header</source>
        <translation>Die erste Zeile ist eine Kopfzeile</translation>
    </message>
    <message>
        <source>The first line is a row</source>
        <translation>Die erste Zeile ist eine Anfrage</translation>
    </message>
    <message>
        <source>Encoding: as found</source>
        <translation>Kodierung: wie gefunden</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>sind nicht lesbar</translation>
    </message>
    <message>
        <source>get https://</source>
        <translation>erhalten https://</translation>
    </message>
    <message>
        <source>get http://</source>
        <translation>erhalten http://</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Auswählen …</translation>
    </message>
    <message>
        <source>Variables of the commands</source>
        <translation>Variablen der Befehle</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Table:</source>
        <translation>&amp;Tabelle:</translation>
    </message>
    <message>
        <source>&amp;Host names without a scheme:</source>
        <translation>&amp;Hostnamen ohne Schema:</translation>
    </message>
    <message>
        <source>&amp;Environment file:</source>
        <translation>&amp;Umgebungsdatei:</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>%1 (as found)</source>
        <translation>%1 (wie gefunden)</translation>
    </message>
    <message>
        <source>None that is known</source>
        <translation>Kein bekanntes</translation>
    </message>
    <message>
        <source>Environment File</source>
        <translation>Umgebungsdatei</translation>
    </message>
    <message>
        <source>Environment file</source>
        <translation>Umgebungsdatei</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RecentFiles</name>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RedirectsTab</name>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Verwiesen auf</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Redirects (%1)</source>
        <translation>Weiterleitungen (%1)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RememberedSecrets</name>
    <message>
        <source>Save the batch first: the keychain knows its secrets by its file.</source>
        <translation>Sichern Sie den Batch zuerst: Der Schlüsselbund kennt seine Geheimnisse an der Datei.</translation>
    </message>
    <message>
        <source>The keychain does not answer (%1): the values of secrets stay in memory until the program ends.</source>
        <translation>Der Schlüsselbund antwortet nicht (%1): Die Werte von Geheimnissen bleiben im Speicher, bis das Programm endet.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ReplaceDialog</name>
    <message>
        <source>&amp;Regular expression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>&amp;Alle ersetzen</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>Suchen und Ersetzen</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>Ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>&amp;Ersetzen durch:</translation>
    </message>
    <message>
        <source>&amp;In:</source>
        <translation>&amp;In:</translation>
    </message>
    <message>
        <source>&amp;Of:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>%1 rows change.</source>
        <translation>%1 Zeilen ändern sich.</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>„%1“ ersetzen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestCells</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>Form, %n fields</source>
        <translation>
            <numerusform>Formular, %n Feld</numerusform>
            <numerusform>Formular, %n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Multipart, %n parts</source>
        <translation>
            <numerusform>Multipart, %n Teil</numerusform>
            <numerusform>Multipart, %n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>“%1” is not a time. Type seconds, such as 2.5, or 500 ms, or 2 min; 0 for none.</source>
        <translation>„%1“ ist keine Zeit. Geben Sie Sekunden ein, etwa 2.5, oder 500 ms oder 2 min; 0 für keine.</translation>
    </message>
    <message>
        <source>“%1” is longer than a day. Type 0 for no timeout.</source>
        <translation>„%1“ ist länger als ein Tag. Geben Sie 0 für keine Zeitgrenze ein.</translation>
    </message>
    <message>
        <source>Headers and bodies are edited in the request panel.</source>
        <translation>Header und Inhalte werden im Anfragebereich bearbeitet.</translation>
    </message>
    <message>
        <source>“%1” is not a number of retries: 0 to %2.</source>
        <translation>„%1“ ist keine Anzahl von Wiederholungen: 0 bis %2.</translation>
    </message>
    <message>
        <source>This column shows what the run found; it cannot be edited.</source>
        <translation>Diese Spalte zeigt, was der Lauf ergab; sie kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>A method is one word of letters, digits and !#$%&amp;&apos;*+-.^_`|~</source>
        <translation>Eine Methode ist ein Wort aus Buchstaben, Ziffern und !#$%&amp;&apos;*+-.^_`|~</translation>
    </message>
    <message>
        <source>Checks are edited in the request panel.</source>
        <translation>Prüfungen werden im Anfragebereich bearbeitet.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestPanel</name>
    <message>
        <source>Request headers</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Methode:</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>&amp;Abfrage:</translation>
    </message>
    <message>
        <source>Query of the URL</source>
        <translation>Abfrageteil der URL</translation>
    </message>
    <message>
        <source>&amp;Timeout:</source>
        <translation>&amp;Zeitgrenze:</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>&amp;Retries:</source>
        <translation>&amp;Wiederholungen:</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>T&amp;ags:</source>
        <translation>&amp;Schlagwörter:</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Bearer token:</source>
        <translation>Bearer-&amp;Token:</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Select a row to edit its request.</source>
        <translation>Wählen Sie eine Zeile aus, um ihre Anfrage zu bearbeiten.</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 rows: an edit goes to all</source>
        <translation>%1 Zeilen: eine Änderung gilt für alle</translation>
    </message>
    <message>
        <source>Headers (differ)</source>
        <translation>Header (verschieden)</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>Header (%1)</translation>
    </message>
    <message>
        <source>(several values)</source>
        <translation>(mehrere Werte)</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>The row stays in the list and is not sent</source>
        <translation>Die Zeile bleibt in der Liste und wird nicht gesendet</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>Teile der Anfrage</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestTableModel</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestTableView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ResponsePanel</name>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy the address that answered</source>
        <translation>Die Adresse kopieren, die geantwortet hat</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>Copy the request as a curl command</source>
        <translation>Die Anfrage als curl-Befehl kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve Body…</source>
        <translation>Inhalt &amp;speichern …</translation>
    </message>
    <message>
        <source>Save the whole body in a file</source>
        <translation>Den ganzen Inhalt in einer Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Open With…</source>
        <translation>Ö&amp;ffnen mit …</translation>
    </message>
    <message>
        <source>Open the whole body in another program</source>
        <translation>Den ganzen Inhalt in einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Select a row to see its response.</source>
        <translation>Wählen Sie eine Zeile aus, um ihre Antwort zu sehen.</translation>
    </message>
    <message>
        <source>This row has not been run.</source>
        <translation>Diese Zeile wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Running, attempt %1…</source>
        <translation>Läuft, Versuch %1 …</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>Wartet: %1.</translation>
    </message>
    <message>
        <source>This row has not been started.</source>
        <translation>Diese Zeile wurde nicht begonnen.</translation>
    </message>
    <message>
        <source>Save Body</source>
        <translation>Inhalt speichern</translation>
    </message>
    <message>
        <source>The body is in %1.</source>
        <translation>Der Inhalt ist in %1.</translation>
    </message>
    <message>
        <source>This body is a program. Save it if you trust it.</source>
        <translation>Dieser Inhalt ist ein Programm. Speichern Sie ihn, wenn Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>%1 was given to another program.</source>
        <translation>%1 wurde einem anderen Programm übergeben.</translation>
    </message>
    <message>
        <source>The body could not be saved in %1: %2</source>
        <translation>Der Inhalt konnte nicht in %1 gespeichert werden: %2</translation>
    </message>
    <message>
        <source>No program here opens %1.</source>
        <translation>Kein Programm hier öffnet %1.</translation>
    </message>
    <message>
        <source>Parts of the response</source>
        <translation>Teile der Antwort</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ResponseSummary</name>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Time, size and attempts</source>
        <translation>Zeit, Größe und Versuche</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for %1</source>
        <translation>Gefragt wurde %1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ResultExport</name>
    <message>
        <source>Export Results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>Die Ergebnisse sind in %1.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The results could not be exported: %1</source>
        <translation>Die Ergebnisse konnten nicht exportiert werden: %1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>results</source>
        <translation>ergebnisse</translation>
    </message>
    <message>
        <source>-results</source>
        <translation>-ergebnisse</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RowCommands</name>
    <message>
        <source>Add Row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate Row</source>
        <translation>Zeile duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Rows</source>
        <translation>
            <numerusform>%n Zeile duplizieren</numerusform>
            <numerusform>%n Zeilen duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Row</source>
        <translation>Zeile löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Rows</source>
        <translation>
            <numerusform>%n Zeile löschen</numerusform>
            <numerusform>%n Zeilen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted and filtered rows have no place to move to.</source>
        <translation>Sortierte und gefilterte Zeilen haben keinen Platz, an den sie rücken könnten.</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests copied as curl</source>
        <translation>
            <numerusform>%n Anfrage als curl kopiert</numerusform>
            <numerusform>%n Anfragen als curl kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests cannot be written for curl.</source>
        <translation>Diese Anfragen lassen sich nicht für curl schreiben.</translation>
    </message>
    <message>
        <source>There is no text to paste rows from.</source>
        <translation>Es gibt keinen Text, aus dem Zeilen werden könnten.</translation>
    </message>
    <message>
        <source>Paste Row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Rows</source>
        <translation>
            <numerusform>%n Zeile einfügen</numerusform>
            <numerusform>%n Zeilen einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected rows are skipped already.</source>
        <translation>Die ausgewählten Zeilen werden schon übersprungen.</translation>
    </message>
    <message>
        <source>None of the selected rows is skipped.</source>
        <translation>Keine der ausgewählten Zeilen wird übersprungen.</translation>
    </message>
    <message>
        <source>Skip Row</source>
        <translation>Zeile überspringen</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n Rows</source>
        <translation>
            <numerusform>%n Zeile überspringen</numerusform>
            <numerusform>%n Zeilen überspringen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable Row</source>
        <translation>Zeile aktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n Rows</source>
        <translation>
            <numerusform>%n Zeile aktivieren</numerusform>
            <numerusform>%n Zeilen aktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Move Row</source>
        <translation>Zeile verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Rows</source>
        <translation>
            <numerusform>%n Zeile verschieben</numerusform>
            <numerusform>%n Zeilen verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RowText</name>
    <message>
        <source>the clipboard</source>
        <translation>der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RuleEditor</name>
    <message>
        <source>Expectations</source>
        <translation>Erwartungen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Apply Checks</source>
        <translation>Prüfungen &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Expected of the response, one a line:</source>
        <translation>Von der Antwort &amp;erwartet, je Zeile eines:</translation>
    </message>
    <message>
        <source>&amp;Columns taken out of it, name=source a line:</source>
        <translation>Daraus entnommene &amp;Spalten, je Zeile Name=Quelle:</translation>
    </message>
    <message>
        <source>The checks of the selected rows differ.</source>
        <translation>Die Prüfungen der ausgewählten Zeilen sind verschieden.</translation>
    </message>
    <message>
        <source>A column %1.</source>
        <translation>Eine Spalte %1.</translation>
    </message>
    <message>
        <source>With the &amp;last response:</source>
        <translation>Mit der &amp;letzten Antwort:</translation>
    </message>
    <message>
        <source>Checks of the last response</source>
        <translation>Prüfungen der letzten Antwort</translation>
    </message>
    <message>
        <source>%1: passed (%2)</source>
        <translation>%1: erfüllt (%2)</translation>
    </message>
    <message>
        <source>%1: failed (%2)</source>
        <translation>%1: nicht erfüllt (%2)</translation>
    </message>
    <message>
        <source>%1: column %2</source>
        <translation>%1: Spalte %2</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunActions</name>
    <message>
        <source>No row has failed.</source>
        <translation>Keine Zeile ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>1 row failed.</source>
        <translation>1 Zeile ist fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows failed.</source>
        <translation>
            <numerusform>%n Zeile ist fehlgeschlagen.</numerusform>
            <numerusform>%n Zeilen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run Failed Again</source>
        <translation>Fehlgeschlagene erneut ausführen</translation>
    </message>
    <message>
        <source>%1 of %2 rows failed</source>
        <translation>%1 von %2 Zeilen sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The canary has ended: %1. Go on with the other rows?</source>
        <translation>Die Probe ist beendet: %1. Mit den anderen Zeilen weiter?</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>The run was paused: of the last, %1, and the line is %2 %.</source>
        <translation>Der Lauf wurde angehalten: %1, und die Grenze ist %2 %.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The host %1 was paused: of its last, %2, and the line is %3 %.</source>
        <translation>Der Host %1 wurde angehalten: %2, und die Grenze ist %3 %.</translation>
    </message>
    <message>
        <source>Resume Host</source>
        <translation>Host fortsetzen</translation>
    </message>
    <message>
        <source>One row cannot be sent.</source>
        <translation>Eine Zeile kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>%1 rows and more cannot be sent.</source>
        <translation>%1 Zeilen und mehr können nicht gesendet werden.</translation>
    </message>
    <message>
        <source>%1 rows cannot be sent.</source>
        <translation>%1 Zeilen können nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 Row %2, %3</source>
        <translation>Nichts wurde gesendet: %1 Zeile %2, %3</translation>
    </message>
    <message>
        <source>Run Anyway</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>Show Row</source>
        <translation>Zeile zeigen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunControl</name>
    <message>
        <source>A response could not be kept, so the run is paused: %1</source>
        <translation>Eine Antwort konnte nicht aufbewahrt werden, daher pausiert der Lauf: %1</translation>
    </message>
    <message>
        <source>The run could not start: %1</source>
        <translation>Der Lauf konnte nicht beginnen: %1</translation>
    </message>
    <message>
        <source>Nothing was sent: rows that cannot be sent were edited meanwhile. Run again.</source>
        <translation>Nichts wurde gesendet: Zeilen, die nicht gesendet werden können, wurden inzwischen bearbeitet. Starten Sie den Lauf noch einmal.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunOpening</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Resuming %1</source>
        <translation>%1 wird fortgesetzt</translation>
    </message>
    <message>
        <source>%1 was not opened.</source>
        <translation>%1 wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This run is under way in another process; it is shown as it goes on.</source>
        <translation>Dieser Lauf ist in einem anderen Prozess im Gange; er wird gezeigt, wie er fortschreitet.</translation>
    </message>
    <message>
        <source>Interrupted: %1 of %2 remain.</source>
        <translation>Unterbrochen: %1 von %2 sind übrig.</translation>
    </message>
    <message>
        <source>1 request may have taken effect without an answer.</source>
        <translation>1 Anfrage kann ohne Antwort gewirkt haben.</translation>
    </message>
    <message>
        <source>%1 requests may have taken effect without an answer.</source>
        <translation>%1 Anfragen können ohne Antwort gewirkt haben.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume and Send Those Again</source>
        <translation>Fortsetzen und diese erneut senden</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Open as It Is</source>
        <translation>Öffnen, wie er ist</translation>
    </message>
    <message>
        <source>%1 is damaged. What can be read of it can be saved into a new file; this one stays as it is.</source>
        <translation>%1 ist beschädigt. Was davon lesbar ist, kann in einer neuen Datei gesichert werden; diese bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Save What Can Be Read</source>
        <translation>Lesbares sichern</translation>
    </message>
    <message>
        <source> (saved)</source>
        <translation> (gesichert)</translation>
    </message>
    <message>
        <source>Saving what can be read into %1</source>
        <translation>Lesbares wird in %1 gesichert</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsDesk</name>
    <message>
        <source>The results are in %1.</source>
        <translation>Die Ergebnisse sind in %1.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The results could not be exported: %1</source>
        <translation>Die Ergebnisse konnten nicht exportiert werden: %1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>Clean Up Runs</source>
        <translation>Läufe aufräumen</translation>
    </message>
    <message>
        <source>Keep the runs of the last days (you are asked before any go):</source>
        <translation>Die Läufe der letzten Tage behalten (vor dem Löschen werden Sie gefragt):</translation>
    </message>
    <message>
        <source>Keep Runs In</source>
        <translation>Läufe aufbewahren in</translation>
    </message>
    <message>
        <source>1 run is older than you wanted runs to be kept.</source>
        <translation>1 Lauf ist älter, als Läufe behalten werden sollten.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are older than you wanted runs to be kept.</source>
        <translation>
            <numerusform>%n Lauf ist älter, als Läufe behalten werden sollten.</numerusform>
            <numerusform>%n Läufe sind älter, als Läufe behalten werden sollten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsModel</name>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>%1, under way</source>
        <translation>%1, im Gange</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsPanel</name>
    <message>
        <source>Runs are kept here as they begin.</source>
        <translation>Läufe werden hier aufbewahrt, sobald sie beginnen.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show this run in the table</source>
        <translation>Diesen Lauf in der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give this run another name</source>
        <translation>Diesem Lauf einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What differs between two runs</source>
        <translation>Worin sich zwei Läufe unterscheiden</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write this run&apos;s results, as the filter has them</source>
        <translation>Die Ergebnisse dieses Laufs schreiben, so wie der Filter sie zeigt</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Delete the selected runs</source>
        <translation>Die ausgewählten Läufe löschen</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>Aufräumen …</translation>
    </message>
    <message>
        <source>Delete runs of long ago</source>
        <translation>Läufe von früher löschen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose where runs are kept</source>
        <translation>Wählen, wo Läufe aufbewahrt werden</translation>
    </message>
    <message>
        <source>Delete the run %1?</source>
        <translation>Den Lauf %1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs?</source>
        <translation>
            <numerusform>%n Lauf löschen?</numerusform>
            <numerusform>%n Läufe löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete 1 run of long ago?</source>
        <translation>1 Lauf von früher löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs of long ago?</source>
        <translation>
            <numerusform>%n Lauf von früher löschen?</numerusform>
            <numerusform>%n Läufe von früher löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>Their requests and responses (%1) cannot be brought back.</source>
        <translation>Ihre Anfragen und Antworten (%1) lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The runs are still being worked on; try again in a moment.</source>
        <translation>An den Läufen wird noch gearbeitet; versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SavedBody</name>
    <message>
        <source>The file with this body is no longer there.</source>
        <translation>Die Datei mit diesem Inhalt ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SecretQuestion</name>
    <message>
        <source>Remember in the &amp;keychain</source>
        <translation>Im &amp;Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Secrets of the Run</source>
        <translation>Geheimnisse des Laufs</translation>
    </message>
    <message>
        <source>Rows of the run need these values. They are written to no file; each has at least %1 characters, so that it can be hidden in what comes back.</source>
        <translation>Zeilen des Laufs brauchen diese Werte. Sie werden in keine Datei geschrieben; jeder hat mindestens %1 Zeichen, damit er in dem, was zurückkommt, verborgen werden kann.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SourceView</name>
    <message>
        <source>Body as text</source>
        <translation>Inhalt als Text</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::StateBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SummaryPanel</name>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Show Rows</source>
        <translation>Zeilen &amp;zeigen</translation>
    </message>
    <message>
        <source>Run &amp;Again</source>
        <translation>Erneut &amp;ausführen</translation>
    </message>
    <message>
        <source>&amp;Pause Host</source>
        <translation>Host &amp;pausieren</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>Fehlschläge (%1)</translation>
    </message>
    <message>
        <source>&amp;Resume Host</source>
        <translation>Host &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Show only these rows in the table</source>
        <translation>Nur diese Zeilen in der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Run these rows again</source>
        <translation>Diese Zeilen noch einmal ausführen</translation>
    </message>
    <message>
        <source>E&amp;dit Rows</source>
        <translation>Zeilen &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Select these rows, to change all of them at once</source>
        <translation>Diese Zeilen auswählen, um alle auf einmal zu ändern</translation>
    </message>
    <message>
        <source>S&amp;kip Rows</source>
        <translation>Zeilen &amp;überspringen</translation>
    </message>
    <message>
        <source>Keep these rows, and do not send them</source>
        <translation>Diese Zeilen behalten und nicht senden</translation>
    </message>
    <message>
        <source>Change &amp;Limit</source>
        <translation>&amp;Grenze ändern</translation>
    </message>
    <message>
        <source>Parts of the summary</source>
        <translation>Teile der Übersicht</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ThemeChoice</name>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation>Zeitachse der Versuche</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>back-off</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>send</source>
        <translation>senden</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>warten</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::VariablesPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>Aus &amp;Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Add Variables from File</source>
        <translation>Variablen aus Datei hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The name %1 is there twice: the lower line counts.</source>
        <translation>Den Namen %1 gibt es zweimal: Die untere Zeile gilt.</translation>
    </message>
    <message>
        <source>Variables of the file: %1.</source>
        <translation>Variablen der Datei: %1.</translation>
    </message>
    <message>
        <source>Remember secrets in the &amp;keychain</source>
        <translation>Geheimnisse im &amp;Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Values of {{name}} in addresses, headers and bodies. Those of secrets are written to no file.</source>
        <translation>Werte von {{name}} in Adressen, Kopfzeilen und Rümpfen. Die von Geheimnissen werden in keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Where it is not set, values of secrets are forgotten at the end of the program</source>
        <translation>Ohne dies werden die Werte von Geheimnissen am Ende des Programms vergessen</translation>
    </message>
    <message>
        <source>Add from &amp;Environment…</source>
        <translation>Aus &amp;Umgebung hinzufügen …</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::WindowActions</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a batch or a list of URLs</source>
        <translation>Einen Stapel oder eine Liste von URLs öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Export Results…</source>
        <translation>&amp;Ergebnisse exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Save what the run found as JSON</source>
        <translation>Als JSON speichern, was der Lauf ergab</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as cu&amp;rl</source>
        <translation>Als cu&amp;rl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste URLs, one a line</source>
        <translation>URLs einfügen, eine pro Zeile</translation>
    </message>
    <message>
        <source>Paste URLs</source>
        <translation>URLs einfügen</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Paste &amp;into Cells</source>
        <translation>&amp;In Zellen einfügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Paste over the cells from the current one on</source>
        <translation>Über die Zellen ab der aktuellen einfügen</translation>
    </message>
    <message>
        <source>&amp;Add Row</source>
        <translation>Zeile &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Add Row A&amp;bove</source>
        <translation>Zeile d&amp;arüber hinzufügen</translation>
    </message>
    <message>
        <source>Alt+Ins</source>
        <translation>Alt+Ins</translation>
    </message>
    <message>
        <source>Fi&amp;ll Down</source>
        <translation>Nach unten aus&amp;füllen</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Copy the first selected row&apos;s cells into those below</source>
        <translation>Die Zellen der ersten ausgewählten Zeile in die darunter kopieren</translation>
    </message>
    <message>
        <source>Set &amp;Value…</source>
        <translation>&amp;Wert setzen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F2</source>
        <translation>Ctrl+Shift+F2</translation>
    </message>
    <message>
        <source>Set one value in all selected rows</source>
        <translation>In allen ausgewählten Zeilen einen Wert setzen</translation>
    </message>
    <message>
        <source>Find and &amp;Replace…</source>
        <translation>Suchen und &amp;ersetzen …</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>&amp;Duplicate Rows</source>
        <translation>Zeilen &amp;duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>D&amp;elete Rows</source>
        <translation>Zeilen &amp;löschen</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Show only some of the rows</source>
        <translation>Nur manche der Zeilen zeigen</translation>
    </message>
    <message>
        <source>Find in &amp;Body</source>
        <translation>Im In&amp;halt suchen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Find text in the response&apos;s body</source>
        <translation>Text im Inhalt der Antwort suchen</translation>
    </message>
    <message>
        <source>Sho&amp;w in Log</source>
        <translation>Im &amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Show the log&apos;s lines about the current row</source>
        <translation>Die Protokollzeilen über die aktuelle Zeile zeigen</translation>
    </message>
    <message>
        <source>&amp;Keep This Order</source>
        <translation>Diese &amp;Reihenfolge behalten</translation>
    </message>
    <message>
        <source>Put the rows of the batch in the order that the table shows</source>
        <translation>Die Zeilen des Stapels so ordnen, wie die Tabelle sie zeigt</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Run all rows</source>
        <translation>Alle Zeilen ausführen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Start nothing more; go on with Resume</source>
        <translation>Nichts Neues beginnen; weiter geht es mit Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Stop at once; what is under way is cancelled</source>
        <translation>Sofort anhalten; was im Gange ist, wird abgebrochen</translation>
    </message>
    <message>
        <source>&amp;Finish What Is Under Way</source>
        <translation>Begonnenes &amp;zu Ende führen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Start nothing more, and stop when what is under way has ended</source>
        <translation>Nichts Neues beginnen und anhalten, wenn das Begonnene beendet ist</translation>
    </message>
    <message>
        <source>Run Fai&amp;led Again</source>
        <translation>&amp;Fehlgeschlagene erneut ausführen</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <translation>Ctrl+F5</translation>
    </message>
    <message>
        <source>Run S&amp;elected</source>
        <translation>Aus&amp;gewählte ausführen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Run F&amp;iltered</source>
        <translation>Ge&amp;filterte ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+R</source>
        <translation>Ctrl+Alt+R</translation>
    </message>
    <message>
        <source>Run the rows that the table shows</source>
        <translation>Die Zeilen ausführen, die die Tabelle zeigt</translation>
    </message>
    <message>
        <source>Run &amp;Unfinished</source>
        <translation>&amp;Unerledigte ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Run the rows that were cancelled, left over or never run</source>
        <translation>Die Zeilen ausführen, die abgebrochen, übrig geblieben oder nie ausgeführt sind</translation>
    </message>
    <message>
        <source>&amp;Next Failure</source>
        <translation>&amp;Nächster Fehlschlag</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Open &amp;Demo Batch</source>
        <translation>&amp;Demo-Stapel öffnen</translation>
    </message>
    <message>
        <source>Five requests to a server of our own; needs no network</source>
        <translation>Fünf Anfragen an einen eigenen Server; braucht kein Netz</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find an action by its name</source>
        <translation>Eine Aktion nach ihrem Namen finden</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Ei&amp;nstellungen …</translation>
    </message>
    <message>
        <source>&amp;About AsyncFetcher</source>
        <translation>&amp;Über AsyncFetcher</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;kip Rows</source>
        <translation>Zeilen &amp;überspringen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Keep the selected rows, and do not send them</source>
        <translation>Die ausgewählten Zeilen behalten und nicht senden</translation>
    </message>
    <message>
        <source>Ena&amp;ble Rows</source>
        <translation>Zeilen a&amp;ktivieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Send the selected rows again, which were skipped</source>
        <translation>Die ausgewählten, übersprungenen Zeilen wieder senden</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Take requests from other programs&apos; files</source>
        <translation>Anfragen aus Dateien anderer Programme übernehmen</translation>
    </message>
    <message>
        <source>Chec&amp;k Before a Run…</source>
        <translation>&amp;Prüfen vor einem Lauf…</translation>
    </message>
    <message>
        <source>Alt+F5</source>
        <translation>Alt+F5</translation>
    </message>
    <message>
        <source>Count hosts, invalid rows and duplicates, and estimate the time</source>
        <translation>Hosts, ungültige und doppelte Zeilen zählen und die Dauer schätzen</translation>
    </message>
    <message>
        <source>Rows from &amp;Data…</source>
        <translation>Zeilen aus &amp;Daten …</translation>
    </message>
    <message>
        <source>Make a row of the selected ones for each record of a CSV or JSON file</source>
        <translation>Aus den ausgewählten Zeilen je eine für jeden Datensatz einer CSV- oder JSON-Datei bilden</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::WindowPanels</name>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Ctrl+6</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Ctrl+7</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Ctrl+9</source>
        <translation>Ctrl+9</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Words</name>
    <message>
        <source>Pending</source>
        <translation>Steht an</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>it is next in line</source>
        <translation>sie ist als Nächste an der Reihe</translation>
    </message>
    <message>
        <source>the run is paused</source>
        <translation>der Lauf ist pausiert</translation>
    </message>
    <message>
        <source>as many requests as allowed are under way</source>
        <translation>so viele Anfragen wie erlaubt sind im Gange</translation>
    </message>
    <message>
        <source>its host has as many requests under way as allowed</source>
        <translation>bei ihrem Host sind so viele Anfragen wie erlaubt im Gange</translation>
    </message>
    <message>
        <source>the rate limit of the run</source>
        <translation>die Ratengrenze des Laufs</translation>
    </message>
    <message>
        <source>the rate limit of its host</source>
        <translation>die Ratengrenze ihres Hosts</translation>
    </message>
    <message>
        <source>back-off before it is tried again</source>
        <translation>Abstand vor dem nächsten Versuch</translation>
    </message>
    <message>
        <source>its host asked us to come back later</source>
        <translation>ihr Host bat darum, später wiederzukommen</translation>
    </message>
    <message>
        <source>its host is paused</source>
        <translation>ihr Host ist pausiert</translation>
    </message>
    <message>
        <source>results are written more slowly than they come</source>
        <translation>Ergebnisse werden langsamer geschrieben, als sie kommen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächste</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>host limit</source>
        <translation>Hostgrenze</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>host rate</source>
        <translation>Hostrate</translation>
    </message>
    <message>
        <source>back-off</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>host paused</source>
        <translation>Host pausiert</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Host name not found</source>
        <translation>Hostname nicht gefunden</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS gescheitert</translation>
    </message>
    <message>
        <source>No connection in time</source>
        <translation>Keine Verbindung in der Zeit</translation>
    </message>
    <message>
        <source>Silent for too long</source>
        <translation>Zu lange still</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Dauerte zu lange</translation>
    </message>
    <message>
        <source>Deadline passed</source>
        <translation>Frist abgelaufen</translation>
    </message>
    <message>
        <source>Connection dropped</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>Body cut short</source>
        <translation>Inhalt abgeschnitten</translation>
    </message>
    <message>
        <source>Not valid HTTP</source>
        <translation>Kein gültiges HTTP</translation>
    </message>
    <message>
        <source>Body cannot be decoded</source>
        <translation>Inhalt nicht zu dekodieren</translation>
    </message>
    <message>
        <source>Body too large</source>
        <translation>Inhalt zu groß</translation>
    </message>
    <message>
        <source>Redirect refused</source>
        <translation>Weiterleitung verweigert</translation>
    </message>
    <message>
        <source>Scheme not allowed</source>
        <translation>Schema nicht erlaubt</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <translation>Proxy gescheitert</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>Nicht zu senden</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>Problem mit einer Datei</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Nicht wie erwartet</translation>
    </message>
    <message>
        <source>Error status</source>
        <translation>Fehlerstatus</translation>
    </message>
    <message>
        <source>0 ms</source>
        <translation>0 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>the first rows are tried before</source>
        <translation>zuerst werden die ersten Zeilen versucht</translation>
    </message>
    <message>
        <source>the run stopped because too many rows failed</source>
        <translation>der Lauf hielt an, weil zu viele Zeilen fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>its host was stopped because too many of its rows failed</source>
        <translation>der Host wurde angehalten, weil zu viele seiner Zeilen fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>canary</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>braked</source>
        <translation>gebremst</translation>
    </message>
    <message>
        <source>host braked</source>
        <translation>Host gebremst</translation>
    </message>
    <message>
        <source>a group of rows before it has not ended</source>
        <translation>eine Gruppe von Zeilen davor ist noch nicht zu Ende</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV and TSV</source>
        <translation>CSV und TSV</translation>
    </message>
    <message>
        <source>curl commands</source>
        <translation>curl-Befehle</translation>
    </message>
    <message>
        <source>HTTP Archive (HAR)</source>
        <translation>HTTP-Archiv (HAR)</translation>
    </message>
    <message>
        <source>HTTP archive</source>
        <translation>HTTP-Archiv</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML-Bericht</translation>
    </message>
    <message>
        <source>HTTP requests (.http)</source>
        <translation>HTTP-Anfragen (.http)</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JUnit XML</source>
        <translation>JUnit XML</translation>
    </message>
    <message>
        <source>Links in Markdown and HTML</source>
        <translation>Links in Markdown und HTML</translation>
    </message>
    <message>
        <source>OpenAPI and Swagger</source>
        <translation>OpenAPI und Swagger</translation>
    </message>
    <message>
        <source>Postman collection</source>
        <translation>Postman-Sammlung</translation>
    </message>
    <message>
        <source>Sitemap</source>
        <translation>Sitemap</translation>
    </message>
    <message>
        <source>List of URLs</source>
        <translation>Liste von URLs</translation>
    </message>
    <message>
        <source>Bruno collection</source>
        <translation>Bruno-Sammlung</translation>
    </message>
    <message>
        <source>Insomnia export</source>
        <translation>Insomnia-Export</translation>
    </message>
    <message>
        <source>vegeta targets</source>
        <translation>vegeta-Ziele</translation>
    </message>
    <message>
        <source>CSV, beside what it was read from</source>
        <translation>CSV, neben dem, woraus gelesen wurde</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Runs batches of HTTP requests, and shows what became of every one.</source>
        <translation>Führt Stapel von HTTP-Anfragen aus und zeigt, was aus jeder geworden ist.</translation>
    </message>
    <message>
        <source>batches, lists of URLs, or a run to open</source>
        <translation>Stapel, Listen von URLs oder ein Lauf zum Öffnen</translation>
    </message>
</context>
</TS>
