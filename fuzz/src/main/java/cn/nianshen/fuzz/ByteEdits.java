package cn.nianshen.fuzz;

import java.util.Arrays;

/** Changes to bytes of a form of their own. */
final class ByteEdits {

    private static final int LONGEST_RANGE = 512;
    private static final int[] NUMBERS = {
        0, 1, -1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000
    };

    private ByteEdits() {}

    /** Carries out one change after the other. */
    static byte[] apply(byte[] bytes, Script script, int most) {
        var edited = bytes.clone();
        for (int i = 0; i < most && script.more() && edited.length > 0; i++) {
            edited = one(edited, script, 8);
        }
        return edited;
    }

    /** The same, but every byte that is not changed stays where it is. */
    static byte[] inPlace(byte[] bytes, Script script, int most) {
        var edited = bytes.clone();
        for (int i = 0; i < most && script.more() && edited.length > 0; i++) {
            edited = one(edited, script, 5);
        }
        return edited;
    }

    private static byte[] one(byte[] bytes, Script script, int kinds) {
        int at = script.below(bytes.length);
        switch (script.below(kinds)) {
            case 0 -> bytes[at] = (byte) script.below(256);
            case 1 -> bytes[at] ^= (byte) (1 << script.below(Byte.SIZE));
            case 2 -> number(bytes, at, 2, script);
            case 3 -> number(bytes, at, 4, script);
            case 4 -> bytes[at] += (byte) (script.below(9) - 4);
            case 5 -> {
                return spliced(bytes, at, script, 0);
            }
            case 6 -> {
                return spliced(bytes, at, script, 2);
            }
            default -> {
                if (script.once(6)) {
                    return Arrays.copyOf(bytes, at);
                }
                copyOver(bytes, at, script);
            }
        }
        return bytes;
    }

    /** An extreme, low byte first. */
    private static void number(byte[] bytes, int at, int width, Script script) {
        int value = NUMBERS[script.below(NUMBERS.length)];
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> i * Byte.SIZE);
        }
    }

    /** A range left out, or there twice. */
    private static byte[] spliced(byte[] bytes, int at, Script script, int times) {
        int length = Math.min(1 + script.below(LONGEST_RANGE), bytes.length - at);
        var out = new byte[bytes.length + (times - 1) * length];
        System.arraycopy(bytes, 0, out, 0, at);
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, at, out, at + i * length, length);
        }
        System.arraycopy(bytes, at + length, out, at + times * length, bytes.length - at - length);
        return out;
    }

    private static void copyOver(byte[] bytes, int at, Script script) {
        int from = script.below(bytes.length);
        int length = Math.min(1 + script.below(LONGEST_RANGE), bytes.length - Math.max(at, from));
        System.arraycopy(bytes, from, bytes, at, length);
    }
}
