package org.leadtocash.core.receivable.allocation;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.receivable.OpenItem;

/**
 * What the lines of one allocation do in the ledger's own currency.
 *
 * <p>Claims are paid with credits at the credits' own rates, then with money at the payment's. Values of money follow its
 * running total, so that parts add up to the payment's value exactly.
 */
final class BookReckoning {
    static final FindingCode BOOK_VALUE_MISSING = FindingCode.of("receivable.book-value-missing");

    private final Payment payment;
    private final List<LineDraft> credits;
    private final List<Finding> findings;
    private int creditAt;
    private long creditGone;
    private long moneyGone;
    private boolean said;

    BookReckoning(Payment payment, List<LineDraft> credits, List<Finding> findings) {
        this.payment = payment;
        this.credits = credits;
        this.findings = findings;
    }

    /** A credit falls at its own rate; nothing is gained or lost on it. */
    Optional<BookValues> ofCredit(LineDraft line) {
        return line.item.book().map(book -> {
            Money reduction = share(line.item, line.item.openMinor(), line.item.openMinor() - line.paid);
            Money none = Money.zero(book.getCurrencyUnit());
            return new BookValues(reduction, reduction, none, none, none, none);
        });
    }

    Optional<BookValues> ofClaim(LineDraft line) {
        OpenItem item = line.item;
        Optional<Money> paid = paidWith(line.paid, item);
        if (item.book().isEmpty()) {
            return Optional.empty();
        }
        Money reduction = share(item, item.openMinor(), item.openMinor() - line.reduction());
        if (paid.isEmpty() || !paid.get().isSameCurrency(reduction)) {
            missing(item);
            return Optional.empty();
        }
        Money discount = at(item, line.discount);
        Money writeOff = at(item, line.writeOff);
        Money fee = at(item, line.fee);
        Money difference =
                reduction.minus(paid.get()).minus(discount).minus(writeOff).minus(fee);
        return Optional.of(new BookValues(reduction, paid.get(), discount, writeOff, fee, difference));
    }

    private void missing(OpenItem item) {
        if (!said) {
            said = true;
            findings.add(Finding.of(BOOK_VALUE_MISSING, Severity.WARN, Subject.of(payment.document()))
                    .reference("item", item.ref().toString())
                    .build());
        }
    }

    private static Money at(OpenItem item, long minor) {
        return item.bookOf(Money.ofMinor(item.amount().getCurrencyUnit(), minor))
                .orElseThrow();
    }

    private static Money share(OpenItem item, long from, long to) {
        return at(item, from).minus(at(item, to));
    }

    /** The value of the next so many minor units of the pool; empty where some of it has no value in the ledger. */
    private Optional<Money> paidWith(long minor, OpenItem item) {
        long left = minor;
        Optional<Money> sum = item.book().map(book -> Money.zero(book.getCurrencyUnit()));
        while (left > 0 && creditAt < credits.size()) {
            LineDraft credit = credits.get(creditAt);
            long part = Math.min(left, -credit.paid - creditGone);
            long before = credit.item.openMinor() + creditGone;
            Optional<Money> value = credit.item
                    .book()
                    .map(book -> share(credit.item, before, before + part).negated());
            sum = plus(sum, value);
            creditGone += part;
            left -= part;
            if (creditGone == -credit.paid) {
                creditAt++;
                creditGone = 0;
            }
        }
        if (left > 0) {
            sum = plus(
                    sum,
                    money(moneyGone + left).flatMap(until -> money(moneyGone).map(until::minus)));
            moneyGone += left;
        }
        return sum;
    }

    private static Optional<Money> plus(Optional<Money> one, Optional<Money> other) {
        return one.isPresent() && other.isPresent() && one.get().isSameCurrency(other.get())
                ? Optional.of(one.get().plus(other.get()))
                : Optional.empty();
    }

    /** The value of the first so many minor units of the money. */
    private Optional<Money> money(long minor) {
        long whole = payment.amount().getAmountMinorLong();
        return payment.book().map(value -> {
            RoundingPolicy cents = RoundingPolicy.standard(value.getCurrencyUnit());
            return whole == 0
                    ? value
                    : Money.of(
                            value.getCurrencyUnit(),
                            cents.round(Ratio.from(value.getAmount()).times(Ratio.of(minor, whole))));
        });
    }

    /** The value of the money that is left when all claims have had theirs. */
    Optional<Money> rest() {
        return payment.book().map(value -> value.minus(money(moneyGone).orElseThrow()));
    }
}
