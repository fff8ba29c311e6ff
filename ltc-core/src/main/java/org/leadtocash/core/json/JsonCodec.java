package org.leadtocash.core.json;

import java.util.Optional;
import org.leadtocash.core.finding.LoadException;

/**
 * How values of one type are written as JSON and read back: {@code read(write(v))} equals {@code v}.
 *
 * @param <T> the type of value
 */
public interface JsonCodec<T> {

    /** The value as JSON. */
    Json write(T value);

    /**
     * The value that was written. What is wrong is reported to the input, all of it; then the answer is empty.
     */
    Optional<T> read(JsonInput input);

    /** The JSON Schema (2020-12) of what {@link #write} writes. */
    JsonObject schema();

    /**
     * Reads a text strictly.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     */
    default T parse(String source, String text) {
        return read(source, JsonText.parse(source, text));
    }

    /**
     * Reads a tree strictly.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     */
    default T read(String source, Json tree) {
        JsonProblems problems = new JsonProblems(source);
        Optional<T> value = read(new JsonInput(tree, "", problems, true));
        return problems.orThrow(value);
    }
}
