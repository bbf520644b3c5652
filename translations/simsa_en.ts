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
    <name>simsa::CheckPage</name>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::CommentPage</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n evaluator(s)</source>
        <translation>
            <numerusform>from %n evaluator</numerusform>
            <numerusform>from %n evaluators</numerusform>
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
    <name>simsa::CriterionPage</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::DecisionPage</name>
    <message numerus="yes">
        <source>The rules select up to %n.</source>
        <translation>
            <numerusform>The rules select up to %n.</numerusform>
            <numerusform>The rules select up to %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures select %n.</source>
        <translation>
            <numerusform>The figures select %n.</numerusform>
            <numerusform>The figures select %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the other %n proposals</source>
        <translation>
            <numerusform>Show the other %n proposal</numerusform>
            <numerusform>Show the other %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules allow at most %n.</source>
        <translation>
            <numerusform>The rules allow at most %n.</numerusform>
            <numerusform>The rules allow at most %n.</numerusform>
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
    <name>simsa::Editor</name>
    <message numerus="yes">
        <source>There are only %n proposals: every eligible one would be selected.</source>
        <translation>
            <numerusform>There is only %n proposal: it would be selected if eligible.</numerusform>
            <numerusform>There are only %n proposals: every eligible one would be selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A proposal needs %1 totals, but the panel has only %n members.</source>
        <translation>
            <numerusform>A proposal needs %1 totals, but the panel has only %n member.</numerusform>
            <numerusform>A proposal needs %1 totals, but the panel has only %n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n members nothing is dropped: all totals are averaged.</source>
        <translation>
            <numerusform>With %n member nothing is dropped: the total counts as it is.</numerusform>
            <numerusform>With %n members nothing is dropped: all totals are averaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Conflicts foreseen from affiliations: %n</source>
        <translation>
            <numerusform>Conflicts foreseen from affiliations: %n</numerusform>
            <numerusform>Conflicts foreseen from affiliations: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to settle</source>
        <translation>
            <numerusform>%n thing to settle</numerusform>
            <numerusform>%n things to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say how many of the %n trustees open the ballots: at least two.</source>
        <translation>
            <numerusform>Say how many of the %n trustee open the ballots: at least two.</numerusform>
            <numerusform>Say how many of the %n trustees open the ballots: at least two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trustee(s) have not accepted the office yet.</source>
        <translation>
            <numerusform>%n trustee has not accepted the office yet.</numerusform>
            <numerusform>%n trustees have not accepted the office yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorApplicants</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorCheck</name>
    <message numerus="yes">
        <source>%n things are to be settled. Each line leads to its place.</source>
        <translation>
            <numerusform>%n thing is to be settled. Its line leads there.</numerusform>
            <numerusform>%n things are to be settled. Each line leads to its place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorPanel</name>
    <message numerus="yes">
        <source>of %n trustees must release their shares after the close; the chair alone opens nothing.</source>
        <translation>
            <numerusform>of %n trustee must release their shares after the close; the chair alone opens nothing.</numerusform>
            <numerusform>of %n trustees must release their shares after the close; the chair alone opens nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorPolicy</name>
    <message numerus="yes">
        <source>%n decimals</source>
        <translation>
            <numerusform>%n decimal</numerusform>
            <numerusform>%n decimals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n totals</source>
        <translation>
            <numerusform>at least %n total</numerusform>
            <numerusform>at least %n totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reason of %n letters is asked for.</source>
        <translation>
            <numerusform>A reason of %n letter is asked for.</numerusform>
            <numerusform>A reason of %n letters is asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n are selected</source>
        <translation>
            <numerusform>up to %n is selected</numerusform>
            <numerusform>up to %n are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has at least %n letters</source>
        <translation>
            <numerusform>has at least %n letter</numerusform>
            <numerusform>has at least %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorProposals</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n members</source>
        <translation>
            <numerusform>with %n member</numerusform>
            <numerusform>with %n members</numerusform>
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
    <name>simsa::EditorStep</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::EditorTree</name>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
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
    <name>simsa::FiguresDialog</name>
    <message numerus="yes">
        <source>%n proposal(s) without a figure get no total.</source>
        <translation>
            <numerusform>%n proposal without a figure gets no total.</numerusform>
            <numerusform>%n proposals without a figure get no total.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::GlanceSummary</name>
    <message numerus="yes">
        <source>%n proposal(s) are selected in at least 99 % of the panels.</source>
        <translation>
            <numerusform>%n proposal is selected in at least 99 % of the panels.</numerusform>
            <numerusform>%n proposals are selected in at least 99 % of the panels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cross(es) it with another panel: %1.</source>
        <translation>
            <numerusform>%n crosses the cut line with another panel: %1.</numerusform>
            <numerusform>%n cross the cut line with another panel: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::KeysPage</name>
    <message numerus="yes">
        <source>%n file(s), %1; each was read back and compared. If the work goes on from the other device, lay this workspace to rest: of two copies only one may seal.</source>
        <translation>
            <numerusform>%n file, %1; it was read back and compared. If the work goes on from the other device, lay this workspace to rest: of two copies only one may seal.</numerusform>
            <numerusform>%n files, %1; each was read back and compared. If the work goes on from the other device, lay this workspace to rest: of two copies only one may seal.</numerusform>
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
    <name>simsa::MachineCard</name>
    <message numerus="yes">
        <source>%n point(s) need attention.</source>
        <translation>
            <numerusform>%n point needs attention.</numerusform>
            <numerusform>%n points need attention.</numerusform>
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
    <name>simsa::ReceiptPage</name>
    <message numerus="yes">
        <source>Proof: %n hash(es) from the line up to the root, each checked here.</source>
        <translation>
            <numerusform>Proof: %n hash from the line up to the root, checked here.</numerusform>
            <numerusform>Proof: %n hashes from the line up to the root, each checked here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer added up the %n ballot(s) again and came to the published figures, to the last digit.</source>
        <translation>
            <numerusform>This computer added up the %n ballot again and came to the published figures, to the last digit.</numerusform>
            <numerusform>This computer added up the %n ballots again and came to the published figures, to the last digit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer added up the %n ballot(s) again and came to other figures. Tell the audit.</source>
        <translation>
            <numerusform>This computer added up the %n ballot again and came to other figures. Tell the audit.</numerusform>
            <numerusform>This computer added up the %n ballots again and came to other figures. Tell the audit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s): signatures, digests, events, submissions, ballots.</source>
        <translation>
            <numerusform>%n check: signatures, digests, events, submissions, ballots.</numerusform>
            <numerusform>%n checks: signatures, digests, events, submissions, ballots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of the file fail.</source>
        <translation>
            <numerusform>%n check of the file fails.</numerusform>
            <numerusform>%n checks of the file fail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::ReminderPanel</name>
    <message numerus="yes">
        <source>to %n members</source>
        <translation>
            <numerusform>to %n member</numerusform>
            <numerusform>to %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::ReportPage</name>
    <message numerus="yes">
        <source>%n files of these names are in the folder. Nothing was written yet.</source>
        <translation>
            <numerusform>%n file of these names is in the folder. Nothing was written yet.</numerusform>
            <numerusform>%n files of these names are in the folder. Nothing was written yet.</numerusform>
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
    <message numerus="yes">
        <source>%1: figures for %n proposal(s)</source>
        <translation>
            <numerusform>%1: figures for %n proposal</numerusform>
            <numerusform>%1: figures for %n proposals</numerusform>
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
    <message numerus="yes">
        <source>%n change(s) from the round before</source>
        <translation>
            <numerusform>%n change from the round before</numerusform>
            <numerusform>%n changes from the round before</numerusform>
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
    <name>simsa::SeverityPage</name>
    <message numerus="yes">
        <source>%n total(s)</source>
        <translation>
            <numerusform>%n total</numerusform>
            <numerusform>%n totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as deviating</source>
        <translation>
            <numerusform>%n marked as deviating</numerusform>
            <numerusform>%n marked as deviating</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::TrusteeCard</name>
    <message numerus="yes">
        <source>Your shares of the %n counted ballots are with the chair.</source>
        <translation>
            <numerusform>Your share of the %n counted ballot is with the chair.</numerusform>
            <numerusform>Your shares of the %n counted ballots are with the chair.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The round is closed, %n ballots count</source>
        <translation>
            <numerusform>The round is closed, %n ballot counts</numerusform>
            <numerusform>The round is closed, %n ballots count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simsa::TrusteesCard</name>
    <message numerus="yes">
        <source>%n more trustee(s) must release their shares first.</source>
        <translation>
            <numerusform>%n more trustee must release their shares first.</numerusform>
            <numerusform>%n more trustees must release their shares first.</numerusform>
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
<context>
    <name>simsa::WeightPage</name>
    <message numerus="yes">
        <source>%1 % (today %2 %) · %n rank(s) differ</source>
        <translation>
            <numerusform>%1 % (today %2 %) · %n rank differs</numerusform>
            <numerusform>%1 % (today %2 %) · %n ranks differ</numerusform>
        </translation>
    </message>
</context>
</TS>
