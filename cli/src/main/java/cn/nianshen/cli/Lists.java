package cn.nianshen.cli;

import cn.nianshen.campaign.BadListException;
import cn.nianshen.campaign.ListFault;
import cn.nianshen.output.Messages;
import cn.nianshen.source.SourceFile;
import java.nio.file.Path;

/** Reads lists that people make, and says all that is wrong in one. */
final class Lists {

    private final Context context;
    private final Messages messages;

    /**
     * @param messages words of outputs
     */
    Lists(Context context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    /** Reads a list. */
    @FunctionalInterface
    interface Reader<T> {
        T read(SourceFile file) throws BadListException;
    }

    /** What a list holds. */
    <T> T read(Path file, Reader<T> reader) {
        SourceFile source;
        try {
            source = FileReader.read(new Input(String.valueOf(file), file));
        } catch (FileReader.Unreadable e) {
            throw Refusal.failed("roster.no-file-there", file);
        }
        try {
            return reader.read(source);
        } catch (BadListException e) {
            throw refused(file, e);
        }
    }

    /** Why a workbook cannot be read is said with the words of reports. */
    private String said(ListFault fault) {
        var arguments = fault.arguments();
        if (!fault.kind().equals("roster.unreadable")) {
            return context.words().text(fault.kind(), arguments.toArray());
        }
        var reason = "unreadable." + arguments.get(0);
        var values = arguments.subList(1, arguments.size()).toArray();
        return context.words().text(fault.kind(), messages.text(reason, values));
    }

    /** All that is wrong in a list, each on a line with its place. */
    private Refusal refused(Path file, BadListException e) {
        for (ListFault fault : e.faults()) {
            var said = said(fault);
            if (fault.column() > 0) {
                context.say("roster.at", file, fault.line(), fault.column(), said);
            } else if (fault.line() > 0) {
                context.say("roster.at-line", file, fault.line(), said);
            } else {
                context.say("roster.of", file, said);
            }
        }
        return Refusal.failed("roster.refused", file, e.faults().size());
    }
}
