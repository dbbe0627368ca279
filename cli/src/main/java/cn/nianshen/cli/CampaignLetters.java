package cn.nianshen.cli;

import cn.nianshen.letter.LetterHead;
import cn.nianshen.letter.LetterKind;
import cn.nianshen.letter.LetterMatter;
import cn.nianshen.letter.Notices;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import cn.nianshen.word.WordTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Letters to all agencies of a campaign that have something to mend. */
final class CampaignLetters {

    private static final String FOLDER = "letters";

    @Option(names = "--letters", descriptionKey = "option.letters")
    private boolean wanted;

    @Option(names = "--office", paramLabel = "NAME", descriptionKey = "option.office")
    private String office = "";

    @Option(names = "--number", paramLabel = "TEXT", descriptionKey = "option.number")
    private String number = "";

    @Option(names = "--template", paramLabel = "FILE", descriptionKey = "option.template")
    private @Nullable Path template;

    /** The template, checked before anything is audited. */
    WordTemplate template(Context context, List<Pack> packs, LocalDate day) throws IOException {
        return LetterTemplates.checked(context, LetterKind.NOTICE, template, packs, day);
    }

    /** Whether letters are asked for. */
    boolean wanted() {
        return wanted;
    }

    /** What stands on all of them; checked before anything is audited. */
    LetterHead head(Context context, Profile profile, LocalDate day) {
        var head = new LetterHead(office.strip(), number.strip(), day, profile.mending());
        if (!head.runs()) {
            throw Refusal.usage("notice.number", number.strip());
        }
        if (wanted && profile.mending().isBlindTo(day)) {
            context.say("notice.no-holidays");
        }
        return head;
    }

    /**
     * Writes them, in the order of the roster. What cannot be written is told, and the others go
     * on.
     *
     * @param packs all packs of the campaign
     * @param checked template of the letters
     * @return whether all are written
     */
    boolean write(
            Context context,
            Path out,
            List<Pack> packs,
            LetterHead head,
            WordTemplate checked,
            CampaignResult result)
            throws IOException {
        var folder = out.resolve(FOLDER);
        LetterFolder letters;
        try {
            letters = LetterFolder.of(context, folder, checked, head.day());
        } catch (Refusal e) {
            context.say(e.key(), e.arguments());
            return false;
        }
        boolean whole = letters.empty(names(result));
        var notices = new Notices(packs, head);
        int written = 0;
        int without = 0;
        for (var agency : result.agencies()) {
            if (agency.score() == null) {
                without++;
                continue;
            }
            var letter = notices.of(LetterMatter.of(agency));
            if (letter.isPresent()) {
                written += letters.write(letter.get()) == null ? 0 : 1;
            }
        }
        context.say("campaign.letters", written, folder, without);
        return whole && !letters.hasFailed();
    }

    private static Set<String> names(CampaignResult result) {
        return result.agencies().stream()
                .flatMap(agency -> Notices.names(agency.name(), agency.file()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Where none are written, those of an earlier run are not left to be taken for ones of this.
     *
     * @return whether none are left
     */
    boolean none(Context context, Path out) {
        var folder = out.resolve(FOLDER);
        try {
            var earlier = LetterFolder.aside(folder);
            if (earlier != null) {
                context.say("letters.earlier", earlier);
            }
            return true;
        } catch (IOException | Refusal e) {
            context.say("letters.stuck", folder);
            return false;
        }
    }
}
