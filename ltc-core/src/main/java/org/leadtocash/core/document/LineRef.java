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
        if (line.equals(other.line)) {
            return 0;
        }
        boolean numbers = digitsOnly(line) && digitsOnly(other.line);
        int byNumber = numbers ? compareDigits(line, other.line) : 0;
        return byNumber != 0 ? byNumber : line.compareTo(other.line);
    }

    private static boolean digitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int compareDigits(String a, String b) {
        int left = firstOther(a);
        int right = firstOther(b);
        int byLength = Integer.compare(a.length() - left, b.length() - right);
        for (int i = 0; byLength == 0 && i < a.length() - left; i++) {
            byLength = Character.compare(a.charAt(left + i), b.charAt(right + i));
        }
        return byLength;
    }

    /** The position behind the zeros at the start. */
    private static int firstOther(String digits) {
        int at = 0;
        while (at < digits.length() && digits.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    /** Document, {@code #}, line: {@code ORDER:4711#10}. */
    @Override
    public String toString() {
        return document + "#" + line;
    }
}
