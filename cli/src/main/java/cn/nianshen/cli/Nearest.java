package cn.nianshen.cli;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may have meant by a word that is nearly one of those that there are. */
final class Nearest {

    private static final int LETTERS_TO_A_SLIP = 3;

    private Nearest() {}

    /** The word that is nearest; null where none is near. */
    static @Nullable String of(String said, Collection<String> all) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (var each : all) {
            int slips = slips(said.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT));
            int most = Math.max(1, Math.min(said.length(), each.length()) / LETTERS_TO_A_SLIP);
            if (slips <= most && slips < least) {
                least = slips;
                nearest = each;
            }
        }
        return nearest;
    }

    /** Letters that are left out, put in, exchanged, or stand in each other's place. */
    private static int slips(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int k = 0; k < last.length; k++) {
            last[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[last.length];
            now[0] = i;
            for (int k = 1; k < now.length; k++) {
                int same = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
                now[k] = Math.min(Math.min(last[k], now[k - 1]) + 1, last[k - 1] + same);
                boolean turned =
                        i > 1
                                && k > 1
                                && one.charAt(i - 1) == other.charAt(k - 2)
                                && one.charAt(i - 2) == other.charAt(k - 1);
                if (turned) {
                    now[k] = Math.min(now[k], before[k - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }
}
