package org.leadtocash.core.finding;

import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;

/**
 * What a finding is about: a document, one of its lines or fields, a customer, an account, a place in a file.
 *
 * @param kind what it is, such as {@code document}, {@code account} or {@code file}; without {@code :}
 * @param id its name; without {@code #}
 * @param path where in it, such as {@code lines/10/quantity}; empty for the whole
 */
public record Subject(String kind, String id, String path) implements Comparable<Subject> {
    private static final String DOCUMENT = "document";

    /** Checks that kind and id are there and can be told apart. */
    public Subject {
        if (kind.isEmpty() || kind.indexOf(':') >= 0) {
            throw new IllegalArgumentException("subject kind \"" + kind + "\": expected a word without a colon");
        }
        if (id.isEmpty() || id.indexOf('#') >= 0) {
            throw new IllegalArgumentException("subject id \"" + id + "\": expected a name without #");
        }
    }

    /** The whole of something. */
    public static Subject of(String kind, String id) {
        return new Subject(kind, id, "");
    }

    /** A document. */
    public static Subject of(DocRef document) {
        return new Subject(DOCUMENT, document.toString(), "");
    }

    /** A line of a document; its path is {@code lines/}number. */
    public static Subject of(LineRef line) {
        return new Subject(DOCUMENT, line.document().toString(), "lines/" + line.line());
    }

    /**
     * The subject written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is not a kind, a colon and an id
     */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("subject \"" + text + "\": expected kind:id or kind:id#path");
        }
        int hash = text.indexOf('#', colon);
        return hash < 0
                ? new Subject(text.substring(0, colon), text.substring(colon + 1), "")
                : new Subject(text.substring(0, colon), text.substring(colon + 1, hash), text.substring(hash + 1));
    }

    /** A place inside this subject: paths join with a slash. */
    public Subject at(String place) {
        return new Subject(kind, id, path.isEmpty() ? place : path + "/" + place);
    }

    /** Whether the other is this subject or a place inside it. */
    public boolean includes(Subject other) {
        return kind.equals(other.kind)
                && id.equals(other.id)
                && (path.isEmpty() || other.path.equals(path) || other.path.startsWith(path + "/"));
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        int byId = byKind != 0 ? byKind : id.compareTo(other.id);
        return byId != 0 ? byId : path.compareTo(other.path);
    }

    /** Kind, colon, id, and {@code #} with the path where there is one: {@code document:ORDER:4711#lines/10}. */
    @Override
    public String toString() {
        return kind + ":" + id + (path.isEmpty() ? "" : "#" + path);
    }
}
