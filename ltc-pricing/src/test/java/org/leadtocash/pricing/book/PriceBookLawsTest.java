package org.leadtocash.pricing.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;

class PriceBookLawsTest {

    @Provide
    Arbitrary<List<PriceRecord>> records() {
        return BookGenerators.records();
    }

    @Provide
    Arbitrary<Map<KeyField, String>> keys() {
        return BookGenerators.keys();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return BookGenerators.days();
    }

    private static PriceBook book(List<PriceRecord> records) {
        return PriceBook.of("LAWS", "1", BookGenerators.START, records);
    }

    @Property(seed = "20240601", tries = 300)
    void theCompiledBookFindsWhatALinearScanFinds(
            @ForAll("records") List<PriceRecord> records,
            @ForAll("keys") Map<KeyField, String> key,
            @ForAll("days") LocalDate day) {
        List<PriceRecord> scanned = records.stream()
                .filter(record -> record.type().equals(ConditionType.LIST_PRICE))
                .filter(record -> record.key().equals(key))
                .filter(record -> record.validity().contains(day))
                .sorted(Comparator.comparing(
                                (PriceRecord record) -> record.validity().from().orElse(LocalDate.MIN),
                                Comparator.reverseOrder())
                        .thenComparing(PriceRecord::id))
                .toList();
        assertThat(book(records).find(ConditionType.LIST_PRICE, key, day)).isEqualTo(scanned);
    }

    @Property(seed = "20240601", tries = 100)
    void everyRecordFindsItselfOnItsFirstDay(@ForAll("records") List<PriceRecord> records) {
        PriceBook book = book(records);
        for (PriceRecord record : records) {
            LocalDate day = record.validity().from().orElse(BookGenerators.START.minusYears(1));
            assertThat(book.find(record.type(), record.key(), day)).contains(record);
        }
    }

    @Property(seed = "20240601", tries = 100)
    void theOrderOfRecordsChangesNothing(@ForAll("records") List<PriceRecord> records, @ForAll long seed) {
        List<PriceRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(book(shuffled).dataSet()).isEqualTo(book(records).dataSet());
        assertThat(book(shuffled).records().toList())
                .isEqualTo(book(records).records().toList());
    }

    @Property(seed = "20240601", tries = 100)
    void anotherRecordIsAnotherHash(@ForAll("records") List<PriceRecord> records) {
        if (!records.isEmpty()) {
            assertThat(book(records.subList(1, records.size())).dataSet().content())
                    .isNotEqualTo(book(records).dataSet().content());
        }
    }

    @Property(seed = "20240601", tries = 100)
    void whatIsWrittenAsATableReadsBackToTheSameHash(@ForAll("records") List<PriceRecord> records) {
        StringWriter table = new StringWriter();
        PriceBookWriter.writeCsv(book(records), table);
        BookImport read = PriceBookReader.of("LAWS", "1", BookGenerators.START)
                .readCsv("laws.csv", new StringReader(table.toString()));
        assertThat(read.book().dataSet()).isEqualTo(book(records).dataSet());
        assertThat(read.counts().records()).isEqualTo(records.size());
    }

    @Property(seed = "20240601", tries = 100)
    void whatIsWrittenAsJsonReadsBackTheSame(@ForAll("records") List<PriceRecord> records) {
        PriceBook book = book(records);
        String text = CanonicalJson.write(BookJson.PRICE_BOOK.write(book));
        PriceBook read = BookJson.PRICE_BOOK.parse("book", text);
        assertThat(read).isEqualTo(book);
        assertThat(read.records().toList()).isEqualTo(book.records().toList());
    }
}
