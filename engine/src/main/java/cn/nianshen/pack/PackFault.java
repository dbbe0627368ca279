package cn.nianshen.pack;

/**
 * A breach of the laws of packs.
 *
 * @param file path inside the pack, with forward slashes; empty for the pack as a whole
 * @param line line of the file from 1, or 0 where it is not known
 * @param reason what is wrong, in plain words
 */
public record PackFault(String file, int line, String reason) implements Comparable<PackFault> {

    @Override
    public int compareTo(PackFault other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : reason.compareTo(other.reason);
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ':' + line : file;
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
