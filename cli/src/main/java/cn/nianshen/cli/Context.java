package cn.nianshen.cli;

import cn.nianshen.output.Messages;

/**
 * What every command has at hand.
 *
 * @param terminal where it speaks
 * @param words words of the command line
 */
record Context(Terminal terminal, Messages words) {

    /** Says something to the person at the keyboard. */
    void say(String key, Object... arguments) {
        terminal.talk().println(words.text(key, arguments));
    }
}
