package org.leadtocash.core.json;

/**
 * A JSON value (RFC 8259). Equality looks at the content alone, never at the place where it was read.
 *
 * <p>Objects keep the order in which members were given; {@link CanonicalJson} sorts them.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonScalar {

    /** The null literal. */
    Json NULL = new JsonScalar(JsonScalar.Kind.NULL, "null", 0, 0);

    /** A string. */
    static Json of(String text) {
        return new JsonScalar(JsonScalar.Kind.STRING, text, 0, 0);
    }

    /** A whole number. */
    static Json of(long number) {
        return new JsonScalar(JsonScalar.Kind.NUMBER, Long.toString(number), 0, 0);
    }

    /** True or false. */
    static Json of(boolean truth) {
        return new JsonScalar(JsonScalar.Kind.BOOLEAN, Boolean.toString(truth), 0, 0);
    }

    /** The line this was read from, counted from 1; 0 where it was not read. */
    int line();

    /** The column this was read from, counted from 1; 0 where it was not read. */
    int column();

    /** What kind of value this is, as a reader would say it: {@code an object}, {@code a string}. */
    String described();
}
