package cn.nianshen.cli;

import cn.nianshen.campaign.BadListException;
import cn.nianshen.campaign.ListFault;
import cn.nianshen.source.SourceFile;
import java.nio.file.Path;

/** Reads lists that people make, and says all that is wrong in one. */
final class Lists {

    private final Context context;

    Lists(Context context) {
        this.context = context;
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

    /** All that is wrong in a list, each on a line with its place. */
    private Refusal refused(Path file, BadListException e) {
        for (ListFault fault : e.faults()) {
            var said = context.words().text(fault.kind(), fault.arguments().toArray());
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
