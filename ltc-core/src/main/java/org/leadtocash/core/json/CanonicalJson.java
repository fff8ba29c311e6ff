package org.leadtocash.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.document.ContentHash;

/**
 * The one text of a JSON value, and its hash.
 *
 * <p>As RFC 8785 writes it: no white space, members sorted by the UTF-16 units of their names, the shortest escapes.
 * Numbers stay as they stand in the tree; our codecs write only whole numbers, and decimals as strings, so that the rules
 * for binary fractions of RFC 8785 never come up.
 */
public final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalJson() {}

    /**
     * The canonical text.
     *
     * @throws IllegalArgumentException if a string holds half a surrogate pair, which no UTF-8 text can carry
     */
    public static String write(Json value) {
        StringBuilder out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    /** The canonical text in UTF-8. */
    public static byte[] bytes(Json value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of the canonical text in UTF-8. */
    public static ContentHash hash(Json value) {
        return ContentHash.of(bytes(value));
    }

    /** The canonical text with line ends and two spaces for each level, for people. Its content is the same. */
    public static String pretty(Json value) {
        StringBuilder out = new StringBuilder(256);
        pretty(value, out, "\n");
        return out.append('\n').toString();
    }

    private static void write(Json value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            String separator = "{";
            for (Map.Entry<String, Json> member : sorted(object)) {
                out.append(separator);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                separator = ",";
            }
            out.append(object.members().isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            out.append('[');
            for (int i = 0; i < array.items().size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                write(array.items().get(i), out);
            }
            out.append(']');
        } else {
            scalar((JsonScalar) value, out);
        }
    }

    private static void pretty(Json value, StringBuilder out, String lineEnd) {
        String deeper = lineEnd + "  ";
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            String separator = "{" + deeper;
            for (Map.Entry<String, Json> member : sorted(object)) {
                out.append(separator);
                quote(member.getKey(), out);
                out.append(": ");
                pretty(member.getValue(), out, deeper);
                separator = "," + deeper;
            }
            out.append(lineEnd).append('}');
        } else if (value instanceof JsonArray array && !array.items().isEmpty()) {
            String separator = "[" + deeper;
            for (Json item : array.items()) {
                out.append(separator);
                pretty(item, out, deeper);
                separator = "," + deeper;
            }
            out.append(lineEnd).append(']');
        } else {
            write(value, out);
        }
    }

    private static Iterable<Map.Entry<String, Json>> sorted(JsonObject object) {
        return new TreeMap<>(object.members()).entrySet();
    }

    private static void scalar(JsonScalar scalar, StringBuilder out) {
        if (scalar.kind() == JsonScalar.Kind.STRING) {
            quote(scalar.text(), out);
        } else {
            out.append(scalar.text());
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                control(c, out);
            } else {
                if (Character.isSurrogate(c)) {
                    checkPair(text, i);
                }
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void control(char c, StringBuilder out) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }

    private static void checkPair(String text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (!paired) {
            throw new IllegalArgumentException(
                    "half a surrogate pair at " + at + " of a string of " + text.length() + " characters");
        }
    }
}
