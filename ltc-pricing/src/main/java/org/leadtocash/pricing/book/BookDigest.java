package org.leadtocash.pricing.book;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.leadtocash.core.document.ContentHash;

/** A writer that keeps nothing of a text but the SHA-256 of its UTF-8 bytes. */
final class BookDigest extends Writer {
    private final MessageDigest digest;

    BookDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) {
        digest.update(new String(text, offset, length).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    ContentHash hash() {
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is open
    }
}
