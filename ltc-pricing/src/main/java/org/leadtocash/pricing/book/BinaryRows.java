package org.leadtocash.pricing.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.Rate;

/** Reads the columns of a binary book, and holds each number against what it may be. */
final class BinaryRows {
    private final BookInput in;
    private final Symbols<Path> paths;
    private final Symbols<CurrencyUnit> currencies;
    private final Symbols<Rate> forms;
    private final Symbols<Columns.Days> validities;
    private final Symbols<ChangeLimits> limitations;

    BinaryRows(
            BookInput in,
            Symbols<Path> paths,
            Symbols<CurrencyUnit> currencies,
            Symbols<Rate> forms,
            Symbols<Columns.Days> validities,
            Symbols<ChangeLimits> limitations) {
        this.in = in;
        this.paths = paths;
        this.currencies = currencies;
        this.forms = forms;
        this.validities = validities;
        this.limitations = limitations;
    }

    IndexParts read() throws IOException {
        Words words = Words.readFrom(in);
        PackedColumn form = PackedColumn.readFrom(in);
        int size = form.size();
        checkRange("forms of rows", form, 0, forms.size() - 1);
        PackedColumn validity = PackedColumn.readFrom(in, "validities of rows", size, 0, validities.size() - 1);
        PackedColumn version = PackedColumn.readFrom(in, "versions", size, 1, Integer.MAX_VALUE);
        PackedColumn priority = PackedColumn.readFrom(in, "priorities", size, Integer.MIN_VALUE, Integer.MAX_VALUE);
        PackedColumn limits = PackedColumn.readFrom(in, "limits of rows", size, 0, limitations.size() - 1);
        PackedColumn idStart = PackedColumn.readFrom(in, "starts of ids", size + 1L, 0, Integer.MAX_VALUE);
        byte[] ids = in.bytes(in.count("ids", Integer.MAX_VALUE - 64), 0);
        checkStarts("starts of ids", idStart, ids.length);
        int each = in.count("tiers of each", 1 << 20);
        PackedColumn tierStart = PackedColumn.readFrom(in);
        PackedColumn rates = PackedColumn.readFrom(in);
        checkTiers(form, each, tierStart, rates.size());
        Map<Integer, BigDecimal> wide = BookBinary.wide(in, rates.size());
        PackedColumn firstRow = PackedColumn.readFrom(in);
        in.check("groups", firstRow.size() > 0, "at least their end");
        checkStarts("first rows", firstRow, size);
        PackedColumn keys = PackedColumn.readFrom(in);
        checkRange("words of keys", keys, 0, words.size() - 1);
        PackedColumn byId = PackedColumn.readFrom(in, "rows by id", size, 0, size - 1);
        List<Segment> segments = segments(keys, firstRow.size() - 1);
        return new IndexParts(
                paths,
                currencies,
                forms,
                validities,
                limitations,
                words,
                form,
                validity,
                version,
                priority,
                limits,
                tierStart,
                each,
                rates,
                wide,
                idStart,
                ids,
                firstRow,
                keys,
                byId,
                segments);
    }

    private void checkRange(String what, PackedColumn column, long least, long most) {
        for (int i = 0; i < column.size(); i++) {
            long number = column.get(i);
            if (number < least || number > most) {
                in.check(what, false, "numbers from " + least + " to " + most + ", got " + number);
            }
        }
    }

    private void checkStarts(String what, PackedColumn starts, int end) {
        long before = 0;
        for (int i = 0; i < starts.size(); i++) {
            in.check(what, starts.get(i) >= before && (i > 0 || starts.get(i) == 0), "rising numbers from 0");
            before = starts.get(i);
        }
        in.check(what, before == end, "to end with " + end + ", got " + before);
    }

    private void checkTiers(PackedColumn form, int each, PackedColumn tierStart, int rates) {
        int size = form.size();
        if (each == 0) {
            in.check("starts of tiers", tierStart.size() == size + 1, size + 1 + " numbers");
            checkStarts("starts of tiers", tierStart, rates);
        } else {
            in.check("tiers", (long) size * each == rates, (long) size * each + ", got " + rates);
        }
        for (int row = 0; row < size; row++) {
            long tiers = each > 0 ? each : tierStart.get(row + 1) - tierStart.get(row);
            int wanted = forms.word(form.at(row)).tiers().size();
            in.check("tiers of a row", tiers == wanted, wanted + ", got " + tiers);
        }
    }

    private List<Segment> segments(PackedColumn keys, int groups) throws IOException {
        List<Segment> segments = new ArrayList<>();
        int group = 0;
        int key = 0;
        for (int i = in.count("segments", groups); i > 0; i--) {
            int path = in.count("path of a segment", paths.size() - 1);
            int currency = in.data().readInt();
            in.check("currency of a segment", currency >= -1 && currency < currencies.size(), "one of the book");
            int count = in.count("groups of a segment", groups - group);
            int fields = paths.word(path).fields().size();
            in.check("keys", (long) key + (long) fields * count <= keys.size(), "a word for each field of each group");
            in.check("groups without a key", fields > 0 || count == 1, "one");
            segments.add(new Segment(path, currency, new KeyTable(keys, key, group, count, fields)));
            key += fields * count;
            group += count;
        }
        in.check("groups of all segments", group == groups && key == keys.size(), groups + ", got " + group);
        return List.copyOf(segments);
    }
}
