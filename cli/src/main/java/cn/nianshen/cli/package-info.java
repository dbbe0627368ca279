/** The command line: arguments, files, progress and exit codes. */
@NullMarked
package cn.nianshen.cli;

import org.jspecify.annotations.NullMarked;
