package org.leadtocash.core.json;

import java.util.Optional;
import org.leadtocash.core.finding.LoadException;

/**
 * A published kind of JSON document: a codec with a name and a version, which every document of the kind carries in its
 * member {@code schema}, such as {@code "price-request/1.0"}.
 *
 * <p>Requests are read strictly: a member that nobody declared is a problem. Stored documents of a newer minor version
 * are read, and what this version does not know is passed over. Another major version is a problem either way.
 *
 * @param type the class of values, by which a registry finds the format
 * @param name the kind's name, in kebab case
 * @param major changes when old documents can no longer be read
 * @param minor changes when members are added
 * @param codec writes and reads the content; it must write an object without a member {@code schema}
 * @param <T> the type of value
 */
public record DocumentFormat<T>(Class<T> type, String name, int major, int minor, JsonCodec<T> codec) {
    private static final String SCHEMA = "schema";

    /** Checks name and version. */
    public DocumentFormat {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || major < 1 || minor < 0) {
            throw new IllegalArgumentException(
                    "format \"" + name + "\" " + major + "." + minor + ": expected kebab case, 1 or more, 0 or more");
        }
    }

    /** Name, slash, version. */
    public String id() {
        return name + "/" + major + "." + minor;
    }

    /** The value as a document. */
    public JsonObject write(T value) {
        JsonObject document = JsonObject.of(SCHEMA, Json.of(id()));
        for (var member : ((JsonObject) codec.write(value)).members().entrySet()) {
            document = document.with(member.getKey(), member.getValue());
        }
        return document;
    }

    /**
     * Reads a request strictly.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     */
    public T read(String source, Json document) {
        return read(source, document, true);
    }

    /**
     * Reads a stored document, passing over what a newer minor version added.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     */
    public T readStored(String source, Json document) {
        return read(source, document, false);
    }

    private T read(String source, Json document, boolean request) {
        JsonProblems problems = new JsonProblems(source);
        if (!(document instanceof JsonObject object)) {
            return problems.orThrow(new JsonInput(document, "", problems, true).wrongType("a document " + id()));
        }
        Optional<Integer> given = minorOf(object, problems);
        boolean strict = request || given.filter(version -> version > minor).isEmpty();
        if (given.isPresent() && request && given.get() > minor) {
            wrongSchema(object, problems);
        }
        return problems.orThrow(codec.read(new JsonInput(object.without(SCHEMA), "", problems, strict)));
    }

    private Optional<Integer> minorOf(JsonObject object, JsonProblems problems) {
        String text = object.member(SCHEMA)
                .map(json -> json instanceof JsonScalar scalar ? scalar.text() : "")
                .orElse("");
        String prefix = name + "/" + major + ".";
        if (text.startsWith(prefix) && text.substring(prefix.length()).matches("[0-9]{1,6}")) {
            return Optional.of(Integer.parseInt(text.substring(prefix.length())));
        }
        wrongSchema(object, problems);
        return Optional.empty();
    }

    private void wrongSchema(JsonObject object, JsonProblems problems) {
        Json at = object.member(SCHEMA).orElse(object);
        problems.add(
                JsonProblems.WRONG_SCHEMA,
                at.line(),
                at.column(),
                "/" + SCHEMA,
                object.member(SCHEMA).map(Json::described).orElse("no member schema"),
                "\"" + id() + "\"");
    }

    /** The published JSON Schema (2020-12) of these documents. */
    public JsonObject schema() {
        JsonObject content = codec.schema();
        JsonObject properties = (JsonObject) content.member("properties").orElse(JsonObject.empty());
        JsonObject published = JsonObject.of("$schema", Json.of("https://json-schema.org/draft/2020-12/schema"))
                .with("$id", Json.of("urn:leadtocash:" + name + ":" + major + "." + minor));
        for (var member : content.members().entrySet()) {
            published = published.with(member.getKey(), member.getValue());
        }
        return published.with(
                "properties",
                properties.with(
                        SCHEMA,
                        JsonObject.of("type", Json.of("string"))
                                .with("pattern", Json.of("^" + name + "/" + major + "\\.[0-9]{1,6}$"))));
    }
}
