package cn.nianshen.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options described by code. Those of the commands that a clerk waits for are: to find annotations
 * and to understand them takes a twentieth of a start.
 */
final class Options {

    private Options() {}

    /**
     * An option with one value.
     *
     * @param label what its value is called
     * @param key of its description
     */
    static OptionSpec.Builder one(String name, String label, String key, Class<?> type) {
        return OptionSpec.builder(name).paramLabel(label).descriptionKey(key).type(type);
    }

    /** An option that may be given several times. */
    static OptionSpec.Builder several(String name, String label, String key, Class<?> type) {
        return one(name, label, key, List.class).auxiliaryTypes(type);
    }

    /** What was given, or something else where nothing was. */
    static <T> T value(ArgSpec argument, T otherwise) {
        return Objects.requireNonNullElse(given(argument), otherwise);
    }

    /** All that was given, in order. */
    static <T> List<T> values(ArgSpec argument) {
        List<T> given = given(argument);
        return given == null ? List.of() : List.copyOf(given);
    }

    /** What was given. */
    static <T> @Nullable T given(ArgSpec argument) {
        return argument.getValue();
    }
}
