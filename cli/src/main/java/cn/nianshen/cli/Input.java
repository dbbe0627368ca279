package cn.nianshen.cli;

import java.nio.file.Path;

/**
 * A file to audit.
 *
 * @param name path as the user named it, with forward slashes
 * @param path where it is
 */
record Input(String name, Path path) {}
