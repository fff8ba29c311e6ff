package org.leadtocash.i18n.payment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.I18nResources;
import org.leadtocash.i18n.region.pack.RulePack;

/** The law of payment that is shipped, as of 2026-11-25: EU, FR, DE, ES, NL, BE, CN, JP, IN. */
public final class PaymentLaw {
    private static final List<String> SHIPPED = List.of(
            "eu.payment",
            "fr.payment",
            "de.payment",
            "es.payment",
            "nl.payment",
            "be.payment",
            "cn.payment",
            "jp.payment",
            "in.payment");
    private static final List<RulePack> PACKS =
            SHIPPED.stream().map(PaymentLaw::shipped).toList();
    private static final List<LatePayment> LATE = table();

    private PaymentLaw() {}

    private static RulePack shipped(String id) {
        try (Reader text = I18nResources.open("payment/" + id + ".json")) {
            return RulePack.read(id + ".json", text);
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    private static List<LatePayment> table() {
        List<LatePayment> rows = new ArrayList<>();
        try (Reader text = I18nResources.open("payment/late-payment.csv")) {
            CsvReader csv =
                    CsvReader.of("late-payment.csv", text, CsvFormat.rfc4180().withComments());
            int columns = csv.readHeader().size();
            while (csv.hasNext()) {
                CsvRow row = csv.next();
                if (row.size() != columns) {
                    throw new IllegalStateException(
                            "late-payment.csv line " + row.line() + ": expected " + columns + " fields");
                }
                rows.add(late(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("late-payment.csv", e);
        }
        return List.copyOf(rows);
    }

    private static LatePayment late(CsvRow row) {
        BigDecimal compensation = new BigDecimal(row.field("compensation"));
        return new LatePayment(
                row.field("country"),
                row.field("reference"),
                new BigDecimal(row.field("points")),
                new BigDecimal(row.field("factor")),
                row.field("resets"),
                compensation.signum() == 0
                        ? Optional.empty()
                        : Optional.of(Money.of(CurrencyUnit.of(row.field("currency")), compensation)),
                Validity.of(day(row.field("from"), LocalDate.MIN), day(row.field("to"), LocalDate.MAX)),
                new Citation(
                        row.field("instrument"),
                        row.field("article"),
                        row.field("uri"),
                        Basis.valueOf(row.field("basis")),
                        Optional.empty()));
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }

    /** The rule packs: terms, acceptance, instruments, and clauses that may not be agreed. */
    public static List<RulePack> packs() {
        return PACKS;
    }

    /**
     * What the law of a country says of paying late, for contracts of a day; empty where it is not shipped. For the law of the
     * Union as a whole, which each member state has written out, ask for {@code EU}.
     */
    public static Optional<LatePayment> late(String country, LocalDate contract) {
        return LATE.stream()
                .filter(row -> row.country().equals(country) && row.validity().contains(contract))
                .findFirst();
    }

    /** Everything shipped of paying late, in order of country and day. */
    public static List<LatePayment> late() {
        return LATE;
    }
}
