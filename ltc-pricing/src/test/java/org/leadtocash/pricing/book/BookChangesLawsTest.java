package org.leadtocash.pricing.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;

class BookChangesLawsTest {

    @Provide
    Arbitrary<List<PriceRecord>> records() {
        return BookGenerators.records();
    }

    private static PriceBook book(String version, List<PriceRecord> records) {
        return PriceBook.of("LAWS", version, BookGenerators.START, records);
    }

    private static byte[] bytes(PriceBook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.writeTo(out);
        return out.toByteArray();
    }

    private static PriceBook read(byte[] bytes) {
        return PriceBook.readFrom("laws.book", new ByteArrayInputStream(bytes));
    }

    @Property(seed = "20240601", tries = 300)
    void aChangedBookIsTheBookOfItsRecords(
            @ForAll("records") List<PriceRecord> before,
            @ForAll("records") List<PriceRecord> coming,
            @ForAll @IntRange(max = 3) int every) {
        PriceBook old = book("1", before);
        TreeMap<String, PriceRecord> expected = new TreeMap<>();
        before.forEach(record -> expected.put(record.id(), record));
        List<PriceRecord> comes = new ArrayList<>();
        for (int i = 0; i < coming.size(); i += every + 1) {
            comes.add(coming.get(i));
        }
        BookChanges changes = BookChanges.of(comes);
        for (PriceRecord record : before) {
            boolean stays = comes.stream().anyMatch(other -> other.id().equals(record.id()));
            if (!stays && record.id().hashCode() % 3 == 0) {
                changes = changes.without(record.id());
                expected.remove(record.id());
            }
        }
        comes.forEach(record -> expected.put(record.id(), record));

        PriceBook changed = old.with("2", BookGenerators.START, changes);

        PriceBook fresh = book("2", List.copyOf(expected.values()));
        assertThat(changed.dataSet()).isEqualTo(fresh.dataSet());
        assertThat(changed.records().toList()).isEqualTo(fresh.records().toList());
        assertThat(old.records().toList()).isEqualTo(book("1", before).records().toList());
        for (PriceRecord record : expected.values()) {
            assertThat(changed.record(record.id())).contains(record);
            LocalDate day = record.validity().from().orElse(BookGenerators.START.minusYears(1));
            assertThat(changed.find(record.type(), record.key(), day))
                    .isEqualTo(fresh.find(record.type(), record.key(), day));
        }
    }

    @Property(seed = "20240601", tries = 150)
    void bytesReadBackToTheSameBook(@ForAll("records") List<PriceRecord> records) {
        PriceBook book = book("1", records);
        PriceBook read = read(bytes(book));
        assertThat(read.dataSet()).isEqualTo(book.dataSet());
        assertThat(read.records().toList()).isEqualTo(book.records().toList());
        assertThat(bytes(read)).isEqualTo(bytes(book));
    }

    @Property(seed = "20240601", tries = 30)
    void noByteCanBeChangedOrCutOff(
            @ForAll("records") List<PriceRecord> records, @ForAll @IntRange(max = 6) int offset) {
        byte[] whole = bytes(book("1", records));
        for (int at = offset; at < whole.length; at += 7) {
            byte[] forged = whole.clone();
            forged[at] ^= (byte) (1 + at % 255);
            assertThatThrownBy(() -> read(forged)).isInstanceOf(LoadException.class);
            byte[] cut = Arrays.copyOf(whole, at);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(LoadException.class);
        }
    }

    @Example
    void whatIsNotThereCannotBeRemoved() {
        assertThatThrownBy(() ->
                        book("1", List.of()).with("2", BookGenerators.START, new BookChanges(List.of(), Set.of("X"))))
                .hasMessageContaining("[X]");
    }

    /** A customer, a material and an id of its own for each record; a price of its own. */
    @Example
    void aRecordTakesNoMoreThan64Bytes() {
        int size = 100_000;
        PriceBook.Builder book = PriceBook.builder("LARGE", "1", BookGenerators.START);
        for (int i = 0; i < size; i++) {
            book.add(PriceRecord.of("LP-" + (1_000_000 + i), ConditionType.LIST_PRICE)
                    .key(KeyField.CUSTOMER, "C-" + i % 1_000)
                    .key(KeyField.MATERIAL, "M-" + (100_000 + i / 10))
                    .version(1 + i % 5)
                    .rate(Rate.perUnit(
                            BigMoney.of(CurrencyUnit.EUR, BigDecimal.valueOf(500 + i * 7L % 49_501, 2)),
                            1,
                            Unit.of("C62")))
                    .build());
        }
        assertThat(book.build().index().weight() / size).isLessThanOrEqualTo(64);
    }
}
