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
                Introduction,
                LegacyHeading,
                Mention,
                Need,
                OwnRegion,
                Period,
                RepeatedPassage,
                RepeatedSection,
                RepeatedTable,
                ReportHead,
                ReportingOrgan,
                Row,
                Section,
                StatTable,
                SubHeading,
                TableBlock,
                TableFigure,
                Threshold,
                Title {

    /** Where it stands. */
    Place place();
}
