<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AsyncFetcher::DocumentControl</name>
    <message numerus="yes">
        <source>%n rows could not be understood; they are marked with the reason.</source>
        <translation>
            <numerusform>%n row could not be understood; it is marked with the reason.</numerusform>
            <numerusform>%n rows could not be understood; they are marked with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ImportDialog</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>Import %1 and %n more</numerusform>
            <numerusform>Import %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add behind the %n rows that are there</source>
        <translation>
            <numerusform>&amp;Add behind the %n row that is there</numerusform>
            <numerusform>&amp;Add behind the %n rows that are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Rows</source>
        <translation>
            <numerusform>%n Row</numerusform>
            <numerusform>%n Rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more rows that could not be understood.</source>
        <translation>
            <numerusform>And %n more row that could not be understood.</numerusform>
            <numerusform>And %n more rows that could not be understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Rows</source>
        <translation>
            <numerusform>&amp;Import %n Row</numerusform>
            <numerusform>&amp;Import %n Rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be understood; they come with the reason, and are not sent.</source>
        <translation>
            <numerusform>%n row cannot be understood; it comes with the reason, and is not sent.</numerusform>
            <numerusform>%n rows cannot be understood; they come with the reason, and are not sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Preflight</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestCells</name>
    <message numerus="yes">
        <source>Form, %n fields</source>
        <translation>
            <numerusform>Form, %n field</numerusform>
            <numerusform>Form, %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Multipart, %n parts</source>
        <translation>
            <numerusform>Multipart, %n part</numerusform>
            <numerusform>Multipart, %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ResponseSummary</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RowCommands</name>
    <message numerus="yes">
        <source>Duplicate %n Rows</source>
        <translation>
            <numerusform>Duplicate %n Row</numerusform>
            <numerusform>Duplicate %n Rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Rows</source>
        <translation>
            <numerusform>Delete %n Row</numerusform>
            <numerusform>Delete %n Rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %n Rows</source>
        <translation>
            <numerusform>Skip %n Row</numerusform>
            <numerusform>Skip %n Rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n Rows</source>
        <translation>
            <numerusform>Enable %n Row</numerusform>
            <numerusform>Enable %n Rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Rows</source>
        <translation>
            <numerusform>Move %n Row</numerusform>
            <numerusform>Move %n Rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests copied as curl</source>
        <translation>
            <numerusform>%n request copied as curl</numerusform>
            <numerusform>%n requests copied as curl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Rows</source>
        <translation>
            <numerusform>Paste %n Row</numerusform>
            <numerusform>Paste %n Rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunActions</name>
    <message numerus="yes">
        <source>%n rows failed.</source>
        <translation>
            <numerusform>%n row failed.</numerusform>
            <numerusform>%n rows failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsDesk</name>
    <message numerus="yes">
        <source>%n runs are older than you wanted runs to be kept.</source>
        <translation>
            <numerusform>%n run is older than you wanted runs to be kept.</numerusform>
            <numerusform>%n runs are older than you wanted runs to be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsPanel</name>
    <message numerus="yes">
        <source>Delete %n runs?</source>
        <translation>
            <numerusform>Delete %n run?</numerusform>
            <numerusform>Delete %n runs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs of long ago?</source>
        <translation>
            <numerusform>Delete %n run of long ago?</numerusform>
            <numerusform>Delete %n runs of long ago?</numerusform>
        </translation>
    </message>
</context>
</TS>
