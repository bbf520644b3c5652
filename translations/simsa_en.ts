<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DeskText</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::CalibrateView</name>
    <message numerus="yes">
        <source>%n pair(s) of neighbours stand clearly the other way round in all the rest.</source>
        <translation>
            <numerusform>%n pair of neighbours stands clearly the other way round in all the rest.</numerusform>
            <numerusform>%n pairs of neighbours stand clearly the other way round in all the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::CompareModel</name>
    <message numerus="yes">
        <source>%n blank(s)</source>
        <translation>
            <numerusform>%n blank</numerusform>
            <numerusform>%n blanks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::ComparePage</name>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::ConflictTable</name>
    <message numerus="yes">
        <source>%n applicant(s) not yet answered.</source>
        <translation>
            <numerusform>%n applicant not yet answered.</numerusform>
            <numerusform>%n applicants not yet answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::DraftView</name>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EvaluatorDesk</name>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>%n file refused</numerusform>
            <numerusform>%n files refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the shared folder were refused.</source>
        <translation>
            <numerusform>%n file of the shared folder was refused.</numerusform>
            <numerusform>%n files of the shared folder were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EvidenceChips</name>
    <message numerus="yes">
        <source>%n more in the notes</source>
        <translation>
            <numerusform>%n more in the notes</numerusform>
            <numerusform>%n more in the notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::LeafRow</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::NotesPanel</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mark(s)</source>
        <translation>
            <numerusform>%1 of %n mark</numerusform>
            <numerusform>%1 of %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::Say</name>
    <message numerus="yes">
        <source>Decision recorded: %n selected</source>
        <translation>
            <numerusform>Decision recorded: %n selected</numerusform>
            <numerusform>Decision recorded: %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures are rounded half up to %n decimals.</source>
        <translation>
            <numerusform>Figures are rounded half up to %n decimal.</numerusform>
            <numerusform>Figures are rounded half up to %n decimals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the top, up to %n are selected.</source>
        <translation>
            <numerusform>From the top, %n is selected.</numerusform>
            <numerusform>From the top, up to %n are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::SealChecks</name>
    <message numerus="yes">
        <source>%n item(s) are missing</source>
        <translation>
            <numerusform>%n item is missing</numerusform>
            <numerusform>%n items are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n proposal(s).</source>
        <translation>
            <numerusform>In %n proposal.</numerusform>
            <numerusform>In %n proposals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from revision %1</source>
        <translation>
            <numerusform>%n change from revision %1</numerusform>
            <numerusform>%n changes from revision %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were read back from the file and compared.</source>
        <translation>
            <numerusform>%n value was read back from the file and compared.</numerusform>
            <numerusform>%n values were read back from the file and compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::SealPage</name>
    <message numerus="yes">
        <source>%n item(s) are missing.</source>
        <translation>
            <numerusform>%n item is missing.</numerusform>
            <numerusform>%n items are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are not ticked yet.</source>
        <translation>
            <numerusform>%n remark is not ticked yet.</numerusform>
            <numerusform>%n remarks are not ticked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::SettingsPage</name>
    <message numerus="yes">
        <source>after %n minutes without use</source>
        <translation>
            <numerusform>after %n minute without use</numerusform>
            <numerusform>after %n minutes without use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::TurnoutDialogs</name>
    <message numerus="yes">
        <source>The policy allows at most %n.</source>
        <translation>
            <numerusform>The policy allows at most %n.</numerusform>
            <numerusform>The policy allows at most %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::UnlockForm</name>
    <message numerus="yes">
        <source>After %n wrong ones you can try again in %1 s.</source>
        <translation>
            <numerusform>After %n wrong one you can try again in %1 s.</numerusform>
            <numerusform>After %n wrong ones you can try again in %1 s.</numerusform>
        </translation>
    </message>
</context>
</TS>
