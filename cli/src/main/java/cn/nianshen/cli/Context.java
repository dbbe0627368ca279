package cn.nianshen.cli;

import cn.nianshen.output.Columns;
import cn.nianshen.output.Messages;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackFault;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every command has at hand.
 *
 * @param terminal where it speaks
 * @param words words of the command line
 * @param builtIn the built-in pack; the first who asks may wait for it
 * @param reading reads documents
 */
record Context(Terminal terminal, Messages words, Supplier<Pack> builtIn, FirstReading reading) {

    /** The day of an audit: the one that is given, else today. */
    LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? terminal.today() : asOf;
    }

    /** What is wrong with a pack: file and line first. */
    String fault(PackFault fault) {
        var said =
                words.textOr("fault." + fault.key(), fault.template(), fault.arguments().toArray());
        if (!fault.subject().isEmpty()) {
            said = words.text("fault", fault.subject(), said);
        }
        return fault.place().isEmpty() ? said : words.text("fault", fault.place(), said);
    }

    /** Says something to the person at the keyboard. */
    void say(String key, Object... arguments) {
        terminal.talk().println(told(key, arguments));
    }

    /** The words with names of files and the like in them, which cannot steer the console. */
    String told(String key, Object... arguments) {
        var clean = new Object[arguments.length];
        for (int i = 0; i < clean.length; i++) {
            var argument = arguments[i];
            clean[i] = argument instanceof Number ? argument : Columns.clean(argument.toString());
        }
        return words.text(key, clean);
    }
}
