package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Result;
import cn.nianshen.output.ResultReader;
import cn.nianshen.output.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What two runs that are compared were given. */
final class ResultFiles {

    private final Context context;
    private final Auditor auditor;
    private final AuditRequest request;
    private final Result.Setting setting;

    /**
     * @param header what audits that are made now are made with
     */
    ResultFiles(Context context, Auditor auditor, AuditRequest request, Header header) {
        this.context = context;
        this.auditor = auditor;
        this.request = request;
        this.setting = Result.Setting.of(header);
    }

    /** Results that were written as JSON, else those of auditing the file now. */
    List<Result> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw Refusal.failed("diff.no-file", path);
        }
        if (isJson(path)) {
            try (var in = Files.newInputStream(path)) {
                return ResultReader.read(in);
            } catch (ResultReader.NoResultException e) {
                throw Refusal.failed("diff.no-result", path);
            }
        }
        var kept = new Kept();
        new AuditRun(context, file -> auditor.audit(file, request))
                .over(Inputs.of(List.of(path.toString())), kept);
        return kept.results;
    }

    private static boolean isJson(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && name.endsWith(".json");
    }

    /** Keeps what is compared of each audit. */
    private final class Kept implements Renderer {
        private final List<Result> results = new ArrayList<>();

        @Override
        public void begin(Header header) {}

        @Override
        public void audit(Audit audit) {
            results.add(Result.of(audit, setting));
        }

        @Override
        public void finish(Summary summary) {}
    }
}
