package org.leadtocash.core.json;

import java.util.Objects;

/** A string, a number, true, false or null. */
public final class JsonScalar implements Json {

    /** Which of them. */
    public enum Kind {
        /** Text. */
        STRING,
        /** A number, kept as it was written. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** The null literal. */
        NULL
    }

    private final Kind kind;
    private final String text;
    private final int line;
    private final int column;

    JsonScalar(Kind kind, String text, int line, int column) {
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /** Which of them. */
    public Kind kind() {
        return kind;
    }

    /** The string itself, or the literal as it was written. */
    public String text() {
        return text;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public String described() {
        return switch (kind) {
            case STRING -> "the string \"" + shortened() + "\"";
            case NUMBER -> "the number " + shortened();
            case BOOLEAN, NULL -> text;
        };
    }

    private String shortened() {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonScalar that && kind == that.kind && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, text);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }
}
