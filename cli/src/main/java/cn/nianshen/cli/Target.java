package cn.nianshen.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An output asked for.
 *
 * @param kind its format
 * @param file where it goes, null for the stream of results
 * @param coloured whether to colour
 */
record Target(FileOptions.Kind kind, @Nullable Path file, boolean coloured) {}
