package org.leadtocash.benchmarks.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.tax.VatDetermination;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Every line of an invoice is asked about by itself, as an engine would that remembers nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TaxBenchmark {
    private static final int LINES = 20;

    private final TaxDetermination law = VatDetermination.standard();
    private final List<TaxQuestion> alike = invoice(List.of("STANDARD"), List.of("FR"));
    private final List<TaxQuestion> mixed =
            invoice(List.of("STANDARD", "REDUCED", "SCRAP"), List.of("FR", "DE", "CN", "PL", "US"));

    private static List<TaxQuestion> invoice(List<String> classes, List<String> destinations) {
        TaxParty seller = party("DE", "DE136308783");
        TaxParty buyer = party("FR", "FR83404833048");
        List<TaxQuestion> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(TaxQuestion.about(Subject.parse("document:INVOICE:1#lines/" + i))
                    .seller(seller)
                    .buyer(buyer)
                    .taxClass(classes.get(i % classes.size()))
                    .shipped("DE", destinations.get(i % destinations.size()))
                    .taxPoint(LocalDate.of(2026, 3, 2))
                    .build());
        }
        return List.copyOf(lines);
    }

    private static TaxParty party(String country, String number) {
        return new TaxParty(
                country,
                TaxParty.Kind.BUSINESS,
                List.of(new TaxRegistration(country, number, TaxRegistration.Status.CONFIRMED, Validity.always())));
    }

    /** Twenty intra-Community supplies. */
    @Benchmark
    public int intraCommunity() {
        return decided(alike);
    }

    /** Twenty lines of three classes to five countries. */
    @Benchmark
    public int mixed() {
        return decided(mixed);
    }

    private int decided(List<TaxQuestion> invoice) {
        int decided = 0;
        for (TaxQuestion line : invoice) {
            if (law.decide(line).decided()) {
                decided++;
            }
        }
        return decided;
    }
}
