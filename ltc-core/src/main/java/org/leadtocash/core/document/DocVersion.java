package org.leadtocash.core.document;

/**
 * A document as a decision saw it: its name, the version that the host counts, and the hash of its content.
 *
 * <p>A verdict is about a version. Two versions with the same number and another hash are different: the host changed
 * the document without counting.
 *
 * @param document which document
 * @param version the host's count of changes, 0 or more
 * @param content the hash of the canonical content
 */
public record DocVersion(DocRef document, long version, ContentHash content) {

    /** Checks that the version is not negative. */
    public DocVersion {
        if (version < 0) {
            throw new IllegalArgumentException(document + ": version " + version + ", expected 0 or more");
        }
    }

    /**
     * The version written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static DocVersion parse(String text) {
        String[] parts = text.split("~", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    "document version \"" + text + "\": expected TYPE:number~version~sha256:hex");
        }
        return new DocVersion(DocRef.parse(parts[0]), Long.parseLong(parts[1]), ContentHash.parse(parts[2]));
    }

    /** Document, version and hash, separated by {@code ~}. */
    @Override
    public String toString() {
        return document + "~" + version + "~" + content;
    }
}
