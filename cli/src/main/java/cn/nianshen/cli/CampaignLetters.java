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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Letters to all agencies of a campaign that have something to mend. */
final class CampaignLetters {

    private static final String FOLDER = "letters";
    private static final Pattern MADE = Pattern.compile(".*-.*\\.docx|\\..*\\.docx\\.[0-9]+\\.tmp");

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
     * Writes them, in the order of the roster.
     *
     * @param packs all packs of the campaign
     * @param checked template of the letters
     */
    void write(
            Context context,
            Path out,
            List<Pack> packs,
            LetterHead head,
            WordTemplate checked,
            CampaignResult result)
            throws IOException {
        var folder = out.resolve(FOLDER);
        var letters = LetterFolder.of(folder, checked, head.day());
        removeOld(folder);
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
                letters.write(letter.get());
                written++;
            }
        }
        context.say("campaign.letters", written, folder, without);
    }

    /** Letters of an earlier run would be taken for those of this one. */
    private static void removeOld(Path folder) throws IOException {
        try (var all = Files.newDirectoryStream(folder)) {
            for (var file : all) {
                if (MADE.matcher(String.valueOf(file.getFileName())).matches()) {
                    Files.delete(file);
                }
            }
        }
    }
}
