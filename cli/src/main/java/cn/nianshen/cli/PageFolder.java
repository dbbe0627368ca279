package cn.nianshen.cli;

import cn.nianshen.output.HtmlSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages in a folder, each written under another name and moved to its own when it stands. */
final class PageFolder implements HtmlSite.Folder {

    private final Path folder;

    PageFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void page(String name, HtmlSite.Content content) throws IOException {
        var file = folder.resolve(name);
        var draft = OneOutput.draft(file);
        try {
            try (var writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.to(writer);
            }
            OneOutput.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
