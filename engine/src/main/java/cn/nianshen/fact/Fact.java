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
                ExtraRow,
                ExtraSection,
                FileTrace,
                ForeignHead,
                ForeignPlace,
                FormMarker,
                GroupHead,
                Half,
                Introduction,
                LegacyHeading,
                Mention,
                Need,
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
                SignatureDate,
                StatTable,
                SubHeading,
                TableBlock,
                TableFigure,
                Threshold,
                Title {

    /** Where it stands. */
    Place place();
}
