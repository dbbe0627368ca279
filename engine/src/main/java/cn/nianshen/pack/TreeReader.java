package cn.nianshen.pack;

import cn.nianshen.source.TextDecoder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads YAML into trees, within bounds: 4 MB, depth 40, no aliases, no key twice. */
final class TreeReader {

    static final String SYNTAX = "a syntax error: {0}";
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_DEPTH = 40;

    private final String file;
    private final YAMLParser parser;

    private TreeReader(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads a YAML file.
     *
     * @param file its name for messages
     * @throws BadPackException if it is no YAML, or above the bounds
     */
    static Tree yaml(String file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw fault(file, 0, "the file is larger than 4 MB");
        }
        // profiles are written in editors that save in the code page of the machine
        var decoded = TextDecoder.decode(bytes);
        try (YAMLParser parser = new YAMLFactory().createParser(decoded)) {
            return new TreeReader(file, parser).document();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            throw fault(file, line, SYNTAX, plain(e.getOriginalMessage()));
        } catch (IOException e) {
            throw fault(file, 0, "cannot be read: {0}", e.getMessage());
        }
    }

    private Tree document() throws IOException {
        if (parser.nextToken() == null) {
            return new Tree.Nothing(1);
        }
        Tree tree = node(1);
        if (parser.nextToken() != null) {
            throw fault(file, line(), "a second document in one file");
        }
        return tree;
    }

    private Tree node(int depth) throws IOException {
        if (depth > MOST_DEPTH) {
            throw fault(file, line(), "nested more than 40 deep");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> items(depth);
            case VALUE_NULL -> new Tree.Nothing(line());
            default -> text();
        };
    }

    private Tree text() throws IOException {
        if (parser.isCurrentAlias()) {
            throw fault(file, line(), "aliases are not allowed: *{0}", parser.getText());
        }
        return new Tree.Text(line(), parser.getText());
    }

    private Tree mapping(int depth) throws IOException {
        int line = line();
        Map<String, Tree> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            Tree value = node(depth + 1);
            if (entries.put(key, value) != null) {
                throw fault(file, keyLine, "the key {0} stands twice", key);
            }
        }
        return new Tree.Mapping(line, entries);
    }

    private Tree items(int depth) throws IOException {
        int line = line();
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Tree.Items(line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The words of the reader without the places and pieces of the file that it adds. */
    private static String plain(String message) {
        return message.lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private static BadPackException fault(
            String file, int line, String reason, Object... arguments) {
        return new BadPackException(List.of(PackFault.of(file, line, "", reason, arguments)));
    }
}
