package cn.nianshen.fact;

import cn.nianshen.report.Place;

/** Something a rule can look at. */
public sealed interface Fact
        permits AnnouncedParts,
                BrokenOff,
                Cell,
                CitedNotice,
                Claim,
                ColumnHead,
                DateMention,
                Deadline,
                EarlierCell,
                EarlierReport,
                ExtraRow,
                ExtraSection,
                FileTrace,
                Filing,
                ForeignHead,
                ForeignPlace,
                FormMarker,
                GroupHead,
                Half,
                Introduction,
                LegacyHeading,
                Likeness,
                Listing,
                MemberAbove,
                MembersSum,
                Mention,
                Need,
                OpenFiling,
                Republished,
                OwnRegion,
                Period,
                PublicationDate,
                ReceiptDate,
                RepeatedPassage,
                RepeatedSection,
                RepeatedTable,
                ReportHead,
                ReportingOrgan,
                Row,
                Section,
                SharedFault,
                SignatureDate,
                StatTable,
                SubHeading,
                SumReason,
                TableBlock,
                TableFigure,
                Threshold,
                Title {

    /** Where it stands. */
    Place place();
}
