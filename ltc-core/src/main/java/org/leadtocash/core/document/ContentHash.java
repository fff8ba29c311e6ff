package org.leadtocash.core.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 (FIPS 180-4) of the canonical bytes of a value: equal content has equal hashes, on any machine.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) implements Comparable<ContentHash> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    /** Checks the form of the digits. */
    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "content hash \"" + hex + "\": expected 64 lower-case hexadecimal digits");
        }
    }

    /** The hash of these bytes. */
    public static ContentHash of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The hash written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text does not begin with {@code sha256:} or has other digits
     */
    public static ContentHash parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("content hash \"" + text + "\": expected it to begin with " + PREFIX);
        }
        return new ContentHash(text.substring(PREFIX.length()));
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    /** {@code sha256:} and the digits. */
    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
