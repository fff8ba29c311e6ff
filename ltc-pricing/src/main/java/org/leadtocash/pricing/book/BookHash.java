package org.leadtocash.pricing.book;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.json.CanonicalJson;

/**
 * The hash of what a book says, in whatever order its records came.
 *
 * <p>Records are dealt over a thousand bins by their ids, each bin is hashed in order of id, and the book's hash is that of
 * its bins. So a change set hashes again what lies in the bins it touches, and not the rest.
 */
final class BookHash {
    private static final int BINS = 1024;
    private static final byte FORMAT = 1;

    private final byte[][] bins;

    private BookHash(byte[][] bins) {
        this.bins = bins;
    }

    static BookHash of(PriceIndex index) {
        BitSet all = new BitSet(BINS);
        all.set(0, BINS);
        return new BookHash(new byte[BINS][]).refreshed(index, all);
    }

    /** The hash after those bins changed. */
    BookHash refreshed(PriceIndex index, BitSet touched) {
        byte[][] fresh = bins.clone();
        MessageDigest[] digests = new MessageDigest[BINS];
        touched.stream().forEach(bin -> fresh[bin] = new byte[0]);
        RowBytes bytes = new RowBytes(index);
        for (int place = 0; place < index.size(); place++) {
            int row = index.parts().byId().at(place);
            int bin = bin(index.id(row));
            if (touched.get(bin)) {
                digests[bin] = digests[bin] == null ? sha256() : digests[bin];
                digests[bin].update(bytes.of(row));
            }
        }
        touched.stream().filter(bin -> digests[bin] != null).forEach(bin -> fresh[bin] = digests[bin].digest());
        return new BookHash(fresh);
    }

    /** The bin of a record. */
    static int bin(String id) {
        int hash = id.hashCode() * 0x9E3779B1;
        return (hash ^ hash >>> 15) & BINS - 1;
    }

    ContentHash content() {
        MessageDigest digest = sha256();
        digest.update(FORMAT);
        for (int bin = 0; bin < BINS; bin++) {
            if (bins[bin].length > 0) {
                digest.update((byte) (bin >>> Byte.SIZE));
                digest.update((byte) bin);
                digest.update(bins[bin]);
            }
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Everything that a record says, each part with its length, so that no two records have the same bytes. */
    private static final class RowBytes {
        private final PriceIndex index;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        private final byte[][] forms;

        RowBytes(PriceIndex index) {
            this.index = index;
            this.forms = index.parts().forms().words().stream()
                    .map(form -> CanonicalJson.write(BookJson.RATE.write(form)).getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
        }

        byte[] of(int row) {
            bytes.reset();
            try {
                write(row, new DataOutputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException("in memory", e);
            }
            return bytes.toByteArray();
        }

        private void write(int row, DataOutputStream out) throws IOException {
            IndexParts parts = index.parts();
            int group = parts.groupOf(row);
            Segment segment = parts.segmentOf(group);
            Path path = parts.paths().word(segment.path());
            text(out, index.id(row));
            text(out, path.type().code());
            out.writeInt(path.fields().size());
            for (int i = 0; i < path.fields().size(); i++) {
                text(out, path.fields().get(i).name());
                text(out, parts.words().word(segment.table().word(group, i)));
            }
            Columns.Days days = parts.validities().word(parts.validity().at(row));
            out.writeInt(days.from());
            out.writeInt(days.to());
            out.writeInt(index.version(row));
            out.writeInt(index.priority(row));
            text(out, index.limits(row).toString());
            byte[] form = forms[parts.form().at(row)];
            out.writeInt(form.length);
            out.write(form);
            int first = index.firstTier(row);
            for (int tier = first; tier < first + index.form(row).tiers(); tier++) {
                text(out, index.rate(row, tier).unscaledValue().toString());
            }
        }

        private static void text(DataOutputStream out, String text) throws IOException {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }
}
