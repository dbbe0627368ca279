package cn.nianshen.output;

import java.io.IOException;

/** The lines about a run and about a file that all console texts begin with. */
final class TextHead {

    private final Page page;
    private final Words words;
    private final AuditTeller teller;
    private int number;

    TextHead(Page page, Messages messages, Words words) {
        this.page = page;
        this.words = words;
        this.teller = new AuditTeller(messages);
    }

    /** What the run was made with. */
    void run(Header header) throws IOException {
        page.text(0, Page.Style.BOLD, teller.run(header));
        for (var line : teller.changes(header)) {
            page.text(0, line);
        }
    }

    /** Name of the file and what it is. */
    void file(Audit audit) throws IOException {
        number++;
        page.blank();
        page.rule('-');
        page.text(0, Page.Style.BOLD, "[" + number + "] " + audit.name());
        var report = audit.report();
        if (report != null) {
            page.field(2, words.label("title"), teller.title(report));
            page.field(2, words.label("agency"), teller.agency(report));
            page.field(2, words.label("year"), teller.year(report));
        }
        var trouble = teller.trouble(audit);
        if (!trouble.isEmpty()) {
            boolean audited = audit.status() == Audit.Status.AUDITED;
            page.text(2, audited ? Page.Style.YELLOW : Page.Style.RED, trouble);
        }
    }
}
