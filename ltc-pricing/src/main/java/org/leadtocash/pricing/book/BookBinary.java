package org.leadtocash.pricing.book;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.Rate;

/**
 * Books as bytes: the packed columns of the index, the words they speak of, and a checksum. What is read back is the same
 * book with the same hash, without reading a table again.
 */
final class BookBinary {
    private static final int MAGIC = 0x4C544350;
    private static final int VERSION = 1;

    private BookBinary() {}

    static void write(PriceBook book, OutputStream out) {
        MessageDigest digest = BookHash.sha256();
        try {
            DataOutputStream data = new DataOutputStream(new DigestOutputStream(out, digest));
            data.writeInt(MAGIC);
            data.writeInt(VERSION);
            DataSet set = book.dataSet();
            text(data, set.id());
            text(data, set.version());
            text(data, set.asOf().toString());
            write(book.index().parts(), data);
            data.flush();
            out.write(digest.digest());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("price book " + book.dataSet(), e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static void write(IndexParts parts, DataOutputStream out) throws IOException {
        out.writeInt(parts.paths().size());
        for (Path path : parts.paths().words()) {
            text(out, path.type().code());
            out.writeInt(path.fields().size());
            for (KeyField field : path.fields()) {
                text(out, field.name());
            }
        }
        out.writeInt(parts.currencies().size());
        for (CurrencyUnit currency : parts.currencies().words()) {
            text(out, currency.getCode());
        }
        out.writeInt(parts.forms().size());
        for (Rate form : parts.forms().words()) {
            text(out, CanonicalJson.write(BookJson.RATE.write(form)));
        }
        out.writeInt(parts.validities().size());
        for (Columns.Days days : parts.validities().words()) {
            out.writeInt(days.from());
            out.writeInt(days.to());
        }
        out.writeInt(parts.limitations().size());
        for (ChangeLimits limits : parts.limitations().words()) {
            text(out, CanonicalJson.write(BookJson.LIMITS.write(limits)));
        }
        parts.words().writeTo(out);
        for (PackedColumn column : List.of(
                parts.form(), parts.validity(), parts.version(), parts.priority(), parts.limits(), parts.idStart())) {
            column.writeTo(out);
        }
        out.writeInt(parts.ids().length);
        out.write(parts.ids());
        out.writeInt(parts.tiersEach());
        parts.tierStart().writeTo(out);
        parts.rates().writeTo(out);
        Map<Integer, BigDecimal> wide = new TreeMap<>(parts.wide());
        out.writeInt(wide.size());
        for (Map.Entry<Integer, BigDecimal> number : wide.entrySet()) {
            out.writeInt(number.getKey());
            text(out, number.getValue().toPlainString());
        }
        parts.firstRow().writeTo(out);
        parts.keys().writeTo(out);
        parts.byId().writeTo(out);
        out.writeInt(parts.segments().size());
        for (Segment segment : parts.segments()) {
            out.writeInt(segment.path());
            out.writeInt(segment.currency());
            out.writeInt(segment.table().size());
        }
    }

    static PriceBook read(String source, InputStream stream) {
        MessageDigest digest = BookHash.sha256();
        BookInput in = new BookInput(source, new DataInputStream(new DigestInputStream(stream, digest)));
        try {
            in.check("mark", in.data().readInt() == MAGIC, "that of a price book");
            int version = in.data().readInt();
            in.check("version", version == VERSION, VERSION + ", got " + version);
            String id = in.text("id");
            String of = in.text("version of the book");
            LocalDate asOf = LocalDate.parse(in.text("day"));
            IndexParts parts = parts(in);
            byte[] computed = digest.digest();
            byte[] stated = stream.readNBytes(computed.length);
            in.check("checksum", Arrays.equals(computed, stated), "that of what was read");
            return new PriceBook(id, of, asOf, new PriceIndex(id + "@" + of, parts));
        } catch (EOFException e) {
            throw in.refused("it ends too early");
        } catch (IOException e) {
            throw new UncheckedIOException(source, e);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw in.refused(String.valueOf(e.getMessage()));
        }
    }

    private static IndexParts parts(BookInput in) throws IOException {
        Symbols<Path> paths = new Symbols<>();
        for (int i = in.count("paths", 1 << 20); i > 0; i--) {
            ConditionType type = ConditionType.of(in.text("condition type"));
            List<KeyField> fields = new ArrayList<>();
            for (int field = in.count("fields", 1 << 10); field > 0; field--) {
                fields.add(KeyField.of(in.text("key field")));
            }
            paths.intern(new Path(type, List.copyOf(fields)));
        }
        Symbols<CurrencyUnit> currencies = new Symbols<>();
        for (int i = in.count("currencies", 1 << 16); i > 0; i--) {
            currencies.intern(CurrencyUnit.of(in.text("currency")));
        }
        Symbols<Rate> forms = new Symbols<>();
        for (int i = in.count("forms", Integer.MAX_VALUE); i > 0; i--) {
            forms.intern(BookJson.RATE.parse("form", in.text("form")));
        }
        Symbols<Columns.Days> validities = new Symbols<>();
        for (int i = in.count("validities", Integer.MAX_VALUE); i > 0; i--) {
            Columns.Days days = new Columns.Days(in.data().readInt(), in.data().readInt());
            in.check("validity", days.from() < days.to(), "a first day before the last");
            validities.intern(days);
        }
        Symbols<ChangeLimits> limitations = new Symbols<>();
        for (int i = in.count("limits", Integer.MAX_VALUE); i > 0; i--) {
            limitations.intern(BookJson.LIMITS.parse("limits", in.text("limits")));
        }
        return new BinaryRows(in, paths, currencies, forms, validities, limitations).read();
    }

    /** The numbers that did not fit among the rates. */
    static Map<Integer, BigDecimal> wide(BookInput in, int rates) throws IOException {
        Map<Integer, BigDecimal> wide = new HashMap<>();
        for (int i = in.count("wide numbers", rates); i > 0; i--) {
            int tier = in.count("tier", rates - 1);
            wide.put(tier, new BigDecimal(in.text("number")));
        }
        return Map.copyOf(wide);
    }
}
