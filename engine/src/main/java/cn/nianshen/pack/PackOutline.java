package cn.nianshen.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pack in a folder says of itself, without its rules being compiled or checked.
 *
 * @param id pack id
 * @param rules ids of its rules
 * @param replace ids of rules of other packs that it replaces
 * @param retired ids that were rules once
 * @param considered rules thought about and not built: id to reason
 */
public record PackOutline(
        String id,
        Set<String> rules,
        List<String> replace,
        List<String> retired,
        Map<String, String> considered) {

    public PackOutline {
        rules = Set.copyOf(rules);
        replace = List.copyOf(replace);
        retired = List.copyOf(retired);
        considered = Map.copyOf(considered);
    }

    /**
     * The outline of a pack.
     *
     * @throws BadPackException if its data files cannot be read
     */
    public static PackOutline of(Path folder) {
        Faults faults = new Faults();
        PackDraft draft = new PackDraft(new FolderFiles(folder), faults);
        faults.raise();
        Manifest manifest = draft.manifest;
        Set<String> rules =
                draft.cards.stream().map(source -> source.card().id()).collect(Collectors.toSet());
        return new PackOutline(
                manifest.id(),
                rules,
                manifest.replace(),
                manifest.retired(),
                manifest.considered());
    }
}
