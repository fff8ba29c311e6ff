package org.leadtocash.pricing.book;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;

/** Reads the parts of a binary book, believes no length, and says what is wrong with which part. */
final class BookInput {
    private static final FindingCode NOT_A_BOOK = FindingCode.of("pricing.not-a-book");
    private static final int CHUNK = 1 << 16;

    private final String source;
    private final DataInputStream data;

    BookInput(String source, DataInputStream data) {
        this.source = source;
        this.data = data;
    }

    DataInputStream data() {
        return data;
    }

    /** A length, which must not be negative or more than that. */
    int count(String what, int most) throws IOException {
        int count = data.readInt();
        check("length of " + what, count >= 0 && count <= most, "0 to " + most + ", got " + count);
        return count;
    }

    int number(String what, int least, int most) throws IOException {
        int number = data.readUnsignedByte();
        check(what, number >= least && number <= most, least + " to " + most + ", got " + number);
        return number;
    }

    /** So many bytes with some room after them: memory grows with what is there, not with what is claimed. */
    byte[] bytes(long length, int room) throws IOException {
        check("length of a column", length <= Integer.MAX_VALUE - 64, "at most 2^31 bytes, got " + length);
        byte[] read = new byte[(int) Math.min(length, CHUNK) + room];
        int at = 0;
        while (at < length) {
            if (at + room == read.length) {
                read = Arrays.copyOf(read, (int) Math.min(length, read.length * 2L) + room);
            }
            int more = data.read(read, at, (int) Math.min(length - at, read.length - room - at));
            if (more < 0) {
                throw new EOFException(source);
            }
            at += more;
        }
        return read.length == length + room ? read : Arrays.copyOf(read, (int) length + room);
    }

    String text(String what) throws IOException {
        int length = count(what, 1 << 24);
        return new String(bytes(length, 0), StandardCharsets.UTF_8);
    }

    void check(String what, boolean holds, String expected) {
        if (!holds) {
            throw refused(what + ": expected " + expected);
        }
    }

    LoadException refused(String reason) {
        return new LoadException(
                source,
                Findings.of(
                        Finding.of(NOT_A_BOOK, Severity.BLOCK, Place.of(source).subject())
                                .text("reason", reason)
                                .build()));
    }
}
