package org.leadtocash.core.receivable.valuation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.exchange.Conversion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.NoRate;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.receivable.CustomerItems;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.terms.Figure;
import org.leadtocash.core.receivable.terms.Worksheet;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;

/** One revaluation over the items of all customers. */
final class Revaluing {
    static final FindingCode BOOK_VALUE_UNKNOWN = FindingCode.of("receivable.book-value-unknown");

    private final RevaluationRules rules;
    private final LocalDate on;
    private final ExchangeRates rates;
    private final Tape tape;
    private final Worksheet sheet;
    private final RoundingPolicy cents;
    private final List<Finding> findings = new ArrayList<>();

    Revaluing(RevaluationRules rules, LocalDate on, ExchangeRates rates, Tape tape) {
        this.rules = rules;
        this.on = on;
        this.rates = rates;
        this.tape = tape;
        this.sheet = Worksheet.on(tape);
        this.cents = RoundingPolicy.standard(rules.ledger());
    }

    Revaluation run(OpenItems items) {
        List<RevaluedItem> revalued = new ArrayList<>();
        for (CustomerItems own : items.customers()) {
            for (OpenItem item : own) {
                if (item.openMinor() != 0 && !item.open().getCurrencyUnit().equals(rules.ledger())) {
                    revalue(item).ifPresent(revalued::add);
                }
            }
        }
        ContentHash content = ContentHash.parse("sha256:" + rates.contentHash());
        DataSet used = new DataSet(rates.id(), rates.asOf().toString(), content, rates.asOf());
        return new Revaluation(rules, on, used, revalued, Findings.from(findings));
    }

    private Optional<RevaluedItem> revalue(OpenItem item) {
        Optional<Money> book =
                item.bookOpen().filter(value -> value.getCurrencyUnit().equals(rules.ledger()));
        if (book.isEmpty()) {
            findings.add(about(BOOK_VALUE_UNKNOWN, item)
                    .reference("expected", rules.ledger().getCode())
                    .build());
            return Optional.empty();
        }
        return rates.convert(
                        item.open().toBigMoney(), rules.ledger(), rules.rates().on(on))
                .fold(way -> Optional.of(at(item, book.get(), way)), missing -> missing(item, missing));
    }

    private static Finding.Builder about(FindingCode code, OpenItem item) {
        return Finding.of(
                        code,
                        Severity.REVIEW,
                        Subject.of("item", item.document().toString()))
                .reference("item", item.ref().toString());
    }

    private Optional<RevaluedItem> missing(OpenItem item, NoRate missing) {
        findings.add(missing.finding(Severity.REVIEW, Subject.parse("item:" + item.ref()))
                .build());
        return Optional.empty();
    }

    private RevaluedItem at(OpenItem item, Money book, Conversion way) {
        Money value = way.rounded(cents);
        Money difference = value.minus(book);
        boolean booked = rules.recognition() == RevaluationRules.Recognition.ALL || difference.isNegative();
        if (tape.isRecording()) {
            write(item, book, way);
        }
        return new RevaluedItem(
                item.ref(),
                item.customer(),
                item.open(),
                book,
                way.rate(),
                value,
                booked ? difference : Money.zero(rules.ledger()));
    }

    private void write(OpenItem item, Money book, Conversion way) {
        tape.scope(item.ref().toString());
        Cited source = Cited.of("open-item", item.ref().toString());
        Figure open = sheet.take("open", item.open(), source.field("open"));
        String unit =
                rules.ledger().getCode() + "/" + item.open().getCurrencyUnit().getCode();
        Figure rate = sheet.take(
                "rate of the day",
                way.rate(),
                unit,
                Cited.of("rate", rates.id(), rates.asOf().toString()));
        Figure value = sheet.round("value", sheet.convert("value", open, rate), cents);
        sheet.result("unrealised", sheet.minus("unrealised", value, sheet.take("book", book, source.field("book"))));
    }
}
