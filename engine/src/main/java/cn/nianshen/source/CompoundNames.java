package cn.nianshen.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of the streams at the top of a compound file (the container of binary Word and Excel):
 * those of documents packed in it do not count.
 */
final class CompoundNames {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int MAX_ENTRIES = 4_096;
    private static final int IN_HEADER = 109;

    private final byte[] bytes;
    private final int sector;

    private CompoundNames(byte[] bytes) {
        this.bytes = bytes;
        this.sector = 1 << u16(30);
    }

    /** The names; empty where the directory cannot be followed, as in a file cut off. */
    static Set<String> of(byte[] bytes) {
        boolean sized = bytes.length > HEADER && (bytes[30] == 9 || bytes[30] == 12);
        return sized && bytes[31] == 0 ? new CompoundNames(bytes).top() : Set.of();
    }

    private Set<String> top() {
        var names = new HashSet<String>();
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<Integer>();
        int root = entry(0);
        if (root < 0) {
            return Set.of();
        }
        open.push(u32(root + 76));
        while (!open.isEmpty() && seen.size() < MAX_ENTRIES) {
            int number = open.pop();
            int at = number < 0 || !seen.add(number) ? -1 : entry(number);
            if (at >= 0) {
                int length = Math.max(0, Math.min(64, u16(at + 64)) - 2);
                names.add(new String(bytes, at, length, StandardCharsets.UTF_16LE));
                open.push(u32(at + 68));
                open.push(u32(at + 72));
            }
        }
        return names;
    }

    /** Where an entry of the directory stands, or -1. */
    private int entry(int number) {
        int perSector = sector / ENTRY;
        int at = u32(48);
        for (int i = 0; i < number / perSector && at >= 0; i++) {
            at = next(at);
        }
        long place = at < 0 ? -1 : (at + 1L) * sector + (long) number % perSector * ENTRY;
        return place < 0 || place + ENTRY > bytes.length ? -1 : (int) place;
    }

    /** The sector behind a sector, by the table of sectors; negative at an end. */
    private int next(int at) {
        int perSector = sector / 4;
        int table = at / perSector;
        if (table >= IN_HEADER) {
            return -1;
        }
        int where = u32(76 + 4 * table);
        long place = where < 0 ? -1 : (where + 1L) * sector + 4L * (at % perSector);
        return place < 0 || place + 4 > bytes.length ? -1 : u32((int) place);
    }

    private int u16(int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private int u32(int at) {
        return u16(at) | u16(at + 2) << 16;
    }
}
