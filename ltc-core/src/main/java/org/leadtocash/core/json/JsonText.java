package org.leadtocash.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.LoadException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text strictly and within bounds: RFC 8259 and nothing beyond it, no member twice, at most
 * {@value #DEEPEST} levels, 10,000,000 characters a string, 1,000 digits a number.
 *
 * <p>Syntax problems stop the reading; members given twice are all reported.
 */
public final class JsonText {
    static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(10_000_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final JsonProblems problems;

    private JsonText(JsonParser parser, JsonProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * Reads a text.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     */
    public static Json parse(String source, String text) {
        return parse(source, () -> FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    /**
     * Reads characters to their end; does not close the reader.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     * @throws UncheckedIOException if the reader fails
     */
    public static Json parse(String source, Reader text) {
        return parse(source, () -> FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    /**
     * Reads bytes to their end, as UTF-8 unless they begin as UTF-16 or UTF-32; does not close the stream.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     * @throws UncheckedIOException if the stream fails
     */
    public static Json parse(String source, InputStream bytes) {
        return parse(source, () -> FACTORY.createParser(ObjectReadContext.empty(), bytes));
    }

    private interface Opening {
        JsonParser open();
    }

    private static Json parse(String source, Opening opening) {
        JsonProblems problems = new JsonProblems(source);
        try {
            JsonParser parser = opening.open();
            return problems.orThrow(Optional.of(new JsonText(parser, problems).whole()));
        } catch (JacksonIOException e) {
            return notRead(source, e, problems);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            problems.add(
                    JsonProblems.SYNTAX,
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    at == null ? 0 : Math.max(0, at.getColumnNr()),
                    "",
                    String.valueOf(e.getOriginalMessage()),
                    "JSON as RFC 8259 defines it");
            return problems.orThrow(Optional.empty());
        }
    }

    /** Characters that cannot be decoded are a fault of the text, though nobody but the reader knows where. */
    private static Json notRead(String source, JacksonIOException e, JsonProblems problems) {
        @Nullable IOException cause = e.getCause();
        if (cause instanceof CharacterCodingException) {
            problems.add(JsonProblems.SYNTAX, 0, 0, "", "a byte that is no character", "text in one encoding");
            return problems.orThrow(Optional.empty());
        }
        throw new UncheckedIOException(source + ": cannot be read", cause == null ? new IOException(e) : cause);
    }

    private Json whole() {
        if (parser.nextToken() == null) {
            problems.add(JsonProblems.SYNTAX, 1, 1, "", "nothing", "a JSON value");
            return Json.NULL;
        }
        Json value = value("");
        if (parser.nextToken() != null) {
            TokenStreamLocation at = parser.currentTokenLocation();
            problems.add(JsonProblems.SYNTAX, at.getLineNr(), at.getColumnNr(), "", "more text", "the end");
        }
        return value;
    }

    private Json value(String pointer) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(pointer, line, column);
            case START_ARRAY -> array(pointer, line, column);
            case VALUE_STRING -> string(pointer, line, column);
            case VALUE_TRUE, VALUE_FALSE ->
                new JsonScalar(JsonScalar.Kind.BOOLEAN, token == JsonToken.VALUE_TRUE ? "true" : "false", line, column);
            case VALUE_NULL -> new JsonScalar(JsonScalar.Kind.NULL, "null", line, column);
            default -> new JsonScalar(JsonScalar.Kind.NUMBER, parser.getString(), line, column);
        };
    }

    private Json string(String pointer, int line, int column) {
        JsonScalar string = new JsonScalar(JsonScalar.Kind.STRING, parser.getString(), line, column);
        checkText(string.text(), pointer, line, column);
        return string;
    }

    private void checkText(String text, String pointer, int line, int column) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    problems.add(
                            JsonProblems.INVALID, line, column, pointer, "half a surrogate pair", "whole characters");
                    return;
                }
            }
        }
    }

    private Json object(String pointer, int line, int column) {
        LinkedHashMap<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            TokenStreamLocation at = parser.currentTokenLocation();
            String inside = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            checkText(name, inside, at.getLineNr(), at.getColumnNr());
            parser.nextToken();
            if (members.put(name, value(inside)) != null) {
                problems.add(
                        JsonProblems.DUPLICATE, at.getLineNr(), at.getColumnNr(), inside, name, "each member once");
            }
        }
        return new JsonObject(members, line, column);
    }

    private Json array(String pointer, int line, int column) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(pointer + "/" + items.size()));
        }
        return new JsonArray(items, line, column);
    }
}
