package org.leadtocash.core.document;

/**
 * The name of one line of a document.
 *
 * @param document the document
 * @param line the line's number in it, 1 to 40 characters, formed like a document number
 */
public record LineRef(DocRef document, String line) implements Comparable<LineRef> {

    /** Checks the form of the line number. */
    public LineRef {
        Ids.check("line number", line, 40);
    }

    /**
     * The reference written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is not a document reference, {@code #} and a line number
     */
    public static LineRef parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("line reference \"" + text + "\": expected TYPE:number#line");
        }
        return new LineRef(DocRef.parse(text.substring(0, hash)), text.substring(hash + 1));
    }

    /** By document, then by line number; line numbers of digits compare as numbers (9 before 10). */
    @Override
    public int compareTo(LineRef other) {
        int byDocument = document.compareTo(other.document);
        if (byDocument != 0) {
            return byDocument;
        }
        boolean numbers = digitsOnly(line) && digitsOnly(other.line);
        int byNumber = numbers ? compareDigits(line, other.line) : 0;
        return byNumber != 0 ? byNumber : line.compareTo(other.line);
    }

    private static boolean digitsOnly(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int compareDigits(String a, String b) {
        String left = a.replaceFirst("^0+", "");
        String right = b.replaceFirst("^0+", "");
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }

    /** Document, {@code #}, line: {@code ORDER:4711#10}. */
    @Override
    public String toString() {
        return document + "#" + line;
    }
}
