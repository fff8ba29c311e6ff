package org.leadtocash.core.document;

/**
 * The name of one document: its type and its number in the host's system.
 *
 * @param type what kind of document
 * @param id the host's number, 1 to 100 characters, without white space at the ends and without {@code #}, {@code ~}
 *     and control characters
 */
public record DocRef(DocType type, String id) implements Comparable<DocRef> {

    /** Checks the form of the number. */
    public DocRef {
        Ids.check("document number", id, 100);
    }

    /** The reference to that document. */
    public static DocRef of(DocType type, String id) {
        return new DocRef(type, id);
    }

    /**
     * The reference written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is not a type, a colon and a number
     */
    public static DocRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("document reference \"" + text + "\": expected TYPE:number");
        }
        return new DocRef(DocType.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The reference to one line of this document. */
    public LineRef line(String line) {
        return new LineRef(this, line);
    }

    @Override
    public int compareTo(DocRef other) {
        if (this == other) {
            return 0;
        }
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }

    /** Type, colon, number: {@code ORDER:4711}. */
    @Override
    public String toString() {
        return type + ":" + id;
    }
}
