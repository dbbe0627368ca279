package cn.nianshen.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack says of itself in {@code pack.yaml}.
 *
 * @param id pack id, also the name of its folder
 * @param title title for people
 * @param version version of the pack
 * @param forms ids of its forms, in order
 * @param suspectedWord word that marks a title as a suspicion, which is never an error; or empty
 * @param retired ids that were rules once and never are again
 * @param considered rules thought about and not built: id to reason
 * @param replace ids of rules of earlier packs that this pack replaces
 */
record Manifest(
        String id,
        String title,
        String version,
        List<String> forms,
        String suspectedWord,
        List<String> retired,
        Map<String, String> considered,
        List<String> replace) {

    static final String FILE = "pack.yaml";

    Manifest {
        forms = List.copyOf(forms);
        retired = List.copyOf(retired);
        considered = Collections.unmodifiableMap(new LinkedHashMap<>(considered));
        replace = List.copyOf(replace);
    }

    static Manifest read(Tree tree, Faults faults) {
        Fields fields = Fields.of(FILE, tree, faults);
        Manifest manifest =
                new Manifest(
                        fields.text("id"),
                        fields.text("title"),
                        fields.text("version"),
                        fields.texts("forms"),
                        fields.text("suspected-word", ""),
                        fields.texts("retired"),
                        fields.map("considered").allTexts(),
                        fields.texts("replace"));
        fields.done();
        return manifest;
    }
}
