package org.leadtocash.testkit.core;

import java.util.List;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonText;

/**
 * A value as JSON that a person can read, keep beside a test and read back: what a falsified property leaves behind.
 *
 * <p>jqwik shrinks the sample that broke a law, and {@link JsonCaseFormat} reports it as such a case. It becomes a
 * regression test by pasting:
 *
 * <pre>{@code
 * BigMoney amount = JsonCase.read("{\"amount\":\"0.01\",\"currency\":\"EUR\"}", BigMoney.class);
 * }</pre>
 *
 * <p>Values that are published documents stand as documents, with their member {@code schema}; facts stand together with
 * the schema they were said in.
 */
public final class JsonCase {
    private static final int ONE_LINE = 100;

    private final Json json;

    private JsonCase(Json json) {
        this.json = json;
    }

    /**
     * The case of a value of the library, or of a list of such values.
     *
     * @throws IllegalArgumentException if the value, or one of the list, has no JSON form: see {@link #isKnown}
     */
    public static JsonCase of(Object value) {
        return new JsonCase(CaseCodecs.write(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "value of " + value.getClass().getName()
                                + ": expected one of the library with a JSON form, or its codec beside it")));
    }

    /** The case of a value that its own codec writes, such as a value of the host. */
    public static <T> JsonCase of(T value, JsonCodec<T> codec) {
        return new JsonCase(codec.write(value));
    }

    /** Whether values of that class have a case without naming a codec. */
    public static boolean isKnown(Class<?> type) {
        return CaseCodecs.isKnown(type);
    }

    /** Every class whose values have a case without naming a codec, in order of name. */
    public static List<Class<?>> types() {
        return CaseCodecs.types();
    }

    /**
     * The value of a case.
     *
     * @param text what {@link #toString()} wrote
     * @throws IllegalArgumentException if values of that class have no case without naming a codec
     * @throws org.leadtocash.core.finding.LoadException with everything wrong with the text and its place
     */
    public static <T> T read(String text, Class<T> type) {
        return CaseCodecs.codec(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + ": expected a class of the library with a JSON form, or its codec"))
                .read(type.getSimpleName(), JsonText.parse(type.getSimpleName(), text));
    }

    /**
     * The value of a case that a codec wrote.
     *
     * @throws org.leadtocash.core.finding.LoadException with everything wrong with the text and its place
     */
    public static <T> T read(String text, JsonCodec<T> codec) {
        return codec.parse("case", text);
    }

    /** The tree. */
    public Json json() {
        return json;
    }

    /** The canonical text when it fits a line of 100 characters, and otherwise one member a line. */
    @Override
    public String toString() {
        String line = CanonicalJson.write(json);
        return line.length() <= ONE_LINE ? line : CanonicalJson.pretty(json).stripTrailing();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonCase that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }
}
