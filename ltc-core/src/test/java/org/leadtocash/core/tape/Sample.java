package org.leadtocash.core.tape;

import java.math.RoundingMode;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.trace.Choice;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Trace;

/** A small calculation with every operation, in which no number can be changed without another no longer following. */
public final class Sample {
    public static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);

    public RoundingPolicy rounding = CENT;
    public long discount = 648;
    public String record = "PR-1";
    public long price = 1234;
    public long rate = 11;
    public boolean freight;

    private Sample() {}

    public static Trace trace() {
        return new Sample().run();
    }

    public static Sample changed() {
        return new Sample();
    }

    public Trace run() {
        Tape tape = Tape.withLosers();
        tape.scope("10");
        int list = tape.take("PR00", price, 2, "EUR/PCE", Cited.of("price-record", record, "3"));
        int dearer = tape.take("PR00", 2000, 2, "EUR/PCE", Cited.of("price-record", "PR-2", "1"));
        int best = tape.select("price", Choice.LEAST, list);
        tape.lost(best, dearer, "dearer");
        tape.lost(best, Cited.of("price-record", "PR-7", "1"), "not-valid");
        int quantity = tape.take(
                "quantity", 7, 0, "PCE", Cited.of("request", "QUOTE:1").field("lines/10/quantity"));
        int gross = tape.multiply("gross", best, quantity, price * 7, 2);
        int percent = tape.take("K007", 75, 1, "%", Cited.of("price-record", "PR-9", "1"));
        int exact = tape.percent("K007", gross, percent, price * 7 * 75, 5);
        int cents = tape.round("K007", exact, rounding, discount, 2);
        int net = freight ? withFreight(tape, gross, cents) : tape.add("net", gross, -cents, price * 7 - discount, 2);
        tape.result("net", net);
        tape.scope("");
        int dollars = tape.take("USD", rate, 1, "USD/EUR", Cited.of("rate", "ECB", "2024-03-01"));
        long euros = freight ? price * 7 - discount + 500 : price * 7 - discount;
        tape.result("dollars", tape.convert("dollars", net, dollars, euros * rate, 3));
        int header =
                tape.take("H", 1000, 2, "EUR", Cited.of("request", "QUOTE:1").field("freight"));
        int[] weights = new int[3];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = tape.take("weight", 3 + 2L * i, 0, "KGM", Cited.of("material", "M-" + i));
        }
        long[] parts = {200, 333, 467};
        int first = tape.allocate("H", header, weights, 3, CENT, RemainderRule.LARGEST_REMAINDER, parts, 2);
        int box = tape.take("boxes", 4, 0, "", Cited.of("request", "QUOTE:1").field("boxes"));
        tape.result("each", tape.divide("each", first + 2, box, 11675, 4));
        return tape.trace();
    }

    private int withFreight(Tape tape, int gross, int cents) {
        int freightStep = tape.take(
                "freight", 500, 2, "EUR", Cited.of("request", "QUOTE:1").field("freight"));
        int[] inputs = {gross, -cents, freightStep};
        return tape.add("net", inputs, 3, price * 7 - discount + 500, 2);
    }
}
