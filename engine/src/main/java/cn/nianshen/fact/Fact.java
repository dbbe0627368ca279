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
                ExtraRow,
                ExtraSection,
                ForeignHead,
                FormMarker,
                GroupHead,
                Introduction,
                LegacyHeading,
                Need,
                Period,
                RepeatedSection,
                RepeatedTable,
                ReportHead,
                ReportingOrgan,
                Row,
                Section,
                StatTable,
                SubHeading,
                TableBlock,
                Title {

    /** Where it stands. */
    Place place();
}
